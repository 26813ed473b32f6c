/**
 * What the page must know of a published record before it reads it. None of it is trusted by the verification; what
 * was verified is compared with it afterwards, by otherThanChosen.
 */
export interface PublishedChoice {
  readonly round: string;
  readonly roundTitle: string;
  readonly pool: string;
  readonly poolTitle: string;
  /** Its folder below `rounds/`, which no other record has: `202602/ordinary`. */
  readonly place: string;
  /** Below the site's root: `rounds/202602/ordinary/`. */
  readonly path: string;
  readonly files: readonly string[];
  readonly bytes: number;
  /** SHA-256 of its commitment.json in hex, as it was when the site was built. */
  readonly commitment: string;
}
