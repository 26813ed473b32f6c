/**
 * Samples by Rivest's sampler that were published: round 1 of Colorado's statewide risk-limiting audit of the election of
 * 7 November 2017. The seed was thrown in public with twenty ten-sided dice on 17 November; a county's ballots
 * are numbered in the order of its manifest; those to be fetched were published by number, each once.
 */
import counties from './facts/colorado-2017.json' with { type: 'json' };

export interface AuditDraw {
  readonly id: string;
  readonly county: string;
  readonly seed: string;
  /** Ballots of the county. */
  readonly total: number;
  /** Numbers drawn; repeats are possible. */
  readonly count: number;
  /** The ballots published, by number, each once. */
  readonly ballots: readonly number[];
}

export const COLORADO_SEED = '84437724778708423271';

export const AUDIT_DRAWS: readonly AuditDraw[] = counties.map((county) => ({
  ...county,
  seed: COLORADO_SEED,
}));

/** Where the figures can be looked up. */
export const AUDIT_ORIGINS = [
  {
    text: 'Colorado Secretary of State, audit center, 2017',
    url: 'https://www.coloradosos.gov/pubs/elections/auditCenter.html',
  },
  { text: 'cjerdonek/rivest-sampler-tests', url: 'https://github.com/cjerdonek/rivest-sampler-tests' },
] as const;
