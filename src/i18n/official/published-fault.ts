import type { OfficialErrorCode, OfficialFacts } from '../../official/errors.ts';

/** The errors of published numbers. */
export type PublishedFault = Extract<OfficialErrorCode, `published.${string}`>;

export type Faults = Readonly<Record<PublishedFault, (facts: OfficialFacts) => string>>;
