/**
 * Freezing what does not fit in memory: with runs and pieces of a few bytes, so that every list takes many of them. Compared with
 * the twin's lists, and with the way that holds all of it, whose errors it must have word for word.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { listFromApplications } from '../../scripts/publishing/applications.ts';
import { applicationsAt } from '../../scripts/publishing/applications-file.ts';
import { commit } from '../../scripts/publishing/commit.ts';
import { type FileSystem, systemFiles } from '../../scripts/publishing/file-system.ts';
import { type Frozen, freeze, type Promised } from '../../scripts/publishing/freeze.ts';
import type { Content } from '../../scripts/publishing/published-files.ts';
import { Scratch } from '../../scripts/publishing/scratch.ts';
import type { Applications, Sizes } from '../../scripts/publishing/sorted-rows.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Method, parseList } from '../../src/core/list.ts';
import { list, METHODS, pagedList } from '../property/arbitraries.ts';
import { bytesOf, HEADERS, type List, pagesOf, sha256, toHex, treeHash } from '../property/twin.ts';
import { mutateLines, type Next, sequence } from '../python/mutate.ts';
import { runs } from '../runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-freeze-runs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const out = join(folder, 'rounds', 'pool');

const promised = (method: Method): Promised => ({
  round: '202602',
  pool: 'ordinary',
  method,
  quota: 1,
  reserves: 0,
  sources: [{ kind: 'balls', digits: 6, what: 'six machines' }],
  frozenAt: '9999-12-31T23:59:58Z',
  drawAt: '9999-12-31T23:59:59Z',
});

/** Applications that come in pieces of so many bytes, each written over the one before. */
function inPieces(bytes: Uint8Array, piece: number): Applications {
  return {
    file: 'applications.csv',
    size: bytes.length,
    async *pieces() {
      const held = new Uint8Array(piece);
      for (let at = 0; at < bytes.length; at += piece) {
        const some = bytes.subarray(at, at + piece);
        held.set(some);
        yield held.subarray(0, some.length);
      }
    },
  };
}

const contentOf = (content: Content): Uint8Array =>
  content instanceof Uint8Array ? content : new Uint8Array(readFileSync(content.path));

interface Ended {
  readonly frozen?: Frozen;
  readonly list?: Uint8Array;
  readonly error?: string;
}

/** What an error says, and where. */
const told = (error: unknown): string => {
  if (!(error instanceof MingqianError)) throw error;
  return `${error.code} ${JSON.stringify(error.place)} ${error.message} ${JSON.stringify([error.expected, error.found])}`;
};

async function frozenBy(
  bytes: Uint8Array,
  method: Method,
  sizes: Sizes | null,
  piece: number,
): Promise<Ended> {
  const scratch = sizes === null ? null : new Scratch(out, systemFiles);
  try {
    const frozen = await freeze(inPieces(bytes, piece), new Uint8Array(), promised(method), {
      scratch,
      ...(sizes !== null && { sizes }),
    });
    return { frozen, list: contentOf(frozen.list) };
  } catch (error) {
    return { error: told(error) };
  } finally {
    await scratch?.end();
    expect(existsSync(join(folder, 'rounds'))).toBe(false);
  }
}

/** The way that holds all: sorted by the platform, and parsed whole. */
async function held(bytes: Uint8Array, method: Method): Promise<Ended> {
  try {
    const sorted = listFromApplications('applications.csv', bytes, method);
    await parseList('applications.csv', sorted.list, method).catch((error: unknown) => {
      if (!(error instanceof MingqianError) || error.place.line === undefined) throw error;
      const place = { file: 'applications.csv', line: sorted.line(error.place.line - 2) };
      throw new MingqianError(error.code, error.reason, place, error);
    });
    return { list: sorted.list };
  } catch (error) {
    return { error: told(error) };
  }
}

