/** The independent verifier, run on many records at once, and what two implementations must agree on. */
import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
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

/** The reports of public/verify.py on these records, all from one process. */
export function pythonReports(records: readonly Files[], trust: boolean): Report[] {
  const lines = records.map((files) => {
    const encoded = Object.entries(files).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]);
    return JSON.stringify({ files: Object.fromEntries(encoded), trust });
  });
  const { status, stdout, stderr } = spawnSync(python, ['-B', 'test/python/many.py', 'public'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

export async function coreReport(files: Files): Promise<Report> {
  return reportOf(await verify(filesRecord(files), nodePlatform, { software: 'test' }));
}

/** All but the words of the details and the software's name. */
export function comparable({ verdict, round, pool, commitment, checks, attested }: Report) {
  return { verdict, round, pool, commitment, attested, checks: checks.map(({ id, status }) => [id, status]) };
}
