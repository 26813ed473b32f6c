/** What speaks against a promise, at the edges of every rule. */
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../scripts/ceremony/calendar.ts';
import {
  type JudgedKind,
  judgementsOf,
  type Planned,
  secondsToTry,
} from '../../scripts/ceremony/judgements.ts';
import { localClock } from '../../scripts/ceremony/local-time.ts';
import { ceremonyWords, sayJudgement } from '../../scripts/ceremony/words.ts';
import { firstRoundAfter } from '../../scripts/publishing/source-words.ts';
import { DRAND_CHAINS } from '../../src/core/drand.ts';
import type { Source } from '../../src/core/sources.ts';

const [QUICKNET] = DRAND_CHAINS as readonly [(typeof DRAND_CHAINS)[number]];
const DRAW = '2027-06-26T02:00:00Z';
const NOW = '2027-06-20T00:00:00Z';
const balls: Source = { kind: 'balls', digits: 6, what: 'six machines' };
const secret: Source = { kind: 'secret', sha256: '0'.repeat(64) };

/** The beacon that is due so many seconds after the draw; rounds of quicknet are three seconds apart, and one is due at this draw. */
function drand(after: number): Source {
  const seconds = Date.parse(DRAW) / 1000 + after - 1_692_803_367;
  expect(seconds % 3).toBe(0);
  return { kind: 'drand', chain: QUICKNET.hash, round: seconds / 3 + 1 };
}
const plan = (
  sources: readonly Source[],
  change: Partial<Planned['promised'] & { readBy: string }> = {},
): Planned => {
  const { readBy = null, ...promised } = change;
  return { readBy, promised: { sources: [...sources], frozenAt: NOW, drawAt: DRAW, ...promised } };
};
/** `refused beaconBeforeRead`, ... */
const said = (planned: Planned, circumstances: Partial<Parameters<typeof judgementsOf>[1]> = {}) =>
  judgementsOf(planned, { now: NOW, ...circumstances }).map(({ weight, kind }) => `${weight} ${kind}`);

const GOOD = [balls, drand(300)];

test('what is advised is taken, and how few values six digits have is noted', () => {
  expect(said(plan(GOOD))).toEqual(['noted few']);
});

describe('a beacon and what is read', () => {
  test.each([
    [[balls, drand(-3)], {}, 'refused beaconBeforeDraw'],
    [[balls, drand(0)], {}, 'refused beaconBeforeRead'],
    [[balls, drand(297)], {}, 'refused beaconBeforeRead'],
    [[balls, drand(300)], {}, null],
    // Read within two minutes: later than that, but not the five that clocks need.
    [[balls, drand(120)], { readBy: '2027-06-26T02:02:00Z' }, 'refused beaconBeforeRead'],
    [[balls, drand(123)], { readBy: '2027-06-26T02:02:00Z' }, 'warned beaconSoon'],
    // An hour is needed to read.
    [[balls, drand(300)], { readBy: '2027-06-26T03:00:00Z' }, 'refused beaconBeforeRead'],
    [[balls, drand(3600)], { readBy: '2027-06-26T03:00:00Z' }, 'refused beaconBeforeRead'],
    [[balls, drand(3603)], { readBy: '2027-06-26T03:00:00Z' }, null],
    // Of several the first decides.
    [[balls, drand(600), drand(297)], {}, 'refused beaconBeforeRead'],
    // Nothing is read.
    [[secret, drand(0)], {}, 'warned beaconSoon'],
    [[secret, drand(297)], {}, 'warned beaconSoon'],
    [[secret, drand(300)], {}, null],
    [[secret, drand(-3)], {}, 'refused beaconBeforeDraw'],
    [[secret, drand(86_400)], {}, null],
    [[secret, drand(86_403)], {}, 'warned beaconLate'],
    [[secret, { kind: 'drand', chain: '1'.repeat(64), round: 1 }], {}, 'refused chain'],
    [[secret, drand(300)], { readBy: '2027-06-26T02:02:00Z' }, 'refused nothingToRead'],
    [[balls, drand(300)], { readBy: DRAW }, 'refused readBeforeDraw'],
    [[balls, drand(300)], { readBy: '2027-06-26T02:00:01Z' }, null],
  ] as const)('%#: %j, %j: %s', (sources, change, expected) => {
    expect(said(plan(sources as readonly Source[], change)).filter((one) => one !== 'noted few')).toEqual(
      expected === null ? [] : [expected],
    );
  });
  test('drand alone is the first beacon that is taken, for any draw and reading', () => {
    for (let i = 0; i < 40; i++) {
      const drawAt = new Date(Date.parse(DRAW) + i * 1000).toISOString().replace('.000Z', 'Z');
      const readBy =
        i % 2 === 0 ? null : new Date(Date.parse(drawAt) + i * 30_000).toISOString().replace('.000Z', 'Z');
      const round = firstRoundAfter(QUICKNET, drawAt, readBy);
      const kinds = (r: number) =>
        said(
          plan([balls, { kind: 'drand', chain: QUICKNET.hash, round: r }], {
            drawAt,
            ...(readBy && { readBy }),
          }),
        );
      expect(kinds(round)).toEqual(['noted few']);
      expect(kinds(round - 1).length, `${drawAt} ${readBy}`).toBe(2);
    }
  });
});

