import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readCommitment } from '../../src/core/commitment.ts';
import { codeOf, lowerBound } from '../../src/core/list.ts';
import { checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import type { Answer } from '../../src/search/answer.ts';
import type { LookUpFault } from '../../src/search/fault.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { lookUpInList } from '../../src/search/list-look-up.ts';
import { lookUp, lookUpInPools } from '../../src/search/look-up.ts';
import { runs, stride } from '../runs.ts';
import { records } from '../vectors/records.ts';
import { codeAt, kept, network, noNetwork, type ServedPool, served, vectorRecord } from './pools.ts';

/** A beacon's signature is really verified, but once: here it is asked for with every row. */
vi.mock('../../src/core/drand-signature.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/core/drand-signature.ts')>();
  const seen = new Map<string, Uint8Array | null>();
  const drandValue: typeof real.drandValue = (chain, round, signature) => {
    const key = `${chain.hash} ${round} ${signature}`;
    if (!seen.has(key)) seen.set(key, real.drandValue(chain, round, signature));
    return seen.get(key) ?? null;
  };
  return { ...real, drandValue };
});

/** Code and rank, straight from the text of result.csv. */
function publishedRanks(csv: Uint8Array): Map<string, number> {
  const rows = new TextDecoder().decode(csv).trimEnd().split('\n').slice(1);
  return new Map(
    rows.map((row) => row.split(',')).map(([rank, code]) => [code as string, Number(rank)] as const),
  );
}

/** What does not depend on where the files came from. */
const told = ({ standing, proven, published, drawn, checked }: Answer) => ({
  standing,
  proven,
  published,
  settled: drawn?.settled ?? null,
  row: checked.row,
  line: checked.line,
  ticket: checked.ticket,
  neighbours: checked.neighbours,
});

describe.each(Object.keys(records))('record %s', (name) => {
  const record = vectorRecord(name);
  const commitment = readCommitment(record['commitment.json'] as Uint8Array);
  const ranks = publishedRanks(record['result.csv'] as Uint8Array);

  test('its rows get the answers that result.csv has, by the index and in the list alike', async () => {
    const pool = await served(record);
    const { list, tree } = pool.index;
    const read = network([pool]);
    const resultLines = new TextDecoder().decode(record['result.csv'] as Uint8Array).split('\n');
    for (let row = 0; row < list.rows; row++) {
      if (row % stride(4) !== 0 && row !== list.rows - 1) continue;
      const code = codeOf(list, row);
      const found = await lookUpByIndex(code, pool.address, read);
      const rank = ranks.get(code) ?? null;
      const expected =
        rank === null ? 'not-selected' : rank <= commitment.quota ? 'selected' : ('reserve' as const);
      expect([code, found.standing, found.published?.rank, found.checked.row]).toEqual([
        code,
        expected,
        rank,
        row + 1,
      ]);
      expect(found.proven).toBe(commitment.method === 'lottery' || commitment.quota >= list.rows);
      expect(found.receipt).toEqual(makeReceipt(list, tree, commitment, code));
      if (commitment.method === 'lottery' && rank !== null) {
        const { ticket, draw } = found.drawn?.settled ?? {};
        expect(`${rank},${code},${ticket},${draw}`).toBe(resultLines[rank]);
      }
    }
    const sample = [0, 1, Math.floor(list.rows / 2), list.rows - 1].filter((row) => row < list.rows);
    for (const code of sample.map((row) => codeOf(list, row))) {
      const inList = await lookUpInList(code, pool.address, kept(record));
      expect(told(inList)).toEqual(told(await lookUpByIndex(code, pool.address, read)));
    }
  });

  test('random codes that are not listed get their two neighbours', async () => {
    const pool = await served(record);
    const { list } = pool.index;
    const read = network([pool]);
    const code = fc.oneof(fc.stringMatching(/^[0-9]{13}$/), fc.stringMatching(/^[0-9A-Z][0-9A-Z-]{0,31}$/));
    await fc.assert(
      fc.asyncProperty(code, async (text) => {
        const at = lowerBound(list, text);
        fc.pre(at === list.rows || codeOf(list, at) !== text);
        const found = await lookUpByIndex(text, pool.address, read);
        expect([found.standing, found.proven, found.published]).toEqual(['not-listed', true, null]);
        expect(found.checked.neighbours).toEqual({
          before: at === 0 ? null : codeOf(list, at - 1),
          after: at === list.rows ? null : codeOf(list, at),
        });
        expect((await checkReceipt(found.receipt)).listed).toBe(false);
      }),
      { numRuns: runs(100) },
    );
  });

  test('before the draw a listed code is listed, and no more is said', async () => {
    const { 'seed.json': _s, 'result.json': _j, 'result.csv': _c, ...before } = record;
    const pool = await served(before);
    const code = codeOf(pool.index.list, 0);
    for (const found of [
      await lookUpByIndex(code, pool.address, network([pool])),
      await lookUpInList(code, pool.address, kept(before)),
    ])
      expect([found.standing, found.proven, found.drawn]).toEqual(['not-drawn', false, null]);
  });
});

