import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { Control, Step } from '../../src/core/control.ts';
import { drawLottery, rankRows } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';

const ROWS = 600_000;
const code = (i: number) => String(1_000_000 + i);
const textOf = (rows: number, rest: (i: number) => string) => {
  const parts: string[] = [];
  for (let i = 0; i < rows; i++) parts.push(`${code(i)},${rest(i)}\n`);
  return parts.join('');
};
const seed = sha256(utf8('control'));
const large = utf8(`code,tickets\n${textOf(ROWS, (i) => String(1 + (i % 9)))}`);
const queue = utf8(`code,since\n${textOf(9_000, (i) => `2026-01-01T00:00:${10 + (i % 40)}Z`)}`);
/** One holds nearly all: the second rank takes some hundred thousand words. */
const unequal = utf8('code,tickets\nA,1\nB,1\nC,400000\n');

/** Each long step: its name, how it is run, and at least how often it must look up. */
const steps: readonly [Step, number, (control: Control) => Promise<unknown>][] = [
  ['list', 3, (control) => parseList('applicants.csv', large, 'lottery', control)],
  ['pages', 9, async (control) => listTree(await list, sha256, control)],
  ['draw', 3, async (control) => drawLottery(await parseList('', unequal, 'lottery'), seed, 1, 1, control)],
  ['sort', 3, async (control) => rankRows(await parseList('', queue, 'queue'), seed, 9_000, control)],
];
const list: Promise<List> = parseList('applicants.csv', large, 'lottery');

describe.each(steps)('%s', (step, looks, run) => {
  test('tells progress that never falls, from 0 or the first batch to the total', async () => {
    const told: [Step, number, number][] = [];
    let pauses = 0;
    await run({
      progress: (...each) => told.push(each),
      pause: async () => {
        pauses++;
      },
    });
    expect(told.length).toBeGreaterThanOrEqual(looks);
    expect(pauses).toBe(told.length);
    expect(new Set(told.map(([name]) => name))).toEqual(new Set([step]));
    const done = told.map(([, n]) => n);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    for (const [, n, total] of told) expect(n).toBeLessThanOrEqual(total);
    const [, last, total] = told.at(-1) as [Step, number, number];
    expect(last).toBe(total);
  });

  test.each([1, 2, 3])('stops at once where it is cancelled at look %d', async (at) => {
    const signal = { aborted: false };
    let looked = 0;
    const running = run({
      signal,
      progress: () => {
        looked++;
        signal.aborted = looked >= at;
      },
    });
    await expect(running).rejects.toMatchObject({ name: 'MingqianError', code: 'cancelled' });
    expect(looked).toBe(at);
  });

  test('hears a cancel that comes while it pauses', async () => {
    const aborting = new AbortController();
    let looked = 0;
    const running = run({
      signal: aborting.signal,
      progress: () => {
        looked++;
      },
      pause: () =>
        new Promise((resolve) => {
          setTimeout(() => {
            if (looked === 2) aborting.abort();
            resolve();
          });
        }),
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(looked).toBe(2);
  });

  test('gives the same with and without being watched', async () => {
    const watched = await run({ progress: () => {}, pause: async () => {} });
    const alone = await run({});
    const digest = (value: unknown) =>
      JSON.stringify(value, (_, v) => (ArrayBuffer.isView(v) ? toHex(sha256(new Uint8Array(v.buffer))) : v));
    expect(digest(watched)).toBe(digest(alone));
  });
});

test('words run on where few ranks are filled: progress of a draw counts ranks', async () => {
  const told: number[] = [];
  await drawLottery(await parseList('', unequal, 'lottery'), seed, 1, 1, {
    progress: (_, done) => told.push(done),
  });
  expect(told[0]).toBe(0);
  expect(told.slice(1, -1).every((done) => done === 1)).toBe(true);
  expect(told.at(-1)).toBe(2);
});

test('the root of the large list does not depend on the batches', async () => {
  const root = toHex(treeRoot(await listTree(await list, sha256)));
  expect(root).toBe(toHex(treeRoot(await listTree(await list, async (bytes) => sha256(bytes)))));
});
