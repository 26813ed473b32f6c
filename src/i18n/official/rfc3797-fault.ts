import type { OfficialErrorCode, OfficialFacts } from '../../official/errors.ts';

/** The errors that this page can show. */
export type Rfc3797Fault = Extract<OfficialErrorCode, `rfc3797.${string}`>;

export type Faults = Readonly<Record<Rfc3797Fault, (facts: OfficialFacts) => string>>;
