/** The independent verifier, run on many records at once, and what two implementations must agree on. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Report, reportOf } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import type { Files } from '../../src/selftest/record.ts';
import { filesRecord } from '../../src/selftest/record.ts';

export const python = process.env['MINGQIAN_PYTHON'] ?? 'python3';

/** A record's files from texts; null and undefined are absent. */
export function filesOf(texts: Readonly<Record<string, string | null | undefined>>): Files {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) =>
      text === null || text === undefined ? [] : [[name, utf8(text)]],
    ),
  );
}

/** Files by their paths: a record's, or a log's. */
type ByPath = Readonly<Partial<Record<string, Uint8Array>>> | ReadonlyMap<string, Uint8Array>;

/** Numbers of verify.py's own. */
type Sizes = Readonly<
  Partial<Record<'PIECE' | 'AT_ONCE' | 'HELD' | 'ROWS' | 'ROWS_A_BYTE' | 'UNPACKED' | 'READ_LIMIT', number>>
>;

/** A record, and what its reader has beside it; what is not there is null or undefined. */
export interface RecordCase {
  readonly files: ByPath;
  readonly log?: ByPath | null;
  readonly policy?: Uint8Array | null;
  /** The commitment's hash that the reader heard of. */
  readonly expected?: string | undefined;
  /** How much verify.py holds at once, and its limits, where they are not what they usually are. */
  readonly sizes?: Sizes | undefined;
}

/** A receipt, and what its reader has beside it. */
export interface ReceiptCase {
  readonly receipt: Uint8Array;
  readonly policy?: Uint8Array | null;
  readonly seed?: Uint8Array;
  readonly result?: Uint8Array;
}

/** What public/verify.py says of a receipt. */
export interface PythonAnswer {
  readonly valid: boolean;
  readonly commitment: string | null;
  readonly code: string | null;
  readonly listed: boolean | null;
  readonly row: number | null;
  readonly tickets: readonly [number, number] | null;
  readonly outcome: string | null;
  readonly draw: number | null;
  readonly checks: readonly string[];
  readonly fault: string | null;
}

/** A call of one of its functions: bytes, numbers and texts. */
export interface Call {
  readonly call: string;
  readonly with: readonly (Uint8Array | number | string | readonly Uint8Array[])[];
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function packed(files: ByPath): Record<string, string> {
  const entries = files instanceof Map ? [...files] : Object.entries(files as Record<string, Uint8Array>);
  return Object.fromEntries(entries.map(([path, bytes]) => [path, base64(bytes)]));
}

/** Cases that one process is given: their texts must fit in memory. */
const AT_ONCE = 250;

/** The answers of test/python/many.py, a line each. */
function asked(lines: readonly object[]): unknown[] {
  const answers: unknown[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE);
    const { status, stdout, stderr } = spawnSync(python, ['-B', 'test/python/many.py', 'public'], {
      input: `${some.map((line) => JSON.stringify(line)).join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    answers.push(
      ...stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  }
  return answers;
}

/** The reports of public/verify.py on these records; null where it would end without one. */
export function pythonReports(cases: readonly RecordCase[]): (Report | null)[] {
  const lines = cases.map(({ files, log, policy, expected, sizes }) => ({
    sizes,
    files: packed(files),
    log: log ? packed(log) : null,
    policy: policy ? base64(policy) : null,
    expected,
  }));
  return asked(lines) as (Report | null)[];
}

/** Its answers about these receipts; null where it would end without one. */
export function pythonAnswers(cases: readonly ReceiptCase[]): (PythonAnswer | null)[] {
  const lines = cases.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, bytes]) => [name, bytes ? base64(bytes) : null])),
  );
  return asked(lines) as (PythonAnswer | null)[];
}

/** What its functions give: bytes and coordinates in hex, null where they refuse what they are given. */
export function pythonCalls(calls: readonly Call[]): unknown[] {
  const hex = (given: Call['with'][number]): unknown => {
    if (given instanceof Uint8Array) return { hex: toHex(given) };
    return Array.isArray(given) ? given.map(hex) : given;
  };
  return asked(calls.map(({ call, with: given }) => ({ call, with: given.map(hex) })));
}

/** The core's report on a record; null where it would end without one. */
export async function coreReportOf({ files, log, policy, expected }: RecordCase): Promise<Report | null> {
  const read = (from: ByPath) => {
    const byPath = from instanceof Map ? (from as ReadonlyMap<string, Uint8Array>) : null;
    const byName = from as Readonly<Partial<Record<string, Uint8Array>>>;
    return { read: async (path: string) => (byPath === null ? byName[path] : byPath.get(path)) ?? null };
  };
  try {
    const verification = await verify(read(files), nodePlatform, {
      software: 'test',
      expectedCommitment: expected,
      policy: policy ?? undefined,
      log: log ? read(log) : undefined,
    });
    return reportOf(verification);
  } catch (error) {
    if (error instanceof MingqianError && error.code === 'log.policy') return null;
    throw error;
  }
}

export async function coreReport(files: Files): Promise<Report> {
  return reportOf(await verify(filesRecord(files), nodePlatform, { software: 'test' }));
}

/** All but the words of the details and the software's name. */
export function comparable({ verdict, round, pool, commitment, policy, checks, attested }: Report) {
  const statuses = checks.map(({ id, status }) => [id, status]);
  return { verdict, round, pool, commitment, policy, attested, checks: statuses };
}
