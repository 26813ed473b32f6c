/** The same with a record that a site published, of each method, with a log whose keys are not here. */
import { describe, expect, test } from 'vitest';
import { caughtBy } from '../../src/cheating/caught-by.ts';
import { type Cheats, KEYLESS, NO_CHEATS } from '../../src/cheating/cheats.ts';
import { shownOf } from '../../src/cheating/genuine.ts';
import {
  type CheatTalk,
  cheating,
  judge,
  openRecord,
  type Reading,
  type Which,
} from '../../src/cheating/session.ts';
import { offered } from '../../src/cheating/table.ts';
import { utf8 } from '../../src/core/bytes.ts';
import type { CheckId } from '../../src/core/checks.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import type { Telling } from '../../src/talk/talk.ts';
import { logFiles, logPolicies, logRecords } from '../vectors/log.ts';

/** A site whose records and log are those of the shared cases. @param asked every file that is asked for */
const siteOf = (
  asked: string[] = [],
  change: (base: string, name: string, bytes: Uint8Array | null) => Uint8Array | null = (_b, _n, bytes) =>
    bytes,
): Reading => ({
  platform: nodePlatform,
  record: (base) => ({
    read: async (name) => {
      asked.push(`${base}/${name}`);
      const text = logRecords[base]?.[name];
      return change(base, name, text === undefined ? null : utf8(text));
    },
  }),
  log: () => ({
    read: async (path) => {
      asked.push(path);
      return path === 'policy' ? (logPolicies['two-of-three'] ?? null) : (logFiles.get(path) ?? null);
    },
  }),
});
const whichOf = (base: string): Which => ({ kind: 'site', base, log: 'log' });
const ALL = { heard: true, witnesses: true };

describe.each(['normal', 'ranking'])('the record %s', (name) => {
  test('verifies, and every change of it is caught by exactly the checks that have to fail', async () => {
    const { genuine } = await openRecord(whichOf(name), siteOf());
    if (genuine === null) throw new Error('it does not verify');
    const shown = shownOf(genuine);
    expect(shown.log).toBe('site');
    const failed = async (cheats: Cheats) => {
      const { checks } = await judge(genuine, cheats, ALL, nodePlatform);
      return checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
    };
    expect(await failed(NO_CHEATS)).toEqual([]);
    const seen = new Set<CheckId>();
    const ways = [
      ...offered(shown).flatMap(({ cheats }) => [cheats, { ...cheats, cover: 'fit' as const }]),
      ...KEYLESS.map((log) => ({ ...NO_CHEATS, log })),
    ];
    for (const cheats of ways) {
      const found = await failed(cheats);
      // A ranking is drawn among those who are equal alone: another value may change nothing.
      const expected = caughtBy(genuine, cheats, ALL);
      const isIdle = name === 'ranking' && cheats.reveal !== null;
      if (!isIdle) expect(found, JSON.stringify(cheats)).toEqual(expected);
      else expect(found).toContain('log.unique');
      for (const id of found) seen.add(id);
    }
    for (const id of ['log.inclusion', 'log.unique', 'draw.result', 'seed.form', 'seed.timing'] as const)
      expect([...seen]).toContain(id);
  });
});

/** What the worker answers. */
const asking = (reading: Reading) => {
  const handlers = cheating(reading);
  const telling = { progress: () => {}, hand: () => {} } as Telling;
  return (question: CheatTalk['try']['question']) => handlers.try(question, telling);
};

test('a record is read once, and nothing of it is changed', async () => {
  const asked: string[] = [];
  const ask = asking(siteOf(asked));
  const which = whichOf('normal');
  const first = await ask({ which, cheats: NO_CHEATS, reader: ALL });
  expect(first.judged.verdict).toBe('verified');
  const files = asked.length;
  const loser = first.shown?.people.find(({ rank }) => rank === null)?.code ?? '';
  const changed = await ask({ which, cheats: { ...NO_CHEATS, drop: loser, log: 'forge' }, reader: ALL });
  expect(changed.judged.verdict).toBe('failed');
  expect(await ask({ which, cheats: NO_CHEATS, reader: ALL })).toEqual(first);
  expect(asked.length).toBe(files);
});

test('nothing is tried on a record that does not verify as it was published', async () => {
  const spoiled = siteOf([], (_, name, bytes) => (name === 'rules.md' ? utf8('other rules\n') : bytes));
  const answer = await asking(spoiled)({ which: whichOf('normal'), cheats: NO_CHEATS, reader: ALL });
  expect(answer.shown).toBeNull();
  expect(answer.judged.verdict).toBe('failed');
});

test('a record that could not be read is asked for again', async () => {
  let isDown = true;
  const site = siteOf();
  const flaky: Reading = {
    ...site,
    record: (base) => ({
      read: (name) => {
        if (isDown) throw new Error('no network');
        return site.record(base).read(name);
      },
    }),
  };
  const ask = asking(flaky);
  const question = { which: whichOf('normal'), cheats: NO_CHEATS, reader: ALL };
  await expect(ask(question)).rejects.toThrow('no network');
  isDown = false;
  expect((await ask(question)).judged.verdict).toBe('verified');
});

test('a record without a log is verified without one', async () => {
  const { genuine } = await openRecord({ kind: 'site', base: 'normal', log: null }, siteOf());
  if (genuine === null) throw new Error('it does not verify');
  expect(shownOf(genuine).log).toBeNull();
  const { verdict } = await judge(genuine, NO_CHEATS, ALL, nodePlatform);
  expect(verdict).toBe('verified');
  expect(caughtBy(genuine, { ...NO_CHEATS, log: 'forge' }, ALL)).toEqual([]);
});