test('a seed without its result is a result to come, unless the page knew of one', async () => {
  const { 'result.json': _j, 'result.csv': _c, ...half } = vectorRecord('two-pages');
  const pool = await served(half);
  const code = codeAt(await served(vectorRecord('two-pages')), 1);
  const faultOf = (drawFiles: ServedPool['address']['drawFiles']) =>
    lookUpByIndex(code, { ...pool.address, drawFiles }, network([pool])).catch((error: unknown) => error);
  const pending = await faultOf(null);
  expect(pending).toMatchObject({ code: 'pending', file: expect.stringContaining('result.json') });
  expect((pending as LookUpFault).receipt).not.toBeNull();
  const known = (await served(vectorRecord('two-pages'))).address.drawFiles;
  expect(known).not.toBeNull();
  expect(await faultOf(known)).toMatchObject({ code: 'missing' });
  const { 'seed.json': _s, ...other } = vectorRecord('two-pages');
  const without = await served(other);
  await expect(
    lookUpByIndex(code, { ...without.address, drawFiles: null }, network([without])),
  ).rejects.toMatchObject({
    code: 'missing',
  });
});

test('without a network the list on this device answers; without that list nothing does', async () => {
  const record = vectorRecord('drand');
  const pool = await served(record);
  const code = codeOf(pool.index.list, 300);
  const found = await lookUp(code, pool.address, { network: noNetwork, kept: async () => kept(record) });
  expect([found.from, found.since]).toEqual(['kept', '2026-11-24T01:05:09Z']);
  const nothing = lookUp(code, pool.address, { network: noNetwork, kept: async () => null });
  await expect(nothing).rejects.toMatchObject({ code: 'unreachable' });
});

test('a wrong index is refused and not mended by the list on this device', async () => {
  const record = vectorRecord('drand');
  const pool = await served(record);
  pool.files.set(
    `search/${pool.address.round}/${pool.address.pool}/head.json`,
    new TextEncoder().encode('{}'),
  );
  const sources = { network: network([pool]), kept: async () => kept(record) };
  await expect(lookUp('1', pool.address, sources)).rejects.toMatchObject({ code: 'malformed' });
});

test('the network may go away between two files', async () => {
  const record = vectorRecord('drand');
  const pool = await served(record);
  const { round, pool: name } = pool.address;
  const sources = { network: network([pool]), kept: async () => kept(record) };
  for (const file of ['head.json', 'pieces/1.json', 'seed.json', 'result.json']) {
    pool.files.clear();
    const area = file.includes('/') || file === 'head.json' ? 'search' : 'rounds';
    pool.files.set(`${area}/${round}/${name}/${file}`, 'unreachable');
    expect((await lookUp(codeOf(pool.index.list, 300), pool.address, sources)).from).toBe('kept');
  }
});

test('in several pools each answers for itself, and a failing one says so', async () => {
  const drand = await served(vectorRecord('drand'));
  const ranking = await served(vectorRecord('ranking-ties'));
  const queue = await served(vectorRecord('queue-ties'));
  queue.files.set(`rounds/${queue.address.round}/${queue.address.pool}/commitment.json`, null);
  const pools = [drand, ranking, queue].map(({ address }) => address);
  const sources = { network: network([drand, ranking, queue]), kept: async () => null };
  const found = await lookUpInPools(codeOf(drand.index.list, 5), pools, sources);
  expect(found.map((one) => one.found?.answer.standing ?? one.error)).toEqual([
    expect.stringMatching(/selected|reserve/),
    'not-listed',
    expect.objectContaining({ code: 'missing' }),
  ]);
});

test('a cancelled look-up has no outcome', async () => {
  const pool = await served(vectorRecord('drand'));
  const control = { signal: { aborted: true } };
  const sources = { network: network([pool]), kept: async () => null };
  const code = codeOf(pool.index.list, 5);
  await expect(lookUpInPools(code, [pool.address], sources, control)).rejects.toMatchObject({
    code: 'cancelled',
  });
});
