import type { Path } from './href.ts';

/** A piece of a sentence that a script puts together: words, a code, a digest, or a link within the site, or one to another. */
export type Part =
  | string
  | { readonly code: string }
  | { readonly digest: string }
  | { readonly path: Path; readonly text: string }
  | { readonly url: string; readonly text: string };

/** A sentence with codes, digests and links in it, each shown in its own way. */
export type Sentence = readonly Part[];
