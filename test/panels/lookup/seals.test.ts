/** When a seal of an answer is pressed: never on something that was not checked here. */
import { expect, test } from 'vitest';
import { answerWords } from '../../../src/i18n/lookup/answer.ts';
import { faultWords } from '../../../src/i18n/lookup/fault.ts';
import { shownOutcomes } from '../../../src/panels/lookup/shown.ts';
import { chainSeals } from '../../../src/panels/lookup/steps.ts';
import { toldRefusal } from '../../../src/panels/lookup/told-refusal.ts';
import type { Answer } from '../../../src/search/answer.ts';
import { LookUpFault, type LookUpFaultCode } from '../../../src/search/fault.ts';
import { lookUpByIndex } from '../../../src/search/index-look-up.ts';
import { codeAt, network, type RecordBytes, served, vectorRecord } from '../../search/pools.ts';

async function answerOf(record: RecordBytes, rank: number | null, knowsDraw = true): Promise<Answer> {
  const pool = await served(record);
  const address = knowsDraw ? pool.address : { ...pool.address, drawFiles: null };
  return lookUpByIndex(codeAt(pool, rank), address, network([pool]));
}

const states = (...answers: Answer[]) => {
  const [zh, en] = [answerWords.zh, answerWords.en].map((t) => chainSeals(t, answers));
  expect(zh?.map(({ state }) => state)).toEqual(en?.map(({ state }) => state));
  return zh?.map(({ link, state }) => `${link} ${state}`);
};

const PRESSED = ['list pressed', 'commitment pressed', 'seed pressed', 'draw pressed', 'result pressed'];
const without = (...links: string[]) =>
  PRESSED.map((seal) =>
    links.includes(seal.split(' ')[0] as string) ? seal.replace('pressed', 'empty') : seal,
  );

test('a lottery that the page knows: all five', async () => {
  for (const rank of [1, null]) expect(states(await answerOf(vectorRecord('three'), rank))).toEqual(PRESSED);
});

test('a result.json that nobody knew presses neither draw nor result, and no attested seed', async () => {
  const answer = await answerOf(vectorRecord('texts'), 1, false);
  expect(answer.checked.commitment.sources.some(({ kind }) => kind === 'text')).toBe(true);
  expect(states(answer)).toEqual(without('seed', 'draw', 'result'));
  expect(states(await answerOf(vectorRecord('texts'), 1))).toEqual(PRESSED);
});

test('an order by points or time is not computed, and its result pressed only where it was read', async () => {
  const record = vectorRecord('ranking-ties');
  const answer = await answerOf(record, 1);
  expect(states(answer)).toEqual(without('draw'));
  const unread = { ...answer, standing: 'undecided' as const, published: null };
  expect(states(unread)).toEqual(without('draw', 'result'));
});

test('without a draw, and for a code that is not listed, only list and commitment', async () => {
  const { 'seed.json': _s, 'result.json': _j, 'result.csv': _c, ...undrawn } = vectorRecord('three');
  const pool = await served(undrawn);
  const notDrawn = await lookUpByIndex(
    codeAt(await served(vectorRecord('three')), 1),
    pool.address,
    network([pool]),
  );
  expect(notDrawn.standing).toBe('not-drawn');
  expect(states(notDrawn)).toEqual(without('seed', 'draw', 'result'));
  const absent = await lookUpByIndex('0', pool.address, network([pool]));
  expect(states(absent)).toEqual(without('seed', 'draw', 'result'));
  // Several pools have no digest and no time in common.
  for (const seal of chainSeals(answerWords.zh, [absent, absent]))
    expect([seal.digest, seal.time]).toEqual([undefined, undefined]);
});

test('nobody’s answer presses nothing', () => {
  expect(states()).toEqual(without('list', 'commitment', 'seed', 'draw', 'result'));
});

test('a refusal is loud only where the published files do not agree, and never says that a code was selected', () => {
  const pool = {
    round: '209001',
    pool: 'a',
    commitmentHash: '0'.repeat(64),
    drawFiles: null,
    title: 'a',
    short: 'a',
    roundTitle: 'round',
    isDemonstration: true,
    succession: null,
    next: null,
    place: '209001/a',
  };
  const codes = Object.keys(faultWords.zh).filter(
    (name): name is LookUpFaultCode => `${name}What` in faultWords.zh,
  );
  expect(codes).toContain('program');
  for (const code of codes.filter((name) => !/^(bug|saved)/.test(name)))
    for (const t of [faultWords.zh, faultWords.en]) {
      const error = new LookUpFault(code, 'seed.json', 'expected one, found another', new Uint8Array(1));
      const [shown] = shownOutcomes([{ pool, found: null, error }], '0');
      if (shown?.is !== 'refused') throw new Error('a fault is shown as a refusal');
      const told = toldRefusal(t, shown.refusal);
      expect([code, told.verdict]).toEqual([
        code,
        ['draw', 'contradiction', 'log'].includes(code) ? 'failed' : 'incomplete',
      ]);
      expect(told.receipt?.name).toBe('receipt-209001-a-0.json');
      expect(`${told.sentence}${JSON.stringify(told.why)}`).not.toMatch(
        /本期中签|本期未中签|Selected in|Not selected/,
      );
    }
});
