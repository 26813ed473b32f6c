/** The reader's trust policy on the page: what is judged, what begins, what is kept, and what is said of witnesses. */
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { reportOf } from '../../../src/core/report.ts';
import { span } from '../../../src/i18n/durations.ts';
import { languages } from '../../../src/i18n/lang.ts';
import { verifyWords } from '../../../src/i18n/verify.ts';
import { dropPolicy, keepPolicy, keptPolicy, type Store } from '../../../src/panels/kept-policy.ts';
import { listedRelated } from '../../../src/panels/verify/LogShown.tsx';
import { summaryOf } from '../../../src/panels/verify/policy-choice.ts';
import type { PublishedChoice } from '../../../src/panels/verify/published-choice.ts';
import { verdictWords } from '../../../src/panels/verify/sentences.ts';
import { type Action, firstState, next, type State } from '../../../src/panels/verify/state.ts';
import { webPlatform } from '../../../src/record/web-platform.ts';
import type { GivenPolicy } from '../../../src/search/given-policy.ts';
import { logCases, logPolicies, verifyCase } from '../../vectors/log.ts';

const published: PublishedChoice[] = [
  {
    round: '202602',
    roundTitle: '',
    pool: 'ordinary',
    poolTitle: '',
    place: '202602/ordinary',
    path: 'rounds/202602/ordinary/',
    files: [],
    bytes: 1,
    commitment: 'c'.repeat(64),
  },
];
const reached = (actions: readonly Action[], from: State = firstState(published)): State =>
  actions.reduce((state, action) => next(published, state, action), from);
const bytesOf = (name: string) => logPolicies[name] as Uint8Array;
const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));
const type = (text: string): Action => ({ do: 'type policy', text });
const take = (bytes: Uint8Array, origin: GivenPolicy['origin'] = 'reader'): Action => ({
  do: 'take policy',
  given: { bytes, origin },
});
const chosen = ({ stage }: State) => (stage.at === 'running' ? stage.run.chosen.policy : undefined);

describe('a run', () => {
  test('begins with the very bytes of the policy that was given', () => {
    for (const give of [type(textOf('two-of-three')), take(bytesOf('two-of-three'))]) {
      const policy = chosen(reached([give, { do: 'start' }]));
      expect(policy).toMatchObject({ origin: 'reader', logs: 1 });
      expect(toHex(policy?.bytes ?? new Uint8Array())).toBe(toHex(bytesOf('two-of-three')));
    }
    expect(chosen(reached([take(bytesOf('two-logs'), 'site'), { do: 'start' }]))).toMatchObject({
      origin: 'site',
      logs: 2,
    });
  });
  test('begins without one where none is given', () => {
    for (const text of ['', ' \n\n']) expect(chosen(reached([type(text), { do: 'start' }]))).toBeNull();
  });
  test('does not begin with one that is not well formed: the line is told, at the field', () => {
    const { stage, choice, focus } = reached([type(textOf('not-well-formed')), { do: 'start' }]);
    expect([stage.at, focus]).toEqual(['choosing', { on: 'policy' }]);
    expect(choice.policy.fault).toMatchObject({ code: 'log.policy', place: { line: 5 } });
    const mended = reached([type(textOf('two-of-three'))], reached([type('x'), { do: 'start' }]));
    expect(mended.choice.policy.fault).toBeNull();
  });
  test('of a pasted one the last line end may be missing, of a file not', () => {
    const cut = textOf('two-of-three').replace(/\n$/, '');
    expect(chosen(reached([type(cut), { do: 'start' }]))?.bytes).toEqual(bytesOf('two-of-three'));
    for (const bytes of [
      utf8(cut),
      new Uint8Array(0),
      utf8(textOf('two-of-three').replaceAll('\n', '\r\n')),
    ]) {
      const { stage, choice } = reached([take(bytes), { do: 'start' }]);
      expect([stage.at, choice.policy.fault?.code]).toEqual(['choosing', 'log.policy']);
    }
  });
  test('after a change of the site’s own it is the reader’s; what a run began with stays', () => {
    const site = reached([take(bytesOf('two-of-three'), 'site')]);
    expect(site.choice.policy.given?.origin).toBe('site');
    const { choice } = reached([type(`${textOf('two-of-three')}# mine\n`)], site);
    expect(choice.policy.given?.origin).toBe('reader');
    const running = reached([{ do: 'start' }], site);
    expect(chosen(reached([{ do: 'cancel' }, { do: 'start' }], running))?.origin).toBe('site');
  });
});

