/** The record of the specification's worked example: three applicants, six tickets, one quota. */
import type { Commitment } from '../../src/core/commitment.ts';
import type { Reveal } from '../../src/core/sources.ts';

export const EXAMPLE_RULES = '# Rules\n';

export const EXAMPLE_LIST = 'code,tickets\n0000000000001,1\n0000000000002,2\n0000000000003,3\n';

/** What the example's commitment promises besides the list's figures, which are computed. */
export const EXAMPLE_PROMISE: Omit<Commitment, 'list' | 'rulesSha256'> = {
  type: 'commitment',
  protocol: 'mingqian/1',
  round: '202602',
  pool: 'ordinary',
  method: 'lottery',
  quota: 1,
  reserves: 0,
  sources: [
    { kind: 'secret', sha256: '630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd' },
    { kind: 'balls', digits: 6, what: '六个摇号机各出一球' },
  ],
  frozenAt: '2026-06-20T00:00:00Z',
  drawAt: '2026-06-26T02:00:00Z',
};

export const EXAMPLE_REVEALS: readonly Reveal[] = [
  { kind: 'secret', hex: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f' },
  { kind: 'balls', digits: '385172' },
];
