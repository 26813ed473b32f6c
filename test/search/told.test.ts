/** What an answer is told in: no more than what was checked. */
import { beforeAll, describe, expect, test } from 'vitest';
import { headline, reasons } from '../../src/components/lookup/told.ts';
import { codeOf } from '../../src/core/list.ts';
import type { Answer } from '../../src/search/answer.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { network, type ServedPool, served, vectorRecord } from './pools.ts';

let pool: ServedPool;
beforeAll(async () => {
  pool = await served(vectorRecord('drand'));
});

const plain = (said: ReturnType<typeof reasons>) => JSON.stringify(said);

describe('a drawn lottery', () => {
  test('names result.json for its bounds, and says that only the whole draw proves them', async () => {
    for (const rank of [1, 31, 0]) {
      const row = pool.index.result?.ranks.indexOf(rank) as number;
      const answer = await lookUpByIndex(codeOf(pool.index.list, row), pool.address, network([pool]));
      const [zh, en] = [plain(reasons('zh', answer, 'network')), plain(reasons('en', answer, 'network'))];
      expect(zh).toMatch(/照 result\.json 说.*要证明.*重摇一遍/);
      expect(en).toMatch(/By result\.json.*to prove.*re-run the draw/);
      expect(en).not.toContain('did not ask anybody');
      expect(zh).not.toContain('不是问来的');
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
    expect(headline('en', answer, drawAt - 1)).toBe('Listed; no result found yet');
    expect(headline('en', answer, drawAt)).toContain('overdue');
    expect(headline('zh', answer, drawAt)).toContain('抽签时间已过');
    for (const now of [drawAt - 1, drawAt])
      for (const lang of ['zh', 'en'] as const) {
        const said = plain(reasons(lang, answer, 'network', now));
        expect(said).toContain(lang === 'zh' ? '本站没有' : 'This site has no seed or result file');
        expect(said.includes(lang === 'zh' ? '已经过了' : 'overdue')).toBe(now === drawAt);
        expect(said).not.toMatch(/还没有公布|is published yet/);
      }
    expect(plain(reasons('en', answer, 'kept', drawAt))).toContain('record on this device');
  });
});