describe('what is kept', () => {
  const storeOf = (
    held = new Map<string, string>(),
  ): (() => Store) & { readonly held: Map<string, string> } =>
    Object.assign(
      () => ({
        getItem: (name: string) => held.get(name) ?? null,
        setItem: (name: string, value: string) => void held.set(name, value),
        removeItem: (name: string) => void held.delete(name),
      }),
      { held },
    );
  const SINCE = '2026-11-24T01:05:09Z';
  const given = { bytes: bytesOf('groups'), origin: 'reader' } as const;

  test('comes back byte for byte, with its date, and is gone once removed', () => {
    const store = storeOf();
    expect(keptPolicy(store)).toBeNull();
    keepPolicy(store, given, SINCE);
    expect(keptPolicy(store)).toEqual({ ...given, since: SINCE });
    keepPolicy(store, { ...given, origin: 'site' }, SINCE);
    expect(keptPolicy(store)?.origin).toBe('site');
    dropPolicy(store);
    expect([keptPolicy(store), store.held.size]).toEqual([null, 0]);
  });
  test('is nothing where it was changed, and of unknown origin the site’s', () => {
    const store = storeOf();
    keepPolicy(store, given, SINCE);
    const [[name, value] = ['', '']] = [...store.held];
    for (const bad of [
      '',
      '{',
      'null',
      '[]',
      '{}',
      value.replace(SINCE, 'today'),
      value.replace(`,"since":"${SINCE}"`, ''),
      JSON.stringify({ text: textOf('groups'), origin: 'reader', since: SINCE }),
      value.replace('"bytes":"', '"bytes":"*'),
    ])
      expect(keptPolicy(storeOf(new Map([[name, bad]])))).toBeNull();
    const other = storeOf(new Map([[name, value.replace('"reader"', '"notary"')]]));
    expect(keptPolicy(other)?.origin).toBe('site');
  });
  test('is nothing where the browser forbids it', () => {
    const forbidden = (): Store => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(keptPolicy(forbidden)).toBeNull();
    expect(keepPolicy(forbidden, given, SINCE)).toBeNull();
    expect(() => dropPolicy(forbidden)).not.toThrow();
  });
  test('is used as the page opens, but never in the place of what was given', () => {
    const kept = { ...given, since: SINCE };
    const found: Action = { do: 'find kept policy', kept };
    expect(chosen(reached([found, { do: 'start' }]))?.bytes).toEqual(given.bytes);
    const other = reached([type(textOf('newspaper')), found]);
    expect([other.choice.policy.typed, other.choice.policy.kept]).toEqual([textOf('newspaper'), kept]);
    const removed = reached([found, { do: 'keep policy', kept: null }]);
    expect(removed.focus).toEqual({ on: 'policy' });
    expect(reached([type(textOf('groups')), { do: 'keep policy', kept }]).focus).toEqual({ on: 'kept' });
    expect(removed.choice.policy).toMatchObject({ kept: null, isRemoved: true, typed: textOf('groups') });
  });
});

test('a policy is known by its figures, where it is one', () => {
  const summary = (name: string) => summaryOf({ bytes: bytesOf(name), origin: 'reader' });
  expect(summary('two-logs')).toMatchObject({ logs: 2, witnesses: 3 });
  expect(summary('none')?.quorum).toBeNull();
  expect([summary('not-well-formed'), summaryOf(null)]).toEqual([null, null]);
});

