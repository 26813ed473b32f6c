import type { SealWords } from './seals.zh.ts';

/** The words of the chain, the digests and the verdicts. */
export const sealWords: SealWords = {
  chain: 'Five seals',
  list: 'List',
  commitment: 'Commitment',
  seed: 'Seed',
  draw: 'Draw',
  result: 'Result',
  empty: 'not sealed',
  pressed: 'sealed',
  broken: 'seal broken',
  digest: 'Digest',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy; please select and copy it yourself',
  verdict: 'Verdict',
  verified: 'Verified',
  failed: 'Failed',
  incomplete: 'Incomplete',
};
