/** Small files that ask for much: each under 1 MB, as a zip or a folder, and what both programs must do with them. */
import { gzipSync } from 'node:zlib';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { LIST_HEADER, type Method, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { type Files, RULES } from '../../src/selftest/record.ts';
import { type ZipEntry, zipBytes } from './hostile-zip.ts';

/** A list of so many rows, one behind the other. */
function rowsOf(method: Method, count: number, row: (i: number) => string): Uint8Array {
  const parts: Buffer[] = [Buffer.from(`${LIST_HEADER[method]}\n`)];
  for (let from = 0; from < count; from += 4096) {
    let text = '';
    for (let i = from; i < Math.min(from + 4096, count); i++) text += `${row(i)}\n`;
    parts.push(Buffer.from(text));
  }
  return Buffer.concat(parts);
}

const digits = (i: number, length: number) => String(i).padStart(length, '0');

/** A record of this list whose checks all pass up to draw.result, which fails. */
async function recordOf(method: Method, list: Uint8Array, quota: number): Promise<Files> {
  const parsed = await parseList('applicants.csv', list, method);
  const root = treeRoot(await listTree(parsed, nodePlatform.sha256));
  return filesOf(method, list, quota, parsed.rows, parsed.tickets, toHex(root));
}

async function filesOf(
  method: Method,
  list: Uint8Array,
  quota: number,
  rows: number,
  tickets: number,
  root: string,
): Promise<Files> {
  const commitment: Commitment = {
    type: 'commitment',
    protocol: 'mingqian/1',
    round: '1',
    pool: 'a',
    method,
    quota,
    reserves: 0,
    list: {
      rows,
      tickets,
      pages: Math.ceil(rows / 256),
      sha256: toHex(await nodePlatform.sha256(list)),
      root,
    },
    sources: [{ kind: 'balls', digits: 6, what: 'six machines' }],
    rulesSha256: toHex(sha256(RULES)),
    frozenAt: '2026-01-01T00:00:00Z',
    drawAt: '2026-02-01T00:00:00Z',
  };
  const document = writeDocument(commitment);
  const seed = {
    type: 'seed',
    protocol: 'mingqian/1',
    commitment: toHex(sha256(document)),
    reveals: [{ kind: 'balls', digits: '385172' }],
  };
  return {
    'rules.md': RULES,
    'applicants.csv': list,
    'commitment.json': document,
    'seed.json': writeDocument(seed),
    'result.csv': utf8('rank,code\n'),
    'result.json': utf8('{}'),
  };
}

function packed({ 'applicants.csv': list, ...others }: Files): Files {
  return { ...others, 'applicants.csv.gz': new Uint8Array(gzipSync(list as Uint8Array, { level: 9 })) };
}

/** Files in a zip, which packs once more what was packed: that is how few bytes make millions of rows. */
function zipped(files: Files, more: readonly ZipEntry[] = []): Promise<Uint8Array> {
  const entries = Object.entries(files).map(([name, content]) => ({ name, content, deflate: true }));
  return zipBytes([...entries, ...more]);
}

/** What a record under 1 MB makes: either files in a folder or a zip. */
export interface Bomb {
  readonly name: string;
  /** `limit`: neither program says anything of the record but which limit it has; `failed`: a check fails. */
  readonly ends: 'limit' | 'failed';
  make(): Promise<Uint8Array | Files>;
}

const small = () =>
  recordOf(
    'lottery',
    rowsOf('lottery', 1000, (i) => `${digits(i, 4)},1`),
    20,
  );
/** The small record with something else in it. */
const withFiles = async (files: Files): Promise<Files> => ({ ...(await small()), ...files });
const SINCE = '2024-01-01T00:00:00Z';

export const BOMBS: readonly Bomb[] = [
  {
    name: '3,000,000 rows, everyone selected',
    ends: 'failed',
    make: async () =>
      zipped(
        packed(
          await recordOf(
            'lottery',
            rowsOf('lottery', 3e6, (i) => `${digits(i, 13)},1`),
            3e6,
          ),
        ),
      ),
  },
  {
    name: '1,800,000 rows that wait since the same time',
    ends: 'failed',
    make: async () =>
      zipped(
        packed(
          await recordOf(
            'queue',
            rowsOf('queue', 1.8e6, (i) => `${digits(i, 7)},${SINCE}`),
            1.8e6,
          ),
        ),
      ),
  },
  {
    name: 'a million rows with a million tickets each',
    ends: 'failed',
    make: async () =>
      zipped(
        packed(
          await recordOf(
            'lottery',
            rowsOf('lottery', 1e6, (i) => `${digits(i, 7)},1000000`),
            1,
          ),
        ),
      ),
  },
  {
    name: '5,000,000 rows of a few bytes',
    ends: 'limit',
    make: async () => {
      const list = rowsOf('lottery', 5e6, (i) => `${digits(i, 7)},1`);
      return zipped(packed(await filesOf('lottery', list, 1, 5e6, 5e6, 'ab'.repeat(32))));
    },
  },
  {
    name: '200 MB of line feeds in a .gz',
    ends: 'limit',
    make: async () => {
      const list = Buffer.concat([utf8('code,tickets\n'), Buffer.alloc(200e6, '\n')]);
      return packed(await filesOf('lottery', list, 1, 1, 1, 'ab'.repeat(32)));
    },
  },
  {
    name: '50 MB of line feeds in a .gz',
    ends: 'limit',
    make: async () => {
      const list = Buffer.concat([utf8('code,tickets\n'), Buffer.alloc(50e6, '\n')]);
      return packed(await filesOf('lottery', list, 1, 1, 1, 'ab'.repeat(32)));
    },
  },
  {
    name: '50 MB of commas in one line',
    ends: 'failed',
    make: async () => {
      const list = Buffer.concat([utf8('code,tickets\n0,'), Buffer.alloc(50e6, ','), utf8('\n')]);
      return packed(await filesOf('lottery', list, 1, 1, 1, 'ab'.repeat(32)));
    },
  },
  {
    name: 'a zip of 200 MB of zeros',
    ends: 'limit',
    make: async () => zipped(await withFiles({ 'applicants.csv': new Uint8Array(200e6) })),
  },
  {
    name: '50 MB of line feeds for a result',
    ends: 'failed',
    make: async () => zipped(await withFiles({ 'result.csv': Buffer.alloc(50e6, '\n') })),
  },
  {
    name: 'a document of 50 MB',
    ends: 'failed',
    make: async () => zipped(await withFiles({ 'seed.json': Buffer.alloc(50e6, '[') })),
  },
  {
    name: 'a document that is as deep as it is long',
    ends: 'failed',
    make: async () => withFiles({ 'seed.json': utf8('['.repeat(32_767) + ']'.repeat(32_767)) }),
  },
  {
    name: 'a document of a long number',
    ends: 'failed',
    make: async () => withFiles({ 'seed.json': utf8('9'.repeat(65_535)) }),
  },
  {
    name: '9,000 entries in a zip',
    ends: 'failed',
    make: async () =>
      zipped(
        await small(),
        Array.from({ length: 9000 }, (_, i) => ({ name: `${i}` })),
      ),
  },
];

/** How many bytes a record is. */
export function sizeOf(made: Uint8Array | Files): number {
  if (made instanceof Uint8Array) return made.length;
  return Object.values(made).reduce((sum, file) => sum + file.length, 0);
}
