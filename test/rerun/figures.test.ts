import { describe, expect, test } from 'vitest';
import { PUBLISHED_DRAWS } from '../../src/official/beijing/draws.ts';
import { client } from '../../src/rerun/client.ts';
import { figures } from '../../src/rerun/figures.ts';
import type { FiguresTalk } from '../../src/rerun/pool-talk.ts';
import { officialWorker } from '../talk/local-worker.ts';

const asked = client<FiguresTalk>(() => officialWorker(figures()));
const ID = '201401-unit-common';
const draw = PUBLISHED_DRAWS.find(({ id }) => id === ID);
if (draw === undefined) throw new Error('the draw is gone');
const { tickets, quota, seed } = draw;

async function order(): Promise<string[]> {
  const { csv } = await asked.ask('tickets', { tickets, quota, seed });
  return (await csv.text()).split('\n').slice(1, -1);
}
const check = (lines: readonly string[]) =>
  asked.ask('order', { id: ID, text: new Blob([lines.join('\n')]), name: 'pasted' });

test('tickets, quota and seed give the order, as figures and as CSV', async () => {
  const drawn = await asked.ask('tickets', { tickets, quota, seed });
  expect(drawn).toMatchObject({ outcome: 'drawn', winners: quota });
  expect(Array.from(drawn.tickets.subarray(0, 10))).toEqual(draw.firstTickets);
  const lines = (await drawn.csv.text()).split('\n');
  expect(lines.slice(0, 2)).toEqual(['rank,ticket', `1,${draw.firstTickets[0]}`]);
  expect(lines).toHaveLength(quota + 2);
});

test.each([
  [{ tickets: 0, quota: 1, seed }, 'beijing.tickets'],
  [{ tickets: 200_000_000, quota: 1, seed }, 'beijing.tickets'],
  [{ tickets: 1.5, quota: 1, seed }, 'beijing.tickets'],
  [{ tickets: 10, quota: -1, seed }, 'beijing.quota'],
  [{ tickets: 100_000_000, quota: 1_000_001, seed }, 'beijing.quota'],
  [{ tickets: 10, quota: 1, seed: '12345' }, 'beijing.seed'],
])('%j is refused', async (question, code) => {
  await expect(asked.ask('tickets', question)).rejects.toMatchObject({ code });
});

test('a quota of none and a quota of all draw nothing', async () => {
  expect(await asked.ask('tickets', { tickets: 5, quota: 0, seed })).toMatchObject({
    outcome: 'drawn',
    winners: 0,
  });
  const all = await asked.ask('tickets', { tickets: 5, quota: 9, seed });
  expect(all).toMatchObject({ outcome: 'all', winners: 5, numbers: 0 });
});

describe('the published draws', () => {
  test('are reproduced: whole by their digest, or by their first and last tickets', async () => {
    const found = await Promise.all(PUBLISHED_DRAWS.map(({ id }) => asked.ask('published', { id })));
    expect(found.every(({ agrees }) => agrees)).toBe(true);
    expect(found.filter(({ kind }) => kind === 'whole')).toHaveLength(19);
    for (const one of found)
      if (one.kind === 'ends')
        expect(one).toMatchObject({ first: 10, last: 3, passedOver: expect.any(Number) });
  });
  test('that are none of them are no answer', async () => {
    await expect(asked.ask('published', { id: '209901-none' })).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('a pasted order', () => {
  test('that is the published one is known as such', async () => {
    expect(await check(await order())).toEqual({
      id: ID,
      quota,
      given: quota,
      holds: true,
      met: quota,
      passedOver: 0,
      missing: null,
      isPublished: true,
      hasOneTicketEach: true,
      hasCodes: false,
      claims: [],
      reading: { lines: 1300, blank: 0, named: 0, passedOver: [] },
    });
  });
  test('that lacks some holds, and says how many were passed over', async () => {
    const lines = (await order()).map((line) => line.split(',')[1] ?? '');
    const checked = await check(lines.filter((_, i) => i !== 4 && i !== 9));
    expect(checked).toMatchObject({ holds: true, given: quota - 2, passedOver: 2, isPublished: false });
  });
  test('with codes says that there are some', async () => {
    const lines = await order();
    expect((await check(lines.map((line, i) => `${line},${1_000_000_000_000 + i}`))).hasCodes).toBe(true);
  });
  test('that is another one says where it stops', async () => {
    const lines = (await order()).map((line) => line.split(',')[1] ?? '');
    [lines[6], lines[7]] = [lines[7] ?? '', lines[6] ?? ''];
    const checked = await check(lines);
    expect(checked).toMatchObject({ holds: false, met: 7, isPublished: false });
    expect(checked.missing).toBe(Number(lines[7]));
  });
  test('with ranks that do not count up, or with codes alone, is refused', async () => {
    await expect(check(['1,5', '3,6'])).rejects.toMatchObject({
      code: 'beijing.winners',
      facts: { line: 2, expected: { is: 'rank', rank: 2 }, found: { is: 'rank', rank: 3 } },
    });
    await expect(check(['1234567890123'])).rejects.toMatchObject({ facts: { found: { is: 'code-alone' } } });
  });
});
