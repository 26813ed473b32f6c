import type { SealState } from './seal-state.ts';

export type VerdictName = 'verified' | 'failed' | 'incomplete';

/** The seal that goes with a verdict. */
export const sealOfVerdict: Readonly<Record<VerdictName, SealState>> = {
  verified: 'pressed',
  failed: 'broken',
  incomplete: 'empty',
};
