import type { OfficialErrorCode, OfficialFacts } from '../../official/errors.ts';

/** The errors that this page can show. */
export type RivestFault = Extract<OfficialErrorCode, `rivest.${string}`>;

export type Faults = Readonly<Record<RivestFault, (facts: OfficialFacts) => string>>;
