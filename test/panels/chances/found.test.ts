/** What the page of chances says and shows, as it is rendered: against figures worked out by hand. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { type Asked, forecast } from '../../../src/chance/forecast.ts';
import { heldChances } from '../../../src/chance/held-chances.ts';
import { forecasting } from '../../../src/forecast/session.ts';
import { chanceWords as en } from '../../../src/i18n/chances/panel.en.ts';
import { chanceWords as zh } from '../../../src/i18n/chances/panel.zh.ts';
import { ChancesPanel } from '../../../src/panels/chances/ChancesPanel.tsx';
import { Found } from '../../../src/panels/chances/Found.tsx';
import type { Question } from '../../../src/panels/chances/form.ts';
import type { OfferedPool } from '../../../src/panels/chances/pools.ts';
import { chanceSentence, halfSentence, thousandSentence } from '../../../src/panels/chances/sentences.ts';
import { type Action, firstState, next, type State } from '../../../src/panels/chances/state.ts';

/** A thousand with one ticket each, of whom a hundred are selected: one in ten. */
const POOL: OfferedPool = {
  place: '202701/ordinary',
  title: '家庭户型',
  roundTitle: '2027 年第 1 期',
  quota: 100,
  applicants: 1000,
  tickets: 1000,
  held: heldChances(Array<number>(1000).fill(1), 100).map(({ tickets, applicants, chance }) => [
    tickets,
    applicants,
    chance,
  ]),
};
const first = forecast({
  crowd: { is: 'list', classes: [{ tickets: 1, applicants: 1000 }] },
  ...{ quota: 100, own: 1, rounds: 12, growth: 0, rise: 0 },
});
/** Sentences without their tags. */
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
/** What stands at the picture's lines. */
const LEVELS = '20% 40% 60% 80% 100%';
const rendered = (question: Question, words: typeof zh = zh, isAddressed = false) =>
  textOf(
    renderToString(
      h(Found, {
        words: { lang: 'zh', page: words },
        found: { question, rounds: forecast(question.asked) },
        isAddressed,
        place: () => () => {},
      }),
    ),
  );
const sums = (to: Partial<Asked> = {}): Question => ({
  pool: null,
  asked: {
    crowd: { is: 'sums', applicants: 4, tickets: 7, most: null },
    ...{ quota: 2, own: 1, rounds: 2, growth: 0, rise: 0 },
    ...to,
  },
});

describe('the page as it is built', () => {
  const page = (data: { pools: OfferedPool[]; first: typeof first }) =>
    textOf(renderToString(h(ChancesPanel, { ...data, known: [], words: { lang: 'zh', page: zh } })));
  test('has the first pool’s answer: one in ten; 1 − 0.9^12 = 0.7176 within twelve; half by the seventh', () => {
    const html = page({ pools: [POOL], first });
    for (const words of [
      '1,000 个申请，1,000 个号，100 个指标；你有 1 个号。',
      '这一期中签的机会是 10.0%，约 10 分之一。',
      '12 期之内大约 718 个中签，282 个还在等。',
      // 1 − 0.9^6 = 0.4686, 1 − 0.9^7 = 0.5217.
      '到第 7 期，过半的中了签。',
      zh.exact,
    ])
      expect(html).toContain(words);
    // Nobody has typed anything, and the address says nothing.
    expect(html).not.toContain(zh.shared);
  });
  test('has fields alone where there is no pool', () => {
    const html = page({ pools: [], first: [] });
    expect(html).toContain(zh.applicants);
    expect(html).not.toContain(zh.found);
  });
});