const SIZES: readonly Sizes[] = [
  { run: 64, merged: 1 },
  { run: 100, merged: 1000 },
  { run: 1000, merged: 1 },
  { run: 5000, merged: 2 ** 20 },
];

/** Not after frozenAt, and nothing that looks like personal data, which no list may have. */
const mayBeFrozen = ({ text, method }: List): boolean => {
  if (/9999-12-31T23:59:59/.test(text)) return false;
  try {
    listFromApplications('', bytesOf(text), method);
    return true;
  } catch {
    return false;
  }
};

const samples = fc.sample(
  fc
    .constantFrom(...METHODS)
    .chain((how) => fc.oneof(list(how, 40), pagedList(how, [1, 255, 256, 257, 513, 1025])))
    .filter(mayBeFrozen)
    .chain((from) => {
      const lines = from.text.split('\n').slice(1, -1);
      const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
      return fc.record({ from: fc.constant(from), lines: shuffled, piece: fc.constantFrom(1, 7, 4096) });
    }),
  { numRuns: runs(160), seed: 29 },
);

test('lists of the twin, shuffled', { timeout: 120_000 }, async () => {
  for (const [i, { from, lines, piece }] of samples.entries()) {
    const bytes = bytesOf(`${HEADERS[from.method]}\n${lines.join('\n')}\n`);
    const sizes = SIZES[i % 4] as Sizes;
    const { frozen, list: made, error } = await frozenBy(bytes, from.method, sizes, piece);
    expect(error).toBeUndefined();
    expect(Buffer.from(made as Uint8Array).toString('latin1'), `list ${i}`).toBe(from.text);
    const pages = pagesOf(from);
    expect(frozen?.commitment.list, `list ${i}`).toEqual({
      rows: from.rows.length,
      tickets: Number(from.total),
      pages: pages.length,
      sha256: toHex(sha256(from.text)),
      root: toHex(treeHash(pages)),
    });
    const whole = await frozenBy(bytes, from.method, null, piece);
    expect(whole.frozen?.commitmentHash).toBe(frozen?.commitmentHash);
    expect(whole.frozen?.warnings).toEqual(frozen?.warnings);
  }
});

