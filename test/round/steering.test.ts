/** Who could have steered a seed, by hand, for each kind of source and for what they leave open together. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/core/sources.ts';
import { steeringOf, togetherOf } from '../../src/round/steering.ts';

const QUICKNET = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const DRAW = '2024-10-14T17:08:33Z';
const SECRET: Source = { kind: 'secret', sha256: '0'.repeat(64) };
const BALLS: Source = { kind: 'balls', digits: 6, what: 'six machines' };
const TEXT: Source = { kind: 'text', form: '0000.00 xx', what: 'an index' };
const DRAND: Source = { kind: 'drand', chain: QUICKNET, round: 12_040_883 };
/** A chain that the verifier does not know vouches for nothing. */
const UNKNOWN: Source = { ...DRAND, chain: 'f'.repeat(64) };

describe('a source', () => {
  test.each([
    [SECRET, { kind: 'secret' }],
    [BALLS, { kind: 'balls', what: 'six machines', outcomes: 1_000_000n }],
    // Six decimal places and two hexadecimal ones.
    [TEXT, { kind: 'text', what: 'an index', outcomes: 256_000_000n }],
    // quicknet's round 12040883 came out at 17:13:33, five minutes after this draw.
    [DRAND, { ...DRAND, due: '2024-10-14T17:13:33Z', after: 300 }],
    [UNKNOWN, { ...UNKNOWN, due: null, after: null }],
  ] as const)('%j', (source, expected) => {
    expect(steeringOf(source, DRAW)).toEqual(expected);
  });
});

describe('together', () => {
  test.each([
    [[UNKNOWN], 'attested', false, false, true],
    [[UNKNOWN, BALLS], 'attested', false, true, true],
    [[UNKNOWN, SECRET], 'secret', true, false, true],
    [[UNKNOWN, DRAND], 'beacon', false, false, true],
    [[BALLS], 'attested', false, true],
    [[BALLS, TEXT], 'attested', false, true],
    [[SECRET, TEXT], 'secret', true, true],
    [[SECRET, DRAND], 'beacon', true, false],
    [[DRAND], 'beacon', false, false],
    [[BALLS, DRAND], 'beacon', false, true],
  ] as const)('%j', (sources, rests, canWithhold, hasAttested, hasUnknown: boolean = false) => {
    expect(togetherOf({ sources: [...sources] })).toEqual({ rests, canWithhold, hasAttested, hasUnknown });
  });
});
