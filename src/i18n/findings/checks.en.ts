import type { Proof, SkipReason, When } from '../../core/checks.ts';
import { code, listed } from '../said.ts';
import { counted } from './amounts.en.ts';
import type { Sayings } from './sayings.ts';

/** Why a check was not made. */
export const skipped: Sayings<SkipReason> = {
  absent: ({ files }) => ['Not checked, because ', ...listed(files, ' and '), ' is not there.'],
  unmet: ({ id }) => ['Not checked, because it needs ', code(id), ', which did not pass.'],
  noPolicy: () => [
    'Not checked, because no trust policy was given. An optional check that is skipped does not change the verdict.',
  ],
  quorumNone: () => [
    'Not checked, because the trust policy’s quorum is ',
    code('none'),
    ': it asks for no witness.',
  ],
  noLog: () => ['Not checked, because no publication log is at hand.'],
  absentInLog: ({ path }) => ['Not checked, because the publication log does not have ', code(path), '.'],
  tooOld: ({ size, time }) => [
    `Not checked: the log’s checkpoint, of ${counted.entries(size)}, has no quorum of cosignatures at `,
    code(time),
    ' or after. It may be too old to show what else was prepared.',
  ],
};

/** What a check proves by. */
export const proofs: Record<Proof, string> = {
  digest: 'proven by SHA-256: other content would have another digest',
  form: 'says only that it is written as it must be',
  signature: 'proven by a BLS12-381 signature',
  witnesses: 'only its form is checked; that it really came out so rests on witnesses',
  times: 'compares the times that the commitment itself names',
  recomputed: 'computed again from the published list and seed',
  log: 'rests on the publication log and its witnesses',
};

/** When a check is made. */
export const when: Record<When, string | null> = {
  always: null,
  expected: 'only if you give the commitment’s digest',
  source: 'only if there is such a source',
  policy: 'only if you give a trust policy',
};
