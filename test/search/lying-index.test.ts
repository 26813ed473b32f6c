/**
 * Every number and every string of an index, changed in turn, for every code: the answer is the truth, told in the same
 * words, or there is none. The truth is read from the record's own text, by nobody's code but this test's.
 */
import { expect, test, vi } from 'vitest';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { steps } from '../../src/panels/lookup/steps.ts';
import { headline, reasons } from '../../src/panels/lookup/told.ts';
import type { Answer } from '../../src/search/answer.ts';
import { LookUpFault } from '../../src/search/fault.ts';
import { indexFiles } from '../../src/search/index-files.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { isLong } from '../runs.ts';
import { records } from '../vectors/records.ts';
import { network, type RecordBytes, type ServedPool, served, type Traffic, vectorRecord } from './pools.ts';

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

/** So are a lottery's words taken, once for each row: most lies are refused before, the others end in the same words. */
vi.mock('../../src/core/outcome.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../src/core/outcome.ts')>();
  const seen = new Map<string, ReturnType<typeof real.settle>>();
  const settle: typeof real.settle = (receipt, ...files) => {
    const { pages: _, ...proven } = receipt;
    const key = JSON.stringify([proven, ...files.slice(0, 2).map(String)]);
    const settled = seen.get(key) ?? real.settle(receipt, ...files);
    seen.set(key, settled);
    return settled;
  };
  return { ...real, settle };
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const parse = (bytes: Uint8Array): Json => JSON.parse(new TextDecoder().decode(bytes));
const encode = (value: Json) => new TextEncoder().encode(JSON.stringify(value));
const rowsOf = (bytes: Uint8Array | undefined): string[][] =>
  bytes === undefined
    ? []
    : new TextDecoder()
        .decode(bytes)
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((row) => row.split(','));

/** Every leaf and every array of a value, by its path. */
function* places(value: Json, path: (string | number)[] = []): Generator<[(string | number)[], Json]> {
  if (typeof value !== 'object' || value === null) return yield [path, value];
  if (Array.isArray(value)) yield [path, value];
  for (const [name, inner] of Object.entries(value))
    yield* places(inner as Json, [...path, Array.isArray(value) ? Number(name) : name]);
}

