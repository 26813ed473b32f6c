/** The index in pieces of several pages: whatever their size, a look-up ends in the receipt that the whole list gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, type List, parseList } from '../../src/core/list.ts';
import { listTree, PAGE_ROWS, pageCount } from '../../src/core/pages.ts';
import { makeReceipt } from '../../src/core/receipt.ts';
import { fittingPages, indexHead } from '../../src/search/index-files.ts';
import {
  HEAD_FILE,
  PIECE_TEXT,
  pieceCount,
  pieceFile,
  readStarts,
  writeStarts,
} from '../../src/search/index-format.ts';
import { lookUpByIndex, preparePool } from '../../src/search/index-look-up.ts';
import { runs } from '../runs.ts';
import { records } from '../vectors/records.ts';
import { network, served, type Traffic, vectorRecord } from './pools.ts';

const read = (text: string) =>
  parseList('applicants.csv', new TextEncoder().encode(`code,tickets\n${text}`), 'lottery');

/** Every row's code, and codes that lie before, between and after them. */
function codes(list: List, step: number): string[] {
  const all = ['0', 'ZZZZ'];
  for (let row = 0; row < list.rows; row += step) all.push(codeOf(list, row), `${codeOf(list, row)}-`);
  // The edges of pages, and so of pieces.
  for (let row = PAGE_ROWS; row < list.rows; row += PAGE_ROWS)
    for (const at of [row - 1, row])
      all.push(codeOf(list, at), `${codeOf(list, at)}0`, codeOf(list, at).slice(0, -1));
  return [...new Set(all)].filter((one) => /^[0-9A-Z][0-9A-Z-]{0,31}$/.test(one));
}

describe('the receipt of a look-up is that of the whole list, byte for byte', () => {
  test.each(Object.keys(records).flatMap((name) => [1, 2, 4, 8].map((size) => [name, size] as const)))(
    '%s, pieces of %i',
    async (name, size) => {
      const pool = await served(vectorRecord(name), size);
      const { list, tree } = pool.index;
      const prepared = await preparePool(pool.address, network([pool]));
      for (const code of codes(list, 67)) {
        const traffic: Traffic = { paths: [], bytes: 0 };
        const reading = network([pool], traffic);
        const found = await lookUpByIndex(code, pool.address, reading, {}, null, prepared);
        expect(found.receipt).toEqual(makeReceipt(list, tree, prepared.commitment, code));
        const asked = traffic.paths.filter((path) => path.startsWith('search/'));
        // One request leads to the proof; two only for what stands between two pieces.
        const pieces = new Set(found.checked.pages.map(({ index }) => Math.floor(index / size)));
        expect(asked.sort()).toEqual([...pieces].map((p) => `search/${pool.address.place}/${pieceFile(p)}`));
      }
    },
  );
});

test('what was prepared is not asked for again, and answers as what was not', async () => {
  const pool = await served(vectorRecord('drand'));
  const traffic: Traffic = { paths: [], bytes: 0 };
  const reading = network([pool], traffic);
  const prepared = await preparePool(pool.address, reading);
  expect(traffic.paths).toEqual([
    `rounds/${pool.address.place}/commitment.json`,
    `search/${pool.address.place}/${HEAD_FILE}`,
  ]);
  traffic.paths.length = 0;
  const code = codeOf(pool.index.list, 300);
  const found = await lookUpByIndex(code, pool.address, reading, {}, null, prepared);
  expect(traffic.paths[0]).toBe(`search/${pool.address.place}/${pieceFile(1)}`);
  expect(traffic.paths).not.toContain(`search/${pool.address.place}/${HEAD_FILE}`);
  expect(found.receipt).toEqual((await lookUpByIndex(code, pool.address, network([pool]))).receipt);
});

test('nothing is prepared of an index or a commitment that is another one', async () => {
  for (const [file, code] of [
    ['commitment.json', 'commitment'],
    [HEAD_FILE, 'stale'],
  ] as const) {
    const pool = await served(vectorRecord('drand'));
    const other = await served(vectorRecord('three'));
    const area = file === HEAD_FILE ? 'search' : 'rounds';
    const bytes = await network([other])(`${area}/${other.address.place}/${file}`);
    pool.files.set(`${area}/${pool.address.place}/${file}`, bytes);
    await expect(preparePool(pool.address, network([pool]))).rejects.toMatchObject({ code });
  }
});

describe('starts', () => {
  const code = fc.stringMatching(/^[0-9A-Z][0-9A-Z-]{0,31}$/);
  const ascending = fc
    .uniqueArray(code, { maxLength: 40 })
    .map((all) => ['', ...all.sort((a, b) => (a < b ? -1 : 1))]);

  test('are read back as they were written', () =>
    fc.assert(
      fc.property(ascending, (starts) => {
        expect(readStarts({ starts: writeStarts(starts) })).toEqual(starts);
      }),
      { numRuns: runs(200) },
    ));

  test('are read in one spelling', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c0-1-]{0,12}$/), (text) => {
        let starts: string[] | null = null;
        try {
          starts = readStarts({ starts: text });
        } catch {
          // Refused, which is what most of them are.
        }
        if (starts !== null) expect(writeStarts(starts)).toBe(text);
      }),
      { numRuns: runs(500) },
    ));

  test('lie above every code of the piece before, and not above any of their own', async () => {
    const rows = [...Array(1500).keys()].map((i) => `${`ABC${i * 7919}-`.slice(0, 12)}${i}`).sort();
    const list = await read(rows.map((one) => `${one},1\n`).join(''));
    const tree = await listTree(list, sha256);
    const head = indexHead({ list, tree, commitmentHash: '0'.repeat(64), pagesInPiece: 2 });
    const starts = readStarts(head);
    expect(starts).toHaveLength(pieceCount(pageCount(list.rows), 2));
    for (const [p, start] of starts.entries()) {
      const first = p * 2 * PAGE_ROWS;
      expect(codeOf(list, first) >= start).toBe(true);
      if (p > 0) expect(codeOf(list, first - 1) < start).toBe(true);
    }
  });
});

test('pieces have as many pages as fit, and one at least', async () => {
  const rows = (width: number, many: number) =>
    [...Array(many).keys()].map((i) => `${String(i).padStart(width, '0')},60\n`).join('');
  // 256 rows of 17 bytes: 4 pages are 17 KB, 8 would be 35.
  expect(fittingPages(await read(rows(13, 256 * 20)))).toBe(4);
  expect(fittingPages(await read(rows(13, 256 * 3)))).toBe(4);
  expect(fittingPages(await read(rows(13, 10)))).toBe(1);
  expect(fittingPages(await read(rows(32, 256 * 20)))).toBe(2);
  // The longest rows there are: one page is less than a piece may have.
  const longest = `${'Z'.repeat(32)},1000000000,2026-01-01T00:00:00.001Z\n`.length;
  expect(longest * PAGE_ROWS).toBeLessThan(PIECE_TEXT);
});
