/** The page on which a visitor cheats: what a press does, and what may be said. */
import { describe, expect, test } from 'vitest';
import { NO_CHEATS } from '../../../src/cheating/cheats.ts';
import { genuineOf, type Shown, shownOf } from '../../../src/cheating/genuine.ts';
import type { Judged } from '../../../src/cheating/session.ts';
import { cheatWords } from '../../../src/i18n/cheat.ts';
import { changesOf } from '../../../src/panels/cheat/changes.ts';
import { sentenceOf, whyUnseen } from '../../../src/panels/cheat/conclusion.ts';
import { type Action, firstState, next, type State } from '../../../src/panels/cheat/state.ts';
import { selftestRecord } from '../../../src/selftest/record.ts';

const shown: Shown = {
  method: 'lottery',
  rows: 3,
  quota: 1,
  frozenAt: '2024-10-08T00:00:00Z',
  drawAt: '2024-10-14T17:13:30Z',
  commitment: 'a'.repeat(64),
  people: [
    { code: 'A1', rest: '1', rank: 1 },
    { code: 'B2', rest: '2', rank: null },
  ],
  ranks: 1,
  reveal: { at: 0, kind: 'balls', what: 'six machines', value: '123456' },
  log: 'own',
};
const judged = (verdict: Judged['verdict']): Judged => ({
  verdict,
  checks: [],
  digests: {},
  times: null,
  search: null,
});
const stateAfter = (...actions: Action[]): State =>
  actions.reduce((state: State, action) => next(shown, state, action), firstState(shown));
const winner = { rank: 1, code: 'B2' };

describe('a press', () => {
  test('begins a verification of what is changed by then, and shows no verdict of before', () => {
    const state = stateAfter(
      { do: 'change', change: { drop: 'A1' } },
      { do: 'answer', run: 1, answer: { shown, judged: judged('failed') } },
      { do: 'change', change: { quota: true } },
    );
    expect(state).toMatchObject({ at: 'running', run: 2, judged: null });
    expect(state.cheats).toEqual({ ...NO_CHEATS, drop: 'A1', quota: true });
  });
  test('hears nothing of the one before', () => {
    const state = stateAfter(
      { do: 'check' },
      { do: 'change', change: { quota: true } },
      { do: 'answer', run: 1, answer: { shown, judged: judged('verified') } },
    );
    expect(state).toMatchObject({ at: 'running', judged: null });
  });
  test('puts one thing right, or everything', () => {
    const two: Action = { do: 'change', change: { quota: true, drop: 'A1' } };
    expect(stateAfter(two, { do: 'undo', kind: 'drop' }).cheats).toEqual({ ...NO_CHEATS, quota: true });
    expect(stateAfter(two, { do: 'undo all' }).cheats).toEqual(NO_CHEATS);
  });
  test('searches for nobody who is not chosen', () => {
    const search: Action = { do: 'change', change: { winner, cover: 'search' } };
    expect(stateAfter(search).cheats.cover).toBe('search');
    expect(stateAfter(search, { do: 'undo', kind: 'winner' }).cheats).toEqual(NO_CHEATS);
    expect(stateAfter({ do: 'change', change: { cover: 'search' } }).cheats.cover).toBe('none');
  });
  test('of another record takes nothing along', () => {
    const state = stateAfter(
      { do: 'change', change: { quota: true } },
      { do: 'choose', record: '202701/ordinary' },
    );
    expect(state).toMatchObject({ record: '202701/ordinary', shown: null, at: 'running', cheats: NO_CHEATS });
    expect(next(shown, state, { do: 'choose', record: '' }).shown).toBe(shown);
  });
  test('that is stopped has no verdict', () => {
    const state = stateAfter({ do: 'check' }, { do: 'stop', run: 1, reason: { kind: 'cancelled' } });
    expect(state).toMatchObject({ at: 'stopped', judged: null });
  });
});

test('what is said follows from the verdict', () => {
  const cheats = { ...NO_CHEATS, quota: true };
  expect(sentenceOf(judged('verified'), NO_CHEATS, shown)).toBe('clean');
  expect(sentenceOf(judged('verified'), cheats, shown)).toBe('unseen');
  expect(sentenceOf(judged('failed'), cheats, shown)).toBe('caught');
  expect(sentenceOf(judged('failed'), NO_CHEATS, shown)).toBe('caught');
  expect(sentenceOf(judged('incomplete'), cheats, shown)).toBe('incomplete');
  expect(sentenceOf(judged('failed'), NO_CHEATS, null)).toBe('unusable');
});

test('why nothing was noticed', () => {
  const none = { heard: false, witnesses: false };
  const why = (change: Partial<typeof NO_CHEATS>, reader = none, log: Shown['log'] = 'own') =>
    whyUnseen({ ...NO_CHEATS, ...change }, reader, { ...shown, log });
  expect(why({ quota: true, cover: 'fit' })).toEqual(['commitment']);
  expect(why({ winner, cover: 'search' })).toEqual(['search']);
  expect(why({ reveal: '123457', cover: 'fit' })).toEqual(['reveal']);
  expect(why({ reveal: '123456', cover: 'fit' })).toEqual(['same']);
  expect(why({ log: 'forge' })).toEqual(['log']);
  expect(why({ log: 'forge' }, { heard: true, witnesses: true }, null)).toEqual(['log']);
});

test('each change is told in words, in both languages', () => {
  const all = { winner, more: 'A1', drop: 'B2', quota: true, date: 'after', reveal: '9' } as const;
  for (const lang of ['zh', 'en'] as const) {
    const told = changesOf(cheatWords[lang], { ...all, cover: 'fit', log: 'late' }, shown);
    expect(told.map(({ kind }) => kind)).toEqual([
      ...['winner', 'more', 'drop', 'quota', 'date', 'reveal', 'cover', 'log'],
    ]);
    for (const { text } of told) expect(text.length).toBeGreaterThan(4);
  }
});

test('the built-in record calls its balls what the English page says that it does', async () => {
  const { reveal } = shownOf(await genuineOf(await selftestRecord(), { kind: 'own' }));
  expect(reveal).toMatchObject({ kind: 'balls', what: cheatWords.en.ownBalls });
});
