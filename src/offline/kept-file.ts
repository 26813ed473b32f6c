/** A file of a round, and the marks of one that is kept: a page reads them without what fetches it. */

export interface RoundFile {
  /** Below the site's root. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its SHA-256, as `integrity` has it. */
  readonly revision: string;
}

/** Remembers of a kept file which bytes they are, checked, as the service worker does, and how many. */
export const REVISION = 'x-mingqian-revision';
export const SIZE = 'x-mingqian-size';