describe('an answer', () => {
  test('of sums is a range, by hand: of four with seven tickets I have one, two are selected', () => {
    // Others 2, 2, 2: first 1/7; else one of them is gone, then 1/5: 1/7 + 6/7 × 1/5 = 11/35 = 0.3143.
    // Others 1, 1, 4: 1/7 + 4/7 × 1/3 + 2/7 × 1/6 = 6/42 + 8/42 + 2/42 = 16/42 = 0.3810.
    const text = rendered(sums());
    expect(text).toContain('在 31.4% 和 38.1% 之间，也就是约 3.2 分之一到 2.6 分之一');
    // 1 − (24/35)² = 0.5298; 1 − (26/42)² = 0.6168.
    expect(text).toContain('2 期之内大约 530 到 617 个中签');
    expect(text).toContain('到第 2 期，过半的中了签。');
    expect(text).toContain('383–470');
    expect(text).toContain(zh.sums);
    expect(text).not.toContain(zh.exact);
  });
  test('says where nobody in the list holds as many', () => {
    const classes = [{ tickets: 1, applicants: 1000 }];
    const question: Question = {
      pool: POOL,
      asked: { ...sums().asked, crowd: { is: 'list', classes }, own: 3 },
    };
    expect(rendered(question)).toContain('名单上没有持 3 个号的申请');
  });
  test('says that everyone gets one where nothing is drawn, and draws no picture of it', () => {
    const text = rendered(sums({ quota: 4 }));
    expect(text).toContain(zh.chanceCertain);
    expect(text).not.toContain(zh.tableCaption);
  });
  // 1,000 applications with 1,099 tickets, of which I hold 100; 500 are selected: the sum of doubles comes to 1, and 500 go without.
  const nearly = sums({
    crowd: { is: 'sums', applicants: 1000, tickets: 1099, most: null },
    ...{ quota: 500, own: 100 },
  });
  test('never says that everyone gets one where fewer are selected than apply', () => {
    for (const words of [zh, en]) {
      const text = rendered(nearly, words);
      expect(text).not.toContain(words.chanceCertain);
      expect(text).toContain('>99.9%');
      expect(text.replace(LEVELS, '')).not.toMatch(/[^0-9.]100%|1\.0 分之一|one in 1/);
      expect(text).toContain(words.tableCaption);
    }
  });
  test('never says that all are selected, nor that nobody waits, where nothing is certain', () => {
    // One of two each time: after 60 rounds 2^-60 still wait, and 1 less that is 1 among doubles.
    const question = sums({
      crowd: { is: 'sums', applicants: 100, tickets: 100, most: null },
      ...{ quota: 50, rounds: 60 },
    });
    expect(rendered(question)).toContain('60 期之内大约 1,000 个中签，不到 1 个还在等。');
    expect(rendered(question, en)).toContain('within 60 rounds, and fewer than 1 still waits.');
    expect(rendered(question).replace(LEVELS, '')).not.toMatch(/[^0-9.]100%/);
    expect(rendered(question)).toContain('&lt;1');
  });
  test('is no range where what is printed is the same: of one permit a hundredth is mine, however the others hold theirs', () => {
    const question = sums({
      crowd: { is: 'sums', applicants: 100, tickets: 300, most: null },
      ...{ quota: 1, own: 3 },
    });
    const text = rendered(question);
    expect(text).toContain('这一期中签的机会是 1.00%，约 100 分之一。');
    expect(text).toContain('2 期之内大约 20 个中签，980 个还在等。');
    expect(text).not.toContain('之间');
    expect(text).not.toContain(zh.captionRange);
    const [one] = forecast(question.asked);
    expect(one?.chance.low).toBe(one?.chance.high);
    // 0.12341% and 0.12344% are both printed as 0.123%.
    const range = { low: 0.0012341, high: 0.0012344 };
    const round = { round: 1, tickets: 1, applicants: 9, isCertain: false, chance: range, selected: range };
    expect(chanceSentence(zh, round)).toBe(zh.chance(range.low));
    expect(thousandSentence(en, round)).toBe(en.thousand(1, range.low));
    expect(zh.chanceRange(0.0333, 0.0334)).toBe('这一期中签的机会在 3.33% 和 3.34% 之间，约 30 分之一。');
  });
  test('has columns for what changes, and says what is assumed', () => {
    const text = rendered(sums({ growth: 50, rise: 1 }), en);
    for (const words of [en.ticketsHeld, en.applicantsHead, en.grown(50), en.risen(1)])
      expect(text).toContain(words);
    expect(rendered(sums(), en)).not.toContain(en.ticketsHeld);
  });
  test('never says 0 of what may be', () => {
    expect(zh.thousand(3, 0.0001)).toContain('3 期之内不到 1 个中签');
    expect(zh.thousandRange(3, 0.0001, 0.003)).toContain('至多大约 3 个中签');
    expect(zh.thousandRange(3, 0.0021, 0.0023)).toContain('大约 2 个中签');
    expect(en.thousand(3, 0.0001)).toContain('fewer than 1 is selected within 3 rounds');
  });
  test('says by when half are selected, as far as that is known', () => {
    const round = (n: number, low: number, high: number) => ({
      ...{ round: n, tickets: 1, applicants: 2, isCertain: false, chance: { low, high } },
      selected: { low, high },
    });
    expect(halfSentence(zh, [round(1, 0.1, 0.2)])).toBe(zh.halfNot(1));
    expect(halfSentence(zh, [round(1, 0.1, 0.6), round(2, 0.2, 0.7)])).toBe(zh.halfPerhaps(1, 2));
    expect(halfSentence(zh, [round(1, 0.1, 0.6), round(2, 0.6, 0.7)])).toBe(zh.halfBetween(1, 2));
    expect(halfSentence(zh, [round(1, 0.5, 0.5), round(2, 0.6, 0.7)])).toBe(zh.half(2));
  });
});

