/** A time zone by its name in the IANA database, and what its clock is called in each language. */
export interface OwnZone {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Whether hours from UTC are said beside it: where clocks are put back, one time of a night is there twice. */
  readonly withOffset: boolean;
}

/** Where nobody's site is, as in the verifier in one file: times are the protocol's own. */
export const UTC: OwnZone = { name: 'UTC', zh: 'UTC', en: 'UTC', withOffset: false };