function withValue(value: Json, [name, ...rest]: readonly (string | number)[], put: Json): Json {
  if (name === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, Json>;
  copy[name] = withValue(copy[name] as Json, rest, put);
  return copy as Json;
}

/** At most so many of them, evenly. */
const some = <T>(all: readonly T[], most: number): T[] =>
  all.filter(
    (_, i) => Math.floor((i * most) / all.length) !== Math.floor(((i - 1) * most) / all.length) || i === 0,
  );

/** What may stand in the place of a value. */
function lies(value: Json, others: readonly Json[]): Json[] {
  if (typeof value === 'number')
    return [value + 1, value - 1, 0, 1, 7, 2 ** 31, Number.MAX_SAFE_INTEGER, ...others];
  if (value === null) return ['0'.repeat(64), 1];
  if (Array.isArray(value))
    return [[], value.slice(1), value.slice(0, -1), [...value, ...value], [...value].reverse(), [[0, 1]]];
  if (typeof value !== 'string') return [];
  const digits = [...value.matchAll(/[0-9a-f]/g)].map(({ index }) => index);
  const oneOff = some(digits, 6).map((at) => {
    const next = value[at] === '9' ? '0' : String.fromCharCode(value.charCodeAt(at) + 1);
    return value.slice(0, at) + next + value.slice(at + 1);
  });
  const lines = value.split('\n');
  const moved = lines.length > 3 ? [lines.slice(0, 1), lines.slice(2)].flat().join('\n') : '';
  return ['', 'Z', '0'.repeat(64), `${value}0`, value.slice(0, -1), moved, null, ...oneOff, ...others];
}

interface Truth {
  readonly row: number | null;
  readonly rank: number | null;
  readonly standing: string;
}

function truthOf(record: RecordBytes): (code: string) => Truth {
  const list = rowsOf(record['applicants.csv']).map(([code]) => code);
  const ranked = rowsOf(record['result.csv']).map(([, code]) => code);
  const { quota } = parse(record['commitment.json'] as Uint8Array) as { quota: number };
  return (code) => {
    const row = list.includes(code) ? list.indexOf(code) + 1 : null;
    const rank = ranked.includes(code) ? ranked.indexOf(code) + 1 : null;
    if (row === null) return { row, rank, standing: 'not-listed' };
    if (record['result.csv'] === undefined) return { row, rank, standing: 'not-drawn' };
    return { row, rank, standing: rank === null ? 'not-selected' : rank <= quota ? 'selected' : 'reserve' };
  };
}

const NOW = Date.parse('2026-01-01T00:00:00Z');
/** All that is told of an answer, in words and seals. */
const told = (answer: Answer) =>
  JSON.stringify(
    (['zh', 'en'] as const).map((lang) => [
      headline(answerWords[lang], answer, NOW),
      reasons(answerWords[lang], answer, { place: '1/pool' }, { from: 'network', since: null }, NOW),
      steps(answerWords[lang], answer, { place: '1/pool' }),
    ]),
  );

/** Codes of the list, at most so many, and codes that are not there. */
function codesOf(record: RecordBytes, most: number): string[] {
  const listed = some(
    rowsOf(record['applicants.csv']).map(([code]) => code as string),
    most,
  );
  return [...listed, ...some(listed, 5).map((code) => `${code}A`), '0', 'ZZ'];
}

async function lieAbout(pool: ServedPool, record: RecordBytes, codes: readonly string[]): Promise<number> {
  const truth = truthOf(record);
  const index = new Map(indexFiles(pool.index));
  const folder = `search/${pool.address.round}/${pool.address.pool}/`;
  const all = [...index].flatMap(([, bytes]) => [...places(parse(bytes))].map(([, value]) => value));
  const answers = new Map<string, { told: string; paths: readonly string[] }>();
  for (const code of codes) {
    const traffic: Traffic = { paths: [], bytes: 0 };
    const honest = await lookUpByIndex(code, pool.address, network([pool], traffic));
    const { row, rank, standing } = truth(code);
    expect([code, honest.standing, honest.checked.row]).toEqual([code, standing, row]);
    if (honest.drawn !== null) expect(honest.published).toEqual({ rank });
    answers.set(code, { told: told(honest), paths: traffic.paths });
  }
  let count = 0;
  for (const [name, bytes] of index) {
    const value = parse(bytes);
    for (const [path, leaf] of places(value)) {
      const alike = all.filter((one) => typeof one === typeof leaf && !Array.isArray(one) && one !== leaf);
      for (const lie of lies(leaf, some(alike, 3))) {
        pool.files.set(folder + name, encode(withValue(value, path, lie)));
        for (const [code, honest] of answers) {
          if (!honest.paths.includes(folder + name)) continue;
          count++;
          const found = await lookUpByIndex(code, pool.address, network([pool])).catch((error) => error);
          if (found instanceof LookUpFault) continue;
          if (found instanceof Error) throw found;
          const what = [name, path.join('.'), lie, code];
          const { row, rank, standing } = truth(code);
          expect([what, found.standing, found.checked.row]).toEqual([what, standing, row]);
          if (found.published !== null) expect([what, found.published.rank]).toEqual([what, rank]);
          expect([what, told(found)]).toEqual([what, honest.told]);
        }
        pool.files.clear();
      }
    }
  }
  return count;
}

/** One of each way to draw, or every record where there is time for it. */
const names = isLong ? Object.keys(records) : ['queue-ties'];

test.each(names)(
  'record %s',
  async (name) => {
    const record = vectorRecord(name);
    const { 'seed.json': _s, 'result.json': _j, 'result.csv': _c, ...undrawn } = record;
    const drawn = await lieAbout(await served(record), record, codesOf(record, isLong ? 45 : 15));
    expect(drawn).toBeGreaterThan(200);
    await lieAbout(await served(undrawn), undrawn, codesOf(record, 6));
    // A page that was built before the draw, which tells everything relative to this result.json.
    const late = await served(record);
    await lieAbout({ ...late, address: { ...late.address, drawFiles: null } }, record, codesOf(record, 6));
  },
  240_000,
);