test('what is wrong is said as where all is held, word for word', { timeout: 120_000 }, async () => {
  const next: Next = sequence(31);
  const codes = new Map<string, number>();
  for (const [i, { from, lines, piece }] of samples.entries()) {
    let bytes = bytesOf(`${HEADERS[from.method]}\n${lines.join('\n')}\n`);
    for (let times = 0; times <= i % 3; times++) bytes = new Uint8Array(mutateLines(bytes, next));
    const expected = await held(bytes, from.method);
    for (const sizes of [null, SIZES[i % 4] as Sizes]) {
      const { list: made, error } = await frozenBy(bytes, from.method, sizes, piece);
      expect(error, `list ${i}`).toBe(expected.error);
      expect(made, `list ${i}`).toEqual(expected.list);
    }
    const code = expected.error?.split(' ')[0] ?? 'none';
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  for (const code of ['list.header', 'list.row', 'list.value', 'list.duplicate', 'list.code', 'none'])
    expect([code, codes.get(code) ?? 0]).not.toEqual([code, 0]);
});

describe('what is said of rows that stand far apart', () => {
  const many = (rows: readonly string[]) => bytesOf(`code,tickets\n${rows.join('\n')}\n`);
  const rows = Array.from({ length: 300 }, (_, i) => `${1000 + ((i * 7) % 300)},1`);
  const sizes = { run: 64, merged: 1 };
  test('a code three times: the second and the first are named', async () => {
    const { error } = await frozenBy(many(['1050,2', ...rows.slice(0, 290), '1050,1']), 'lottery', sizes, 11);
    expect(error).toMatch(/list\.duplicate .*"line":\d+.*code 1050 stands already on line 2/);
  });
  test('a code twice is said before a value that stands above it', async () => {
    const { error } = await frozenBy(many(['0000,0', ...rows, '1299,1']), 'lottery', sizes, 11);
    expect(error).toMatch(/list\.duplicate .*code 1299/);
  });
  test('times after the list is frozen: the first lines, and how many', async () => {
    const queue = Array.from(
      { length: 300 },
      (_, i) => `${9999 - i},2026-01-01T00:00:0${i % 10 === 3 ? 1 : 0}Z`,
    );
    const bytes = bytesOf(`code,since\n${queue.join('\n')}\n`);
    const terms = { ...promised('queue'), frozenAt: '2026-01-01T00:00:00Z' };
    for (const scratch of [null, new Scratch(out, systemFiles)]) {
      const freezing = freeze(inPieces(bytes, 11), new Uint8Array(), terms, { scratch, sizes });
      await expect(freezing).rejects.toMatchObject({ code: 'list.value', place: { line: 5 } });
      await expect(freezing).rejects.toThrow(/on lines 15, 25, 35, 45 and 25 more too/);
      await scratch?.end();
    }
  });
});

describe('the list that was written beside is published', () => {
  const bytes = bytesOf(
    `code,tickets\n${Array.from({ length: 300 }, (_, i) => `${9999 - i},1`).join('\n')}\n`,
  );
  const sorted = listFromApplications('applications.csv', bytes, 'lottery').list;
  const published = join(out, 'applicants.csv');
  /** Freezes and commits, as the command does. */
  async function run(files: FileSystem = systemFiles): Promise<{ whole: boolean; left: string[] }> {
    const scratch = new Scratch(out, files);
    try {
      const applications = join(folder, 'applications.csv');
      writeFileSync(applications, bytes);
      const read = await applicationsAt(applications, { run: 100, merged: 1 });
      const frozen = await freeze(read, new Uint8Array(), promised('lottery'), {
        scratch,
        sizes: { run: 100, merged: 1 },
      });
      expect(frozen.list).not.toBeInstanceOf(Uint8Array);
      const { list: content, document } = frozen;
      const means = { files, warn: () => {} };
      const whole = await commit(
        { out, rules: new Uint8Array(), list: content, document, secret: null },
        means,
      );
      return { whole, left: readdirSync(out) };
    } finally {
      await scratch.end();
    }
  }
  const refusing = (code: string): FileSystem => ({
    ...systemFiles,
    link: async (from, to) => {
      if (String(to).endsWith('.part')) throw Object.assign(new Error(code), { code });
      return systemFiles.link(from, to);
    },
  });
  test.each([
    ['linked', systemFiles],
    ['copied to another file system', refusing('EXDEV')],
    ['copied where links are not to be had', refusing('EPERM')],
  ])('%s', async (_, files) => {
    rmSync(out, { recursive: true, force: true });
    expect((await run(files)).whole).toBe(true);
    expect(new Uint8Array(readFileSync(published))).toEqual(sorted);
    expect(readdirSync(out).sort()).toEqual(['applicants.csv', 'commitment.json', 'rules.md']);
    // Once more: the same stands there.
    expect((await run(files)).whole).toBe(true);
  });
  test.each([
    ['another last byte', Buffer.concat([sorted.subarray(0, -1), Buffer.from('x')])],
    ['a byte more', Buffer.concat([sorted, Buffer.from('x')])],
    ['a byte less', Buffer.from(sorted.subarray(0, -1))],
    ['nothing', Buffer.alloc(0)],
  ])('and never over other content: %s', async (_, other) => {
    rmSync(out, { recursive: true, force: true });
    await run();
    rmSync(published);
    rmSync(join(out, 'commitment.json'));
    writeFileSync(published, other);
    await expect(run()).rejects.toMatchObject({ code: 'usage', place: { file: published } });
    expect(readFileSync(published)).toEqual(other);
    expect(readdirSync(out).sort()).toEqual(['applicants.csv', 'rules.md']);
    rmSync(out, { recursive: true });
  });
});