describe('a verdict in words', () => {
  const trust = { origin: 'reader', logs: 1 } as const;
  const toldCases = logCases.filter(({ statuses }) => statuses !== null);
  test.each(toldCases.map((one, i) => [`${i}: ${one.why}`, one] as const))('%s', async (_, one) => {
    const verification = await verifyCase(one, webPlatform);
    const { verdict } = reportOf(verification);
    const judged = { verdict, checks: verification.checks, log: verification.log };
    for (const lang of languages) {
      const t = verifyWords[lang];
      const { sentence, reason } = verdictWords(t, {
        ...judged,
        trust: one.policy === null ? null : trust,
      });
      expect(sentence === t.verified).toBe(one.verdict === 'verified');
      const claims = ['notary', 'university', 'newspaper'].filter((name) => reason.join('').includes(name));
      if (one.verdict !== 'verified' || one.policy === null) expect(claims).toEqual([]);
      else expect(claims.length).toBeGreaterThan(0);
      for (const { id, status } of verification.checks)
        if (status === 'fail') expect(reason.join('')).toContain(id);
      if (one.verdict === 'incomplete' && one.policy !== null) {
        const skipped = verification.checks.filter(
          ({ id, status }) => status === 'skip' && id.startsWith('log.'),
        );
        for (const { id } of skipped) expect(reason.join('')).toContain(id);
      }
    }
  });

  test('says by whom and how many, and what a policy of the site itself is worth', async () => {
    const [normal] = logCases;
    const { verdict, checks, log } = await verifyCase(normal as (typeof logCases)[number], webPlatform);
    for (const lang of languages) {
      const t = verifyWords[lang];
      const said = (given: { origin: 'reader' | 'site'; logs: number }) =>
        verdictWords(t, { verdict, checks, log, trust: given }).reason;
      const names = ['notary', 'university', 'newspaper'];
      expect(said(trust)).toContain(t.witnessedBy(names, false));
      expect(said(trust)).not.toContain(t.policyOfSite);
      expect(said({ origin: 'site', logs: 1 })).toEqual(
        expect.arrayContaining([t.witnessedBy(names, true), t.policyOfSite]),
      );
      expect(said({ origin: 'reader', logs: 2 })).toContain(t.policyLogs(2));
    }
  });

  test('a failure of the log alone has a sentence of its own', async () => {
    const t = verifyWords.zh;
    for (const [why, id] of [
      ['another hash', 'log.inclusion'],
      ['no witness', 'log.witnessed'],
      ['a second commitment for the round and pool', 'log.unique'],
    ] as const) {
      const one = logCases.find((some) => some.why === why) as (typeof logCases)[number];
      const { verdict, checks, log } = await verifyCase(one, webPlatform);
      expect(verdictWords(t, { verdict, checks, log, trust }).sentence).toBe(t.failedLog[id]);
    }
  });
});

test('of the other commitments those without result and notice are listed first', async () => {
  const twice = logCases.find(({ why }) => why === 'a second commitment for the round and pool');
  const { log } = await verifyCase(twice as (typeof logCases)[number], webPlatform);
  const [first, ...rest] = listedRelated(log?.related ?? []);
  expect(first).toMatchObject({ hasResult: false, hasNotice: false });
  expect(rest.map(({ index }) => index)).toEqual(rest.map(({ index }) => index).sort((a, b) => a - b));
});

test('how long before the draw, in two units', () => {
  expect([1, 59, 60, 3661, 86_400, 3_423_600].map((seconds) => span('en', seconds))).toEqual([
    '1 s',
    '59 s',
    '1 min',
    '1 h 1 min',
    '1 d',
    '39 d 15 h',
  ]);
  expect(span('zh', 3_423_600)).toBe('39 天 15 小时');
});
