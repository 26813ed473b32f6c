/** The page that verifies as a machine: from every state, whatever comes. */
import { describe, expect, test } from 'vitest';
import type { Check } from '../../../src/core/checks.ts';
import { verifyWords } from '../../../src/i18n/verify.ts';
import { keyInHash } from '../../../src/panels/verify/choice.ts';
import type { PublishedChoice } from '../../../src/panels/verify/published-choice.ts';
import { type Action, firstState, next, type Stage, type State } from '../../../src/panels/verify/state.ts';
import { NotChecked } from '../../../src/verifier/client.ts';
import type { Recomputed } from '../../../src/verifier/protocol.ts';

const record = (round: string, pool: string): PublishedChoice => ({
  round,
  roundTitle: `round ${round}`,
  pool,
  poolTitle: `pool ${pool}`,
  place: `${round}/${pool}`,
  path: `rounds/${round}/${pool}/`,
  files: ['rules.md'],
  bytes: 10,
  commitment: 'c'.repeat(64),
});
const published = [
  record('202602', 'ordinary'),
  record('202602', 'organisations'),
  record('202405', 'ordinary'),
];

const reached = (actions: readonly Action[], from: State = firstState(published)): State =>
  actions.reduce((state, action) => next(published, state, action), from);

const check: Check = {
  id: 'commitment.form',
  status: 'pass',
  detail: '',
  facts: { quota: 3, reserves: 1 },
};
const outcome = {
  report: { verdict: 'verified', round: '202602', pool: 'ordinary', commitment: 'c'.repeat(64) },
  checks: [check],
} as unknown as Recomputed;
const step = (run: number): Action => ({ do: 'step', run, step: { type: 'check', check, ms: 1 } });
const end = (run: number, found: Recomputed = outcome): Action => ({ do: 'end', run, outcome: found, ms: 7 });
const died = new NotChecked('internal', 'out of memory');
const die = (run: number): Action => ({ do: 'fail', run, error: died, isOffline: false });
const address = (key: string): Action => ({ do: 'follow address', key });

const choosing = reached([]);
const running = reached([{ do: 'start' }, step(1)]);
const ended = reached([end(1)], running);
const notChecked = reached([die(1)], running);
const cancelled = reached([{ do: 'cancel' }], running);

describe('from choosing', () => {
  test('a start runs what is chosen', () => {
    const { stage, focus } = reached([
      { do: 'choose published', round: '202405', place: '202405/organisations' },
      { do: 'start' },
    ]);
    expect(stage).toMatchObject({
      at: 'running',
      run: { id: 1, chosen: { record: { from: 'published', published: published[2] } }, made: [] },
    });
    expect(focus).toEqual({ on: 'run' });
  });

  test('a start without what it needs says what is missing, and goes there', () => {
    const own = reached([{ do: 'choose from', from: 'own' }, { do: 'start' }]);
    expect([own.stage.at, own.choice.lacks, own.focus]).toEqual(['choosing', 'own', { on: 'files' }]);
    const unknown = reached([address('a/b'), { do: 'start' }]);
    expect([unknown.stage.at, unknown.choice.lacks, unknown.focus]).toEqual([
      'choosing',
      'published',
      { on: 'round' },
    ]);
    const digest = reached([{ do: 'type expected', text: '12ab' }, { do: 'start' }]);
    expect([digest.stage.at, digest.choice.isExpectedBad, digest.focus]).toEqual([
      'choosing',
      true,
      { on: 'expected' },
    ]);
  });

  test('what was missing is no longer said once something is chosen', () => {
    const missing = reached([address('a/b'), { do: 'start' }]);
    const { choice } = reached([{ do: 'choose published', round: '202602', place: '' }], missing);
    expect([choice.lacks, choice.unknown, choice.place]).toEqual([null, null, '202602/ordinary']);
    const typed = reached([
      { do: 'type expected', text: '12ab' },
      { do: 'start' },
      { do: 'type expected', text: '' },
    ]);
    expect(typed.choice.isExpectedBad).toBe(false);
  });

  test('files are looked through before they can be checked', () => {
    const reading = reached([{ do: 'read own' }, { do: 'start' }]);
    expect([reading.stage.at, reading.choice.lacks]).toEqual(['choosing', 'own']);
    const found = { kind: 'zip', where: 'a.zip', blob: new Blob([]) } as const;
    const read = reached([{ do: 'found own', records: [found] }, { do: 'start' }], reading);
    expect(read.stage).toMatchObject({ at: 'running', run: { chosen: { record: { from: 'own', found } } } });
  });

  test('nothing that a run tells is heard', () => {
    for (const late of [step(0), step(1), end(0), end(1), die(0), die(1)])
      expect(next(published, choosing, late)).toBe(choosing);
  });
});

