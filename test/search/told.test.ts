/** What an answer is told in: no more than what was checked. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../src/core/list.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { listSteps, steps } from '../../src/panels/lookup/steps.ts';
import {
  drawDay,
  type From,
  headline,
  reasons,
  relativeSaid,
  whenceOf,
} from '../../src/panels/lookup/told.ts';
import { timesOf } from '../../src/round/state.ts';
import type { Answer } from '../../src/search/answer.ts';
import { digestOf } from '../../src/search/digest.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { codeAt, network, type ServedPool, served, vectorRecord } from './pools.ts';

let pool: ServedPool;
beforeAll(async () => {
  pool = await served(vectorRecord('drand'));
});

const overNetwork: From = { from: 'network', since: null };
const copy: From = { from: 'kept', since: '2026-11-24T01:05:09Z' };
const plain = (said: readonly unknown[]) => JSON.stringify(said);

describe('a drawn lottery', () => {
  test('names result.json for its bounds, and says that only the whole draw proves them', async () => {
    for (const rank of [1, 31, null]) {
      const answer = await lookUpByIndex(codeAt(pool, rank), pool.address, network([pool]));
      const [zh, en] = [
        plain(reasons(answerWords.zh, answer, pool.address, overNetwork)),
        plain(reasons(answerWords.en, answer, pool.address, overNetwork)),
      ];
      expect(zh).toMatch(/照 result\.json 说.*要证明.*重摇一遍/);
      expect(en).toMatch(/By result\.json.*to prove.*re-run the draw/);
      expect(en).not.toContain('did not ask anybody');
      expect(zh).not.toContain('不是问来的');
    }
  });
});

test('the copy on this device says its date, whatever part of an answer it gave', () => {
  expect(whenceOf(answerWords.zh, overNetwork)).toBeNull();
  for (const from of ['network', 'kept', 'saved'] as const) {
    expect(whenceOf(answerWords.zh, { ...copy, from })).toContain(
      '2026 年 11 月 24 日 09:05（北京时间）；网上可能已有更新',
    );
    expect(whenceOf(answerWords.en, { ...copy, from })).toContain('24 November 2026, 09:05 Beijing time');
  }
});

test('the draw date is the commitment’s, on Beijing’s clock', async () => {
  const answer = await lookUpByIndex('0', pool.address, network([pool]));
  const { commitment } = answer.checked;
  const late = {
    checked: { ...answer.checked, commitment: { ...commitment, drawAt: '2026-06-25T16:00:00Z' } },
  };
  const rehearsal = {
    checked: { ...late.checked, commitment: { ...late.checked.commitment, round: 'rehearsal-1' } },
  };
  expect(drawDay(answerWords.zh, rehearsal)).toBe('演练，不算数 · 摇号日期 2026 年 6 月 26 日');
  expect(drawDay(answerWords.en, rehearsal)).toContain('a rehearsal');
  expect(drawDay(answerWords.zh, late)).toBe('摇号日期 2026 年 6 月 26 日');
  expect(drawDay(answerWords.en, late)).toBe('draw date 26 June 2026');
});

describe('a result.json that nobody knew before', () => {
  const late = () => ({ ...pool.address, drawFiles: null });

  test.each([
    [1, 'Selected in this round', '本期中签'],
    [31, 'Reserve number 1', '候补第 1 位'],
    [null, 'Not selected in this round', '本期未中签'],
  ])('is named in the first sentence, with its digest under it (rank %s)', async (rank, en, zh) => {
    const answer = await lookUpByIndex(codeAt(pool, rank), late(), network([pool]));
    expect(headline(answerWords.en, answer)).toBe(`${en}, if this result.json is the published one`);
    expect(headline(answerWords.zh, answer)).toBe(`以这份 result.json 为准：${zh}`);
    for (const lang of ['zh', 'en'] as const) {
      expect(relativeSaid(answerWords[lang], answer)).toContainEqual({
        digest: digestOf(pool.record['result.json'] as Uint8Array),
      });
      expect(plain(steps(answerWords[lang], answer, pool.address).map(({ said }) => said))).not.toMatch(
        /result\.json 的摘要和生成本站时记下的一样|digest of result\.json is the one this page/,
      );
    }
    const known = await lookUpByIndex(codeAt(pool, rank), pool.address, network([pool]));
    expect([headline(answerWords.en, known), headline(answerWords.zh, known)]).toEqual([en, zh]);
  });

  test.each(['ranking-ties', 'queue-ties'])('is named in a %s too', async (name) => {
    const ranked = await served(vectorRecord(name));
    const address = { ...ranked.address, drawFiles: null };
    for (const [rank, en] of [
      [2, 'Granted, with rank 2'],
      [null, 'Not reached'],
    ] as const) {
      const answer = await lookUpByIndex(codeAt(ranked, rank), address, network([ranked]));
      expect(headline(answerWords.en, answer)).toBe(`${en}, if this result.json is the published one`);
    }
  });
});

describe('a pool without a draw', () => {
  let answer: Answer;
  beforeAll(async () => {
    const { 'seed.json': _s, 'result.json': _j, 'result.csv': _c, ...before } = pool.record;
    const undrawn = await served(before);
    answer = await lookUpByIndex(codeOf(undrawn.index.list, 0), undrawn.address, network([undrawn]));
  });

  test('is told as what was seen: no file, and whether its time has passed', () => {
    const drawAt = Date.parse(answer.checked.commitment.drawAt);
    expect(answer.proven).toBe(false);
    expect(headline(answerWords.en, answer, drawAt - 1)).toBe('Listed; no result found yet');
    const overdueAt = Date.parse(timesOf(answer.checked.commitment).overdueAt);
    for (const now of [drawAt, overdueAt - 1])
      expect(headline(answerWords.zh, answer, now)).toBe(answerWords.zh.due);
    expect(headline(answerWords.en, answer, overdueAt)).toContain('overdue');
    expect(headline(answerWords.zh, answer, overdueAt)).toContain('逾期');
    for (const now of [drawAt - 1, drawAt, overdueAt - 1, overdueAt])
      for (const lang of ['zh', 'en'] as const) {
        const said = plain(reasons(answerWords[lang], answer, pool.address, overNetwork, now));
        expect(said).toContain(lang === 'zh' ? '本站没有' : 'This site has no seed or result file');
        expect(said.includes(lang === 'zh' ? '已经过了' : 'overdue')).toBe(now === overdueAt);
        expect(said.includes(lang === 'zh' ? '已经到了' : 'has come')).toBe(now >= drawAt && now < overdueAt);
        expect(said).not.toMatch(/还没有公布|is published yet/);
      }
    expect(plain(reasons(answerWords.en, answer, pool.address, copy, drawAt))).toContain(
      'record on this device',
    );
  });
});

describe('how many steps lead to the root', () => {
  test.each([
    [[2, 1], '分别经过 2、1 步，都', 'lead in 2 and 1 steps'],
    [[1, 1], '经过 1 步，都', 'lead in 1 step to'],
    [[7], '经过 7 步，正好', 'page 0, counted from 0, leads in 7 steps'],
  ])('is said of each page: %j', async (lengths, zh, en) => {
    const { checked, policyOf } = await lookUpByIndex('0', pool.address, network([pool]));
    const pages = lengths.map((length, index) => ({ index, text: '', path: Array(length).fill('') }));
    const answer = { checked: { ...checked, pages }, policyOf };
    expect(plain(listSteps(answerWords.zh, answer, pool.address))).toContain(zh);
    expect(plain(listSteps(answerWords.en, answer, pool.address))).toContain(en);
  });
});
