/** A trust policy as it is given, and whose it is. Nobody has judged it yet. */

/** @property origin whose it is: the reader's own, or that of the site that is checked, unchanged */
export interface GivenPolicy {
  readonly bytes: Uint8Array;
  readonly origin: 'reader' | 'site';
}
