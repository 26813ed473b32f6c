/** What a citizen is told first, and what comes next: figures from the vectors’ files, and nothing that the answer does not carry. */
import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../src/i18n/lookup/answer.ts';
import { plainWords } from '../../../src/i18n/lookup/plain.ts';
import { comesNext, plainly, rankSaid, rowsEach } from '../../../src/panels/lookup/plainly.ts';
import { type NextDraw, NO_GUIDES, replacedSaid } from '../../../src/panels/lookup/pools.ts';
import { timesOf } from '../../../src/round/state.ts';
import type { Answer } from '../../../src/search/answer.ts';
import { lookUpByIndex } from '../../../src/search/index-look-up.ts';
import { codeAt, network, served, vectorRecord } from '../../search/pools.ts';

const both = (lang: 'zh' | 'en') => ({ answer: answerWords[lang], plain: plainWords[lang] });
const NOW = Date.parse('2026-11-27T00:00:00Z');

async function answered(name: string, code: string | number | null, isKnown = true): Promise<Answer> {
  const pool = await served(vectorRecord(name));
  const address = isKnown ? pool.address : { ...pool.address, drawFiles: null };
  return lookUpByIndex(typeof code === 'string' ? code : codeAt(pool, code), address, network([pool]));
}
const text = (said: readonly unknown[]) => JSON.stringify(said);

describe('the sentence', () => {
  // The rows of the vectors’ result.csv: 1,0998838866271,367,1 · 30,9950695560367,3928,30 · 31,6383777694418,2378,31; 0019761406107,1 has no rank.
  test.each([
    ['drand', 1, '第 1 次就抽到了你的 367 号。', 'The very first number drawn was yours: ticket 367.'],
    ['drand', 30, '第 30 次抽到了你的 3,928 号。', 'Number 30 of those drawn was yours: ticket 3,928.'],
    [
      'drand',
      31,
      '第 31 次抽到了你的 2,378 号，那时指标已经分完。候补共 10 位，公布的名次里你是第 1 位。',
      'Number 31 of those drawn was yours, ticket 2,378, when the permits had all been given. There are 10 reserves; by the published ranks you are number 1.',
    ],
    [
      'drand',
      '0019761406107',
      '一共抽了 40 次，没有抽到你的号。',
      '40 numbers were drawn, and none was your ticket.',
    ],
    [
      'drand',
      '0021644686395',
      '一共抽了 40 次，没有抽到你的 4 个号。',
      '40 numbers were drawn, and none was one of your 4 tickets.',
    ],
    [
      'quota-is-all',
      2,
      '指标有 9 个，名单上只有 9 份申请，不用摇',
      'nothing is drawn, and everyone on the list is granted',
    ],
    [
      'ranking-ties',
      2,
      '前 15 名得到指标。名次是照公布的结果说的',
      'ranks up to 15 are granted. The rank is told as published',
    ],
    [
      'ranking-ties',
      17,
      '指标到第 15 名为止，你是后面 3 位候补里的第 2 位。',
      'end at rank 15; you are number 2 of the 3 reserves',
    ],
    [
      'queue-ties',
      null,
      '公布的结果排到第 12 名为止，里面没有你。',
      'The published result ends at rank 12, and you are not in it.',
    ],
  ] as const)('of %s, %s', async (name, code, zh, en) => {
    const answer = await answered(name, code);
    expect(plainly(both('zh'), answer)).toContain(zh);
    expect(plainly(both('en'), answer)).toContain(en);
  });

  test('by a result that nobody knew before, says so', async () => {
    const answer = await answered('drand', 1, false);
    expect(plainly(both('zh'), answer)).toBe('照下载到的这份结果说：第 1 次就抽到了你的 367 号。');
    expect(plainly(both('en'), answer)).toMatch(/^By the result that was downloaded: /);
    expect(rankSaid(plainWords.zh, answer)).toBeNull();
  });

  test('of a rank that was not read names none', async () => {
    const { published: _, ...answer } = await answered('drand', 31);
    const said = plainly(both('zh'), { ...answer, published: null });
    expect(said).toContain('你是第几位，要读结果文件才知道');
    expect(said).not.toMatch(/第 1 位/);
  });

  test('before the draw it says when, at it and after it what is missing', async () => {
    const drawn = await answered('drand', 1);
    const answer: Answer = { ...drawn, drawn: null, standing: 'not-drawn', published: null };
    // 2024-10-14T17:13:30Z on Beijing’s clock.
    const at = '2024 年 10 月 15 日 01:13';
    const drawAt = Date.parse(drawn.checked.commitment.drawAt);
    const overdueAt = Date.parse(timesOf(drawn.checked.commitment).overdueAt);
    expect(plainly(both('zh'), answer, drawAt - 1)).toMatch(
      new RegExp(`^名单上有你，名单已经封存。${at}.*摇号`),
    );
    expect(plainly(both('zh'), answer, drawAt)).toContain('时间到了，结果还没有看到');
    expect(plainly(both('zh'), answer, overdueAt)).toContain('已经过了，还没有看到');
    const next = (now: number) => text(comesNext(both('zh'), answer, NONE, NO_GUIDES, now));
    expect([next(drawAt - 1), next(drawAt), next(overdueAt)]).toEqual(
      [answerWords.zh.nextPublisher, answerWords.zh.nextDue, answerWords.zh.nextOverdue].map((said) =>
        text([said]),
      ),
    );
  });
});

test('a rank is told as published, and only beside a win that has one', async () => {
  expect(rankSaid(plainWords.zh, await answered('drand', 30))).toBe('指标共 30 个，公布的名次里你排第 30。');
  for (const other of [31, null] as const)
    expect(rankSaid(plainWords.zh, await answered('drand', other))).toBeNull();
});