describe('the page as a machine', () => {
  const start = firstState({ pools: [POOL], first });
  const go = (...actions: Action[]) => actions.reduce<State>((state, one) => next([POOL], state, one), start);
  test('keeps the answer with its question while another is typed', () => {
    const state = go({ do: 'change', to: { tickets: '5' } });
    expect(state.found?.question.asked.own).toBe(1);
  });
  test('asks, hears, and leads to what came', () => {
    const asking = go({ do: 'change', to: { rounds: '2' } }, { do: 'ask' });
    expect(asking.asking?.question.asked.rounds).toBe(2);
    const found = next([POOL], asking, { do: 'find', run: asking.run, rounds: first.slice(0, 2) });
    expect(found).toMatchObject({ asking: null, focus: { on: 'found' } });
    expect(found.found?.rounds).toHaveLength(2);
  });
  test('does not hear of what it has given up', () => {
    const asking = go({ do: 'ask' });
    const late = next([POOL], next([POOL], asking, { do: 'ask' }), {
      do: 'find',
      run: asking.run,
      rounds: [],
    });
    expect(late.asking).not.toBeNull();
    expect(late.found?.rounds).toBe(first);
    const stopped = next([POOL], asking, { do: 'stop', run: asking.run, isBroken: false });
    expect(next([POOL], stopped, { do: 'find', run: asking.run, rounds: [] }).found?.rounds).toBe(first);
  });
  test('leads to the field that is wrong, and asks nothing', () => {
    const state = go({ do: 'change', to: { tickets: 'x' } }, { do: 'ask' });
    expect(state).toMatchObject({ asking: null, fault: { field: 'tickets' }, focus: { on: 'tickets' } });
  });
  test('has the reader’s own figures in the place of a pool that is not there', () => {
    expect(go({ do: 'follow', hash: '#pool=209901/x&tickets=3' })).toMatchObject({
      form: { pool: '', tickets: '3' },
      fault: { field: 'pool', fault: 'no such pool' },
      asking: null,
    });
  });
  test('says that the address has what was typed while it has', () => {
    for (const words of [zh, en])
      expect(
        [true, false].map((isAddressed) => rendered(sums(), words, isAddressed).includes(words.shared)),
      ).toEqual([true, false]);
    const isShown = ({ found, addressed }: State) => found !== null && found.question === addressed;
    const asking = go({ do: 'change', to: { rounds: '2' } }, { do: 'ask' });
    // The answer that still stands is not what the address asks by now.
    expect([start, asking].map(isShown)).toEqual([false, false]);
    const found = next([POOL], asking, { do: 'find', run: asking.run, rounds: first.slice(0, 2) });
    const then = (...actions: Action[]) =>
      isShown(actions.reduce<State>((state, one) => next([POOL], state, one), found));
    expect(then()).toBe(true);
    // What is typed without asking is not written; nor what is asked in vain.
    expect(then({ do: 'change', to: { tickets: 'x' } }, { do: 'ask' })).toBe(true);
    for (const hash of ['#tickets=x', '#tickets=3&tickets=4', '#how', '#tickets=1'])
      expect(then({ do: 'follow', hash }), hash).toBe(false);
  });
  test('says which part of an address it cannot read, and has its fields as they are at first', () => {
    const state = go({ do: 'follow', hash: '#tickets=3&tickets=4' });
    expect(state).toMatchObject({ unread: 'tickets=4', asking: null, form: start.form });
    const typed = go(
      { do: 'change', to: { tickets: '7', rounds: '3' } },
      { do: 'ask' },
      { do: 'follow', hash: '#tickets=3&tickets=4' },
    );
    expect(typed).toMatchObject({ unread: 'tickets=4', asking: null, fault: null, form: start.form });
    // What was being worked out is not heard of any more.
    expect(next([POOL], typed, { do: 'find', run: 1, rounds: [] }).found).toBe(start.found);
    expect(go({ do: 'follow', hash: '#how' })).toBe(start);
    expect(next([POOL], state, { do: 'follow', hash: '#tickets=3' })).toMatchObject({
      unread: null,
      form: { tickets: '3' },
    });
  });
});

test('the worker answers what the build would', async () => {
  const told: number[][] = [];
  const { asked } = sums({ growth: 10, rounds: 3 });
  const found = await forecasting.forecast(asked, {
    progress: (...step) => told.push([...step]),
    hand: () => {},
  });
  expect(found).toEqual(forecast(asked));
  expect(told.at(-1)).toEqual([3, 3]);
});