describe('from running', () => {
  test('an outcome ends it', () => {
    expect(ended.stage).toMatchObject({
      at: 'ended',
      outcome,
      ms: 7,
      another: null,
      run: { made: [{ check }] },
    });
    expect(ended.focus).toEqual({ on: 'verdict' });
  });

  test('an outcome of another record than the chosen one is told as that', () => {
    const report = { ...outcome.report, pool: 'organisations' };
    const { stage } = reached([end(1, { ...outcome, report })], running);
    expect(stage).toMatchObject({ at: 'ended', another: { kind: 'record' } });
  });

  test('a worker that dies leaves it not checked, with its words and what was made before', () => {
    expect(notChecked.stage).toMatchObject({ at: 'not checked', error: died, run: { made: [{ check }] } });
    expect(reached([end(1)], notChecked).stage).toBe(notChecked.stage);
  });

  test('a second start changes nothing, and begins no second worker', () => {
    for (const again of [{ do: 'start' }, { do: 'again' }, { do: 'another' }] as const)
      expect(next(published, running, again)).toBe(running);
  });

  test('a cancel leaves no verdict, and what was chosen', () => {
    expect(cancelled.stage).toEqual({ at: 'choosing', isCancelled: true });
    expect(cancelled.choice).toEqual(running.choice);
    expect(cancelled.focus).toEqual({ on: 'start' });
  });

  test('another record in the address leaves it: that is no cancel, and what was chosen is not still there', () => {
    const left = reached([address('202405/ordinary'), die(1)], running);
    expect(left.stage).toEqual({ at: 'choosing', isCancelled: false });
    expect(left.choice).toMatchObject({ round: '202405', place: '202405/ordinary' });
    expect(left.focus).toEqual({ on: 'published' });
  });

  test('files found meanwhile are kept for later, and change nothing of the run', () => {
    const { stage } = reached([{ do: 'found own', records: [] }], running);
    expect(stage).toBe(running.stage);
  });
});

describe('from a verdict, or none', () => {
  test.each([
    ['ended', ended],
    ['not checked', notChecked],
  ] as const)('%s: again runs the same once more, from nothing', (_, state) => {
    const again = reached([{ do: 'again' }], state);
    const chosen = running.stage.at === 'running' && running.stage.run.chosen;
    expect(again.stage).toMatchObject({ at: 'running', run: { id: 2, chosen, made: [], batches: [] } });
    // What the first run still tells is not of the second.
    for (const late of [step(1), end(1), die(1)]) expect(next(published, again, late)).toBe(again);
  });

  test.each([
    ['ended', ended],
    ['not checked', notChecked],
  ] as const)('%s: another begins anew', (_, state) => {
    const { stage, focus, choice } = reached([{ do: 'another' }], state);
    expect([stage, focus]).toEqual([{ at: 'choosing', isCancelled: false }, { on: 'published' }]);
    expect(choice).toEqual(state.choice);
  });

  test.each([
    ['ended', ended],
    ['not checked', notChecked],
  ] as const)('%s: a cancel or a start comes too late', (_, state) => {
    for (const late of [{ do: 'cancel' }, { do: 'start' }] as const)
      expect(next(published, state, late)).toBe(state);
  });
});

