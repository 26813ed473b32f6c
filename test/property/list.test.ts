/** Section 2: the core's list parser and its twin, on lists and on changed lists. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, lineOf, lowerBound, parseList } from '../../src/core/list.ts';
import { pageBytes, pageCount } from '../../src/core/pages.ts';
import { runs } from '../runs.ts';
import { change, changed, code, list, METHODS, method, pagedList } from './arbitraries.ts';
import { bytesOf, HEADERS, instantOf, type List, type Method, pagesOf, readList, textOf } from './twin.ts';

const parsed = (how: Method, text: string) => parseList('applicants.csv', bytesOf(text), how);

async function expectSame(twin: List): Promise<void> {
  const core = await parsed(twin.method, twin.text);
  const each = <T>(of: (i: number) => T) => Array.from({ length: core.rows }, (_, i) => of(i));
  expect(core.rows).toBe(twin.rows.length);
  expect(core.tickets).toBe(Number(twin.total));
  expect(each((i) => codeOf(core, i))).toEqual(twin.rows.map((row) => row.code));
  expect(each((i) => lineOf(core, i))).toEqual(twin.rows.map((row) => row.line));
  expect([...core.firstTicket]).toEqual([
    ...twin.rows.map((row) => Number(row.first)),
    Number(twin.total) + 1,
  ]);
  if (twin.method === 'ranking') expect([...core.values]).toEqual(twin.rows.map((row) => Number(row.points)));
  if (twin.method !== 'lottery')
    expect([...core.since]).toEqual(twin.rows.map((row) => Number(instantOf(row.since))));
}

describe.each(METHODS)('%s lists', (how) => {
  test('are read as the twin reads them', () =>
    fc.assert(fc.asyncProperty(list(how, 40), expectSame), { numRuns: runs(150) }));

  test('have the twin’s rows and pages on both sides of the page borders', () =>
    fc.assert(
      fc.asyncProperty(pagedList(how), async (twin) => {
        await expectSame(twin);
        const core = await parsed(how, twin.text);
        const pages = Array.from({ length: pageCount(core.rows) }, (_, k) => textOf(pageBytes(core, k)));
        expect(pages).toEqual(pagesOf(twin));
      }),
      { numRuns: 24 },
    ));
});

test('a code is found where it stands or would stand', () =>
  fc.assert(
    fc.asyncProperty(list('lottery', 40), code, async (twin, key) => {
      const core = await parsed('lottery', twin.text);
      for (const wanted of [key, ...twin.rows.map((row) => row.code)])
        expect(lowerBound(core, wanted)).toBe(twin.rows.filter((row) => row.code < wanted).length);
    }),
  ));

test('changed lists are accepted exactly where the twin accepts them', async () => {
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      method.chain((how) => list(how, 6)),
      fc.array(change, { maxLength: 2 }),
      async (twin, changes) => {
        const text = changes.reduce(changed, twin.text);
        const expected = readList(twin.method, text);
        if (expected === null) {
          refused++;
          await expect(parsed(twin.method, text)).rejects.toMatchObject({
            code: expect.stringMatching(/^list\./),
          });
        } else {
          accepted++;
          await expectSame(expected);
        }
      },
    ),
    { numRuns: runs(8000) },
  );
  expect(accepted).toBeGreaterThan(runs(300));
  expect(refused).toBeGreaterThan(runs(300));
});

test.each(METHODS)(
  'every single byte put for each byte of a small %s list is judged as the twin judges it',
  async (how) => {
    const rest = {
      lottery: '1000000',
      ranking: '1000000000,2024-02-29T23:59:59Z',
      queue: '0001-01-01T00:00:00Z',
    }[how];
    const text = `${HEADERS[how]}\n0,${rest}\n0-,${rest}\n`;
    const wrong: string[] = [];
    for (let i = 0; i < text.length; i++)
      for (let byte = 0; byte < 256; byte++) {
        const other = text.slice(0, i) + String.fromCharCode(byte) + text.slice(i + 1);
        const isAccepted = await parsed(how, other).then(
          () => true,
          () => false,
        );
        if (isAccepted !== (readList(how, other) !== null)) wrong.push(other);
      }
    expect(wrong).toEqual([]);
  },
);