describe('dates', () => {
  test.each([
    [{ frozenAt: DRAW }, {}, ['refused order', 'warned frozenFuture']],
    [{ frozenAt: '2027-06-26T01:59:59Z' }, { now: '2027-06-26T01:30:00Z' }, ['warned noWitnessTime']],
    [{}, { now: DRAW }, ['refused drawPast', 'warned frozenPast']],
    [{}, { now: DRAW, isPast: true }, ['warned drawPast', 'warned frozenPast']],
    [{}, { now: DRAW, isFrozen: true }, []],
    [{}, { now: '2027-06-20T01:00:00Z' }, []],
    [{}, { now: '2027-06-20T01:00:01Z' }, ['warned frozenPast']],
    [{}, { now: '2027-06-20T01:00:01Z', isFrozen: true }, []],
    [{}, { now: '2027-06-19T23:00:00Z' }, []],
    [{}, { now: '2027-06-19T22:59:59Z' }, ['warned frozenFuture']],
    [{ frozenAt: '2027-06-26T01:00:00Z' }, { now: '2027-06-26T01:00:00Z' }, []],
    [{ frozenAt: '2027-06-26T01:00:01Z' }, { now: '2027-06-26T01:00:00Z' }, ['warned noWitnessTime']],
    [{}, { now: '2027-06-26T01:00:01Z', isFrozen: true }, ['warned noWitnessTime']],
  ] as const)('%#: %j, %j: %j', (change, circumstances, expected) => {
    expect(said(plan(GOOD, change), circumstances).filter((one) => one !== 'noted few')).toEqual(expected);
  });
});

describe('values', () => {
  const few = (source: Source) =>
    judgementsOf(plan([source]), { now: NOW }).flatMap((one) => (one.kind === 'few' ? [one.values] : []));
  test('are counted: a digit ten, a hex digit sixteen', () => {
    expect(few(balls)).toEqual([1_000_000n]);
    expect(few({ kind: 'text', form: 'on 00.xxxx', what: 'x' })).toEqual([100n * 65_536n]);
  });
  // 2^112 is 5192296858534827628530496329220096, of 34 digits.
  test.each([
    ['balls', { kind: 'balls', digits: 33, what: 'x' }, 1],
    ['balls', { kind: 'balls', digits: 34, what: 'x' }, 0],
    ['a text', { kind: 'text', form: 'x'.repeat(27), what: 'x' }, 1],
    ['a text', { kind: 'text', form: 'x'.repeat(28), what: 'x' }, 0],
  ] as const)('of %s are few up to 2^112: %j', (_, source, count) => {
    expect(few(source).length).toBe(count);
  });
  test('take one core as long as the threat model says an attempt takes: 0.04 seconds', () => {
    expect(secondsToTry(1_000_000n)).toBe(40_000);
  });
  test('are warned of where no beacon keeps them from being tried, and so is that nobody else has a hand in it', () => {
    expect(said(plan([secret, balls]))).toEqual(['warned controlled', 'warned few']);
    expect(said(plan([secret, balls, drand(300)]))).toEqual(['noted few']);
  });
});