const NONE = { succession: null, next: null };
const NEXT: NextDraw = {
  place: '202701/ordinary',
  roundTitle: '2027-1',
  drawAt: '2027-06-26T02:00:00Z',
  method: 'lottery',
  quota: 1200,
  rows: 34_567,
  isDrawn: false,
};

describe('what comes next', () => {
  const nextOf = async (
    code: number | null,
    pool: Parameters<typeof comesNext>[2],
    guides = NO_GUIDES,
    now = NOW,
  ) => text(comesNext(both('zh'), await answered('drand', code), pool, guides, now));

  test('leads a winner to the publisher’s page where there is one, and to nothing where there is none', async () => {
    expect(await nextOf(1, NONE)).not.toMatch(/\/guide\/|\/policy\//);
    expect(await nextOf(1, NONE)).toContain('看发布方的通知');
    const all = await nextOf(1, NONE, { won: true, objection: true, safety: true });
    expect(all).toContain('"/guide/won/"');
    expect(all).toContain('"/policy/safety/"');
    expect(all).not.toContain('看发布方的通知');
  });

  test('tells a reserve how far they were called, or that nobody knows here', async () => {
    expect(await nextOf(31, NONE)).toContain('这里不知道');
    const succession = { steps: 1, called: 1, gone: [3], moved: [31], at: '2026-07-02T00:00:00Z' };
    const said = await nextOf(31, { succession, next: null });
    expect(said).toContain('候补轮到过前 1 位');
    expect(said).not.toContain('这里不知道');
    // A succession says nothing of a result that the build did not have.
    const answer = await answered('drand', 31, false);
    const relative = text(comesNext(both('zh'), answer, { succession, next: null }, NO_GUIDES, NOW));
    expect(relative).not.toMatch(/候补轮到|递补|本站/);
    expect(text(comesNext(both('zh'), answer, NONE, NO_GUIDES, NOW))).toBe(relative);
    expect(relative).toContain('有人拿这个结果要你转账');
  });

  test('leads to the claim only whom there is something to claim for', async () => {
    const claim = '怎样领取';
    // Rank 3 gave its place up, and rank 31, the first reserve, moved up to it.
    const succession = { steps: 1, called: 1, gone: [3], moved: [31], at: '2026-07-02T00:00:00Z' };
    const of = (rank: number) => nextOf(rank, { succession, next: null });
    expect(await of(1)).toContain(claim);
    expect(await of(3)).not.toContain(claim);
    expect(await of(31)).toContain(claim);
    expect(await of(32)).not.toContain(claim);
    expect(await nextOf(31, NONE)).not.toContain(claim);
    // By a result that came after the build, rank 3 of the succession is nobody's.
    const later = await answered('drand', 3, false);
    expect(text(comesNext(both('zh'), later, { succession, next: null }, NO_GUIDES, NOW))).toContain(claim);
    const won = await answered('drand', 1);
    const { checked } = won;
    const commitment = { ...checked.commitment, round: 'rehearsal-202601' };
    const rehearsed = { ...won, checked: { ...checked, commitment } };
    expect(text(comesNext(both('zh'), rehearsed, NONE, NO_GUIDES, NOW))).not.toContain(claim);
  });

  test('tells who was not selected of the next draw, with its figures, while it is to come', async () => {
    // 34,567 / 1,200 = 28.805…
    const said = await nextOf(null, { succession: null, next: NEXT });
    expect(said).toContain('指标 1,200 个，名单上 34,567 份申请，平均 28.8 份里有一份中签');
    expect(said).toMatch(/"\/lookup\/#code=[0-9]+&pool=202701%2Fordinary"/);
    const drawn = await nextOf(null, { succession: null, next: { ...NEXT, isDrawn: true } });
    expect(drawn).toContain('后来还有一次');
    // Its time has come; that it was held nobody knows here. 02:00 UTC is 10:00 in Beijing.
    const due = await nextOf(null, { succession: null, next: NEXT }, NO_GUIDES, Date.parse(NEXT.drawAt));
    expect(due).toMatch(/定好的时间是 2027 年 6 月 26 日 10:00.*已经到了；生成本站时还没有结果/);
    expect(due).not.toContain('后来还有一次');
    for (const later of [drawn, due]) expect(later).not.toContain('平均');
  });

  test('without a next draw says so, and what this one’s share was', async () => {
    // 600 / 30
    expect(await nextOf(null, NONE)).toMatch(
      /生成本站时还没有公布.*指标有 30 个，名单上 600 份申请，平均 20 份里有一份中签/,
    );
    const relative = comesNext(both('zh'), await answered('drand', null, false), NONE, NO_GUIDES, NOW);
    expect(text(relative)).not.toContain('还没有公布');
    const ordered = comesNext(both('zh'), await answered('queue-ties', null), NONE, NO_GUIDES, NOW);
    expect(text(ordered)).not.toContain('平均');
  });
});

test('rows for each of a quota, by hand', () => {
  expect([rowsEach(60_000, 1200), rowsEach(34_567, 1200), rowsEach(2, 3)]).toEqual(['50', '28.8', '0.7']);
});

test('what took the place of a voided record says so, and no other', () => {
  const voided = {
    ...{ round: 'r', pool: 'p', place: 'r/p', commitmentHash: 'ab'.repeat(32) },
    ...{ title: 'p', roundTitle: 'r', at: 'T', isDrawn: false, replacement: 'r/p.2' },
  };
  expect(text(replacedSaid(plainWords.zh, { place: 'r/p.2' }, [voided]) ?? [])).toContain('"/rounds/r/p/"');
  expect(replacedSaid(plainWords.zh, { place: 'r/q' }, [voided])).toBeNull();
});
