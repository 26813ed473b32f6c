/** A list in one pass, in pieces of any length, against the list that is held, its tree and its faults (spec, section 2). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MingqianError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { type List, lineOf, parseList } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { everyRow, holders, type PickedList, PickedRows } from '../../src/core/picked.ts';
import { runs } from '../runs.ts';
import { change, changed, list, METHODS, method, pagedList } from './arbitraries.ts';
import { bytesOf, type Method } from './twin.ts';

const FILE = 'applicants.csv';
const later = async (bytes: Uint8Array) => sha256(bytes.slice());

/** Where to cut, as shares of the length. */
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

/** Passes the text in pieces, each of which is written over afterwards. */
async function passed(
  how: Method,
  text: string,
  at: readonly number[],
  picker = everyRow(new PickedRows(FILE, how)),
  hash = sha256 as (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
) {
  const pass = new ListPass(FILE, how, hash, { picker });
  const bytes = bytesOf(text);
  const places = [
    0,
    ...at.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b),
    bytes.length,
  ];
  for (const [i, from] of places.slice(0, -1).entries()) {
    const piece = bytes.slice(from, places[i + 1]);
    await pass.push(piece);
    piece.fill(0x58);
  }
  return pass.end();
}

const rowsOf = (picked: List): string[] => Array.from({ length: picked.rows }, (_, i) => lineOf(picked, i));

async function expectSame(how: Method, text: string, at: readonly number[]): Promise<void> {
  const whole = await parseList(FILE, bytesOf(text), how);
  // With room for few where all are picked, or with their places.
  const rows = new PickedRows(FILE, how, at.length % 3 === 0 ? 1 : null);
  const figures = await passed(how, text, at, everyRow(rows), at.length % 2 === 0 ? sha256 : later);
  const root = treeRoot(await listTree(whole, sha256));
  expect(figures).toEqual({ rows: whole.rows, tickets: whole.tickets, bytes: text.length, root });
  const picked = rows.list(figures);
  expect(rowsOf(picked)).toEqual(rowsOf(whole));
  expect(picked.values).toEqual(whole.values);
  expect(picked.since).toEqual(whole.since);
  expect(picked.firstTicket).toEqual(whole.firstTicket);
  const places = Array.from({ length: whole.rows }, (_, i) => i);
  expect([...(picked.places ?? places)]).toEqual(places);
}

describe.each(METHODS)('%s lists', (how) => {
  test('are as they are when held, however they come', () =>
    fc.assert(
      fc.asyncProperty(list(how, 40), cuts, (twin, at) => expectSame(how, twin.text, at)),
      { numRuns: runs(300) },
    ));
  test('also on both sides of the page borders', () =>
    fc.assert(
      fc.asyncProperty(pagedList(how), cuts, (twin, at) => expectSame(how, twin.text, at)),
      { numRuns: runs(48) },
    ));
});

test('a changed list is refused where the held one is, with the same words', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      method.chain((how) => list(how, 6)),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      cuts,
      async (twin, changes, at) => {
        const text = changes.reduce(changed, twin.text);
        const [held, inPieces] = await Promise.all([
          parseList(FILE, bytesOf(text), twin.method).catch((error: unknown) => error),
          passed(twin.method, text, at).catch((error: unknown) => error),
        ]);
        expect(inPieces instanceof MingqianError).toBe(held instanceof MingqianError);
        if (!(held instanceof MingqianError && inPieces instanceof MingqianError)) return;
        refused++;
        // Held, a list without its last line end is refused for that before any row is looked at.
        if (held.message.includes('final LF')) return;
        expect([inPieces.code, inPieces.message, inPieces.place]).toEqual([
          held.code,
          held.message,
          held.place,
        ]);
      },
    ),
    { numRuns: runs(8000) },
  );
  expect(refused).toBeGreaterThan(runs(300));
});

test('a line that never ends is refused before it is held', async () => {
  const pass = new ListPass(FILE, 'lottery', sha256);
  await pass.push(bytesOf('code,tickets\n'));
  await expect(
    (async () => {
      for (let i = 0; i < 3; i++) await pass.push(bytesOf('A'.repeat(60)));
    })(),
  ).rejects.toMatchObject({ code: 'list.row' });
});

test('of the tickets that are asked for the holders are picked, each once', () =>
  fc.assert(
    fc.asyncProperty(
      list('lottery', 40),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 12 }),
      cuts,
      async (twin, shares, at) => {
        const total = Number(twin.total);
        const tickets = Float64Array.from(shares, (share) => 1 + Math.floor(share * total)).sort();
        const rows = new PickedRows(FILE, 'lottery');
        const figures = await passed('lottery', twin.text, at, holders(rows, tickets));
        const picked: PickedList = rows.list(figures);
        const held = twin.rows.flatMap(({ first, last, line }, i) =>
          tickets.some((ticket) => ticket >= Number(first) && ticket <= Number(last))
            ? [{ line, place: i, first: Number(first) }]
            : [],
        );
        expect(rowsOf(picked)).toEqual(held.map(({ line }) => line));
        expect([...(picked.places ?? [])]).toEqual(held.map(({ place }) => place));
        expect([...picked.firstTicket.subarray(0, -1)]).toEqual(held.map(({ first }) => first));
      },
    ),
    { numRuns: runs(600) },
  ));