describe('a calendar', () => {
  const steps = (planned: Planned) =>
    calendarOf(planned).map(({ step, at }) => `${at.slice(11, 19)} ${step}`);
  test('has every step in its order', () => {
    expect(steps(plan(GOOD, { readBy: '2027-06-26T02:04:00Z' }))).toEqual([
      '00:00:00 frozen',
      '01:00:00 witnessed',
      '02:00:00 draw',
      '02:04:00 read',
      '02:05:00 beacon',
      '02:05:00 reveal',
      '02:00:00 missed',
    ]);
  });
  test('has the reading end before the first beacon, where nobody said when', () => {
    expect(steps(plan([balls, drand(900), drand(600)]))).toContain('02:10:00 read');
    expect(steps(plan([balls]))).toContain('02:04:59 read');
    expect(steps(plan([secret, drand(300)])).join()).not.toContain('read');
  });
  test('goes on where a beacon is due after the last year', () => {
    const far: Source = { kind: 'drand', chain: QUICKNET.hash, round: Number.MAX_SAFE_INTEGER };
    expect(calendarOf(plan([balls, far])).at(-1)?.at).toBe('9999-12-31T23:59:59Z');
    expect(said(plan([balls, far]))).toEqual(['warned beaconLate', 'noted few']);
  });
});

describe('the clock of a zone', () => {
  test.each([
    ['Asia/Shanghai', '2027-06-26T02:00:00Z', '2027-06-26 10:00:00 周六', '2027-06-26 10:00:00 Sat'],
    ['Asia/Shanghai', '2027-06-26T16:00:00Z', '2027-06-27 00:00:00 周日', '2027-06-27 00:00:00 Sun'],
    // China kept summer time from 1986 to 1991 (IANA tz).
    ['Asia/Shanghai', '1988-07-01T00:00:00Z', '1988-07-01 09:00:00 周五', '1988-07-01 09:00:00 Fri'],
    ['America/New_York', '2027-01-01T04:59:59Z', '2026-12-31 23:59:59 周四', '2026-12-31 23:59:59 Thu'],
  ])('%s at %s', (zone, time, zh, en) => {
    expect(localClock(zone, 'zh')(time)).toBe(zh);
    expect(localClock(zone, 'en')(time)).toBe(en);
  });
  test('is refused where nobody knows it', () => {
    expect(() => localClock('Beijing', 'zh')).toThrow(/--zone: expected the name of a time zone/);
  });
});

test('everything is said in both languages, with its figures, in no other script', () => {
  const planned = [
    [plan([balls, drand(-3)], { frozenAt: DRAW }), { now: DRAW }],
    [plan([balls, drand(0)], { readBy: NOW }), { now: '2027-06-18T00:00:00Z' }],
    [plan([secret, drand(0)], { readBy: '2027-06-26T02:02:00Z' }), { now: '2027-06-26T01:30:00Z' }],
    [plan([secret, drand(86_403), { kind: 'drand', chain: '1'.repeat(64), round: 1 }]), {}],
    [plan([balls]), {}],
    [plan([balls, drand(0)]), {}],
  ] as const;
  const kinds = new Set<JudgedKind>();
  for (const [one, circumstances] of planned)
    for (const judgement of judgementsOf(one, { now: NOW, ...circumstances })) {
      kinds.add(judgement.kind);
      const [zh, en] = [sayJudgement(ceremonyWords.zh, judgement), sayJudgement(ceremonyWords.en, judgement)];
      expect(en).not.toMatch(/[\u3000-\uffef]|undefined|NaN/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/undefined|NaN|[,;!]\s|您/);
    }
  expect([...kinds].sort()).toEqual(Object.keys(ceremonyWords.en.judged).sort());
});
