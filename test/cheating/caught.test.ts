/** Every way to cheat that the page offers, on the real verifier: exactly the checks that have to fail do. */
import { describe, expect, test } from 'vitest';
import { caughtBy } from '../../src/cheating/caught-by.ts';
import { type Cheats, LOG_CHEATS, NO_CHEATS, type Reader } from '../../src/cheating/cheats.ts';
import { type Genuine, shownOf } from '../../src/cheating/genuine.ts';
import { noticed } from '../../src/cheating/noticed.ts';
import { judge, openRecord } from '../../src/cheating/session.ts';
import { offered } from '../../src/cheating/table.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';

const opened = openRecord({ kind: 'own' });
const genuineRecord = async (): Promise<Genuine> => {
  const { genuine } = await opened;
  if (genuine === null) throw new Error('the built-in record does not verify');
  return genuine;
};
const ALL: Reader = { heard: true, witnesses: true };
const NOTHING: Reader = { heard: false, witnesses: false };

async function failing(genuine: Genuine, change: Partial<Cheats>, reader: Reader = ALL) {
  const cheats = { ...NO_CHEATS, ...change };
  const judged = await judge(genuine, cheats, reader, nodePlatform);
  const failed = judged.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  expect(judged.verdict === 'failed').toBe(failed.length > 0);
  return { cheats, failed, judged };
}

/** By name, what is offered on the built-in record; and what the page says, by hand. */
const BY_HAND = {
  winner: ['draw.result'],
  more: ['list.digest', 'list.root'],
  drop: ['list.digest', 'list.root'],
  reveal: ['draw.result', 'result.summary', 'log.unique'],
  quota: ['commitment.expected', 'seed.form', 'log.inclusion'],
  earlier: ['commitment.expected', 'seed.form', 'log.inclusion'],
  after: ['commitment.expected', 'seed.form', 'seed.timing', 'log.inclusion'],
} as const;
/** The same where the other files are made to fit. */
const FITTED = {
  winner: ['draw.result', 'result.summary', 'log.unique'],
  more: ['commitment.expected', 'log.inclusion'],
  drop: ['commitment.expected', 'log.inclusion'],
  reveal: ['log.unique'],
  quota: ['commitment.expected', 'log.inclusion'],
  earlier: ['commitment.expected', 'log.inclusion'],
  after: ['commitment.expected', 'seed.timing', 'log.inclusion'],
} as const;
const LOG_BY_HAND = {
  rewrite: ['log.witnessed'],
  late: ['log.witnessed'],
  second: ['log.unique'],
  forge: ['log.inclusion'],
  dated: ['log.inclusion'],
  entry: ['log.unique'],
} as const;

test('the record verifies as it is, for whoever checks it', async () => {
  const genuine = await genuineRecord();
  for (const reader of [ALL, NOTHING]) {
    const { judged } = await failing(genuine, {}, reader);
    expect(judged.verdict).toBe('verified');
  }
});

describe('each thing changed by itself, and with the other files made to fit', () => {
  test.each(Object.keys(BY_HAND) as (keyof typeof BY_HAND)[])('%s', async (name) => {
    const genuine = await genuineRecord();
    const one = offered(shownOf(genuine)).find((way) => way.name === name);
    if (one === undefined) throw new Error(`${name} is not offered`);
    const alone = await failing(genuine, one.cheats);
    expect(alone.failed).toEqual(BY_HAND[name]);
    const fitted = await failing(genuine, { ...one.cheats, cover: 'fit' });
    expect(fitted.failed).toEqual(FITTED[name]);
    // What the page's table says is the same, for this reader and for each that has less.
    for (const { cheats, failed } of [alone, fitted])
      for (const heard of [true, false])
        for (const witnesses of [true, false])
          expect(caughtBy(genuine, cheats, { heard, witnesses })).toEqual(
            failed.filter(
              (id) => (heard || id !== 'commitment.expected') && (witnesses || !id.startsWith('log.')),
            ),
          );
  });

  test('what is offered is what is tried here', async () => {
    const genuine = await genuineRecord();
    expect(
      offered(shownOf(genuine))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(BY_HAND).sort());
    expect([...LOG_CHEATS].sort()).toEqual(Object.keys(LOG_BY_HAND).sort());
  });
});

describe('the log', () => {
  test.each(LOG_CHEATS)('%s', async (log) => {
    const genuine = await genuineRecord();
    const { cheats, failed } = await failing(genuine, { log });
    expect(failed).toEqual(LOG_BY_HAND[log]);
    expect(caughtBy(genuine, cheats, ALL)).toEqual(failed);
    expect(caughtBy(genuine, cheats, NOTHING)).toEqual([]);
  });
});

describe('the search for another time of freezing', () => {
  test('makes whoever was chosen win, and nothing shows to a reader who has nothing', async () => {
    const genuine = await genuineRecord();
    const code = shownOf(genuine).people.find(({ rank }) => rank === null)?.code ?? '';
    const { judged } = await failing(genuine, { winner: { rank: 1, code }, cover: 'search' }, NOTHING);
    expect(judged.verdict).toBe('verified');
    expect(judged.search?.frozenAt).toMatch(/^2024-10-0[78]T/);
    expect(judged.times?.frozenAt).toBe(judged.search?.frozenAt);
  });
  test('shows to whoever heard the digest, and to whoever trusts the witnesses', async () => {
    const genuine = await genuineRecord();
    const code = shownOf(genuine).people.find(({ rank }) => rank === null)?.code ?? '';
    const { failed, cheats } = await failing(genuine, { winner: { rank: 1, code }, cover: 'search' });
    expect(failed).toEqual(['commitment.expected', 'log.inclusion']);
    expect(caughtBy(genuine, cheats, ALL)).toEqual(failed);
  });
  test('finds nothing for somebody who is not on the list', async () => {
    const genuine = await genuineRecord();
    const { judged } = await failing(
      genuine,
      { winner: { rank: 1, code: 'NOBODY' }, cover: 'search' },
      NOTHING,
    );
    expect(judged.search).toEqual({ tries: 0, frozenAt: null });
  });
});

test('a reveal of another form is the fault of its own check', async () => {
  const genuine = await genuineRecord();
  const { failed, cheats } = await failing(genuine, { reveal: '38517' });
  expect(failed).toEqual(['seed.balls', 'log.unique']);
  expect(caughtBy(genuine, cheats, ALL)).toEqual(failed);
});

test('the table says so, and each way leads to a tampering of the self-test that the same check catches', async () => {
  const { rows, logs } = await noticed();
  for (const { name, alone, nothing, heard, witnesses } of rows) {
    const record = (ids: readonly string[]) =>
      ids.filter((id) => id !== 'commitment.expected' && !id.startsWith('log.'));
    expect(alone, name).toEqual(record(BY_HAND[name]));
    expect(nothing, name).toEqual(record(FITTED[name]));
    expect([...new Set([...heard, ...witnesses])].sort(), name).toEqual([...FITTED[name]].sort());
  }
  for (const { name, by } of logs) expect(by, name).toEqual(LOG_BY_HAND[name]);
  for (const { name, like, by } of [...rows.map((row) => ({ ...row, by: row.alone })), ...logs]) {
    if (like === null) continue;
    const tampering = TAMPERINGS.find(({ why }) => why === like);
    expect(by, name).toContain(tampering?.fails[0]);
  }
});