describe('the address', () => {
  const states: [string, State][] = [
    ['choosing', choosing],
    ['running', running],
    ['ended', ended],
    ['not checked', notChecked],
    ['cancelled', cancelled],
  ];
  test.each(states)('%s: of what is chosen already changes nothing', (_, state) => {
    expect(next(published, state, address('202602/ordinary'))).toBe(state);
  });
  test.each(states)('%s: of another record selects it, and no verdict stays', (_, state) => {
    const { stage, choice } = reached([address('202602/organisations')], state);
    expect(stage.at).toBe('choosing');
    expect(choice).toMatchObject({
      from: 'published',
      round: '202602',
      place: '202602/organisations',
      unknown: null,
    });
  });
  test.each(states)('%s: of no record selects none, says so, and no verdict stays', (_, state) => {
    const { stage, choice } = reached([address('a/b')], state);
    expect(stage.at).toBe('choosing');
    expect(choice).toMatchObject({ round: '', place: '', unknown: 'a/b' });
  });
  test('takes the place of the reader’s own', () => {
    const own = reached([{ do: 'choose from', from: 'own' }, address('202602/ordinary')]);
    expect(own.choice.from).toBe('published');
  });
  test.each(['#1', '#', '', '#main', '#a.b', '#%', '#verify-expected'])(
    '%s is a place on the page',
    (hash) => {
      expect(keyInHash(hash)).toBeNull();
    },
  );
});

describe('a site without records', () => {
  test('has the reader’s own alone', () => {
    const { choice } = next([], firstState([]), address('202602/ordinary'));
    expect(choice).toMatchObject({ from: 'own', unknown: '202602/ordinary' });
  });
});

describe('two records of one round and pool', () => {
  const standing = { ...record('202502', 'a'), place: '202502/a.2', path: 'rounds/202502/a.2/' };
  const voided = { ...record('202502', 'a'), commitment: 'd'.repeat(64) };
  const both = [...published, standing, voided];
  const chosenBy = (...actions: Action[]) => {
    const { stage } = [...actions, { do: 'start' } as const].reduce(
      (state, action) => next(both, state, action),
      firstState(both),
    );
    if (stage.at !== 'running') throw new Error('nothing was begun');
    return stage.run.chosen.record;
  };

  test('are chosen by their places, by the address and by hand', () => {
    for (const one of [standing, voided]) {
      const expected = { from: 'published', published: one };
      expect(chosenBy(address(one.place))).toEqual(expected);
      expect(chosenBy({ do: 'choose published', round: '202502', place: one.place })).toEqual(expected);
    }
  });

  test('of another round, the pool that was chosen stays, and of it the one that stands', () => {
    const other = record('202502', 'organisations');
    const all = [...both, { ...other, place: `${other.place}.2` }, other];
    const { choice } = [
      address('202602/organisations'),
      { do: 'choose published', round: '202502', place: '202602/organisations' } as const,
    ].reduce((state, action) => next(all, state, action), firstState(all));
    expect(choice.place).toBe('202502/organisations.2');
  });
});

test('only a cancel says that what was chosen is still here', () => {
  const says = (stage: Stage) => stage.at === 'choosing' && stage.isCancelled;
  const all: Action[] = [
    address('202405/ordinary'),
    { do: 'another' },
    { do: 'start' },
    { do: 'again' },
    end(1),
    die(1),
    step(1),
  ];
  for (const state of [choosing, running, ended, notChecked])
    for (const action of all) expect(says(next(published, state, action).stage)).toBe(false);
  expect(says(cancelled.stage)).toBe(true);
  expect(verifyWords.en.cancelled).toContain('still here');
});
