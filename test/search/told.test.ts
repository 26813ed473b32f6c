/** What an answer is told in: no more than what was checked. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawDay, type From, headline, reasons, whenceOf } from '../../src/components/lookup/told.ts';
import { codeOf } from '../../src/core/list.ts';
import type { Answer } from '../../src/search/answer.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { network, type ServedPool, served, vectorRecord } from './pools.ts';

let pool: ServedPool;
beforeAll(async () => {
  pool = await served(vectorRecord('drand'));
});

const overNetwork: From = { from: 'network', since: null };
const copy: From = { from: 'kept', since: '2026-11-24T01:05:09Z' };
const plain = (said: ReturnType<typeof reasons>) => JSON.stringify(said);

describe('a drawn lottery', () => {
  test('names result.json for its bounds, and says that only the whole draw proves them', async () => {
    for (const rank of [1, 31, 0]) {
      const row = pool.index.result?.ranks.indexOf(rank) as number;
      const answer = await lookUpByIndex(codeOf(pool.index.list, row), pool.address, network([pool]));
      const [zh, en] = [plain(reasons('zh', answer, overNetwork)), plain(reasons('en', answer, overNetwork))];
      expect(zh).toMatch(/照 result\.json 说.*要证明.*重摇一遍/);
      expect(en).toMatch(/By result\.json.*to prove.*re-run the draw/);
      expect(en).not.toContain('did not ask anybody');
      expect(zh).not.toContain('不是问来的');
    }
  });
});

test('the copy on this device says its date, whatever part of an answer it gave', () => {
  expect(whenceOf('zh', overNetwork)).toBeNull();
  for (const from of ['network', 'kept', 'saved'] as const) {
    expect(whenceOf('zh', { ...copy, from })).toContain(
      '2026 年 11 月 24 日 09:05（北京时间）；网上可能已有更新',
    );
    expect(whenceOf('en', { ...copy, from })).toContain('24 November 2026, 09:05 Beijing time');
  }
});

test('the draw date is the commitment’s, on Beijing’s clock', async () => {
  const answer = await lookUpByIndex('0', pool.address, network([pool]));
  const { commitment } = answer.checked;
  const late = {
    checked: { ...answer.checked, commitment: { ...commitment, drawAt: '2026-06-25T16:00:00Z' } },
  };
  expect(drawDay('zh', late)).toBe('摇号日期 2026 年 6 月 26 日');
  expect(drawDay('en', late)).toBe('draw date 26 June 2026');
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
    expect(headline('en', answer, drawAt - 1)).toBe('Listed; no result found yet');
    expect(headline('en', answer, drawAt)).toContain('overdue');
    expect(headline('zh', answer, drawAt)).toContain('抽签时间已过');
    for (const now of [drawAt - 1, drawAt])
      for (const lang of ['zh', 'en'] as const) {
        const said = plain(reasons(lang, answer, overNetwork, now));
        expect(said).toContain(lang === 'zh' ? '本站没有' : 'This site has no seed or result file');
        expect(said.includes(lang === 'zh' ? '已经过了' : 'overdue')).toBe(now === drawAt);
        expect(said).not.toMatch(/还没有公布|is published yet/);
      }
    expect(plain(reasons('en', answer, copy, drawAt))).toContain('record on this device');
  });
});
