/** Nothing under 1 MB takes more than 300 MB of memory, in either program; past a limit neither says anything of the record. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { concat, utf8 } from '../../src/core/bytes.ts';
import {
  AFTER,
  BEFORE,
  COMMITMENT,
  filler,
  proofOf,
  RESULT,
  SEED,
  servedLog,
} from '../core/log/publisher.ts';
import { BOMBS, sizeOf } from '../record/bombs.ts';
import { logPolicies, recordFiles } from '../vectors/log.ts';
import { PROGRAMS, type Program, peakOf, written } from './peak.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));
const programs = Object.keys(PROGRAMS) as Program[];

test('what the programs take for nothing, with which to compare', () => {
  for (const program of programs) {
    const { peak } = peakOf(program, '--help');
    console.log(`${program}: ${peak} MB before it reads anything`);
    expect(peak).toBeLessThan(150);
  }
});

describe.each(BOMBS)('$name', ({ ends, make }) => {
  test('300 MB at most', { timeout: 600_000 }, async () => {
    const made = await make();
    expect(sizeOf(made)).toBeLessThan(1e6);
    const path = written(made, folder, 'record');
    for (const program of programs) {
      const { status, peak, seconds, stderr } = peakOf(program, path);
      console.log(`${program}: ${peak} MB, ${seconds} s of a processor`);
      expect([program, status], stderr).toEqual([program, ends === 'limit' ? 2 : 1]);
      if (ends === 'limit') expect(stderr).toMatch(/limit of this program/);
      else expect(stderr).toBe('');
      expect([program, peak < 300 ? 'under 300 MB' : `${peak} MB`]).toEqual([program, 'under 300 MB']);
    }
    rmSync(path, { recursive: true });
  });
});

describe('a log and a record under 1 MB that ask for much', () => {
  const deep = utf8('['.repeat(65_535));
  const many = [COMMITMENT, ...Array.from({ length: 4000 }, (_, i) => filler(i)), SEED, RESULT];
  const longest = [
    COMMITMENT,
    ...Array.from({ length: 12 }, (_, i) => concat(deep.slice(4), utf8(`${i}`.padStart(4)))),
    SEED,
  ];
  test.each([
    ['4,000 entries', many, {}, 0],
    ['entries that are nested without end', longest, {}, 1],
    [
      'a checkpoint of 900 KB',
      [COMMITMENT, SEED, RESULT],
      { checkpoint: new Uint8Array(900_000).fill(10) },
      1,
    ],
    [
      'a bundle of 900 KB',
      [COMMITMENT, SEED, RESULT],
      { 'tile/entries/000.p/3': new Uint8Array(900_000) },
      1,
    ],
  ] as const)(
    '%s: verify.py takes 300 MB at most',
    { timeout: 600_000 },
    async (_, entries, changes, status) => {
      const files = Object.fromEntries(recordFiles('normal'));
      const proof = await proofOf(entries.slice(0, 1), 0, [BEFORE, BEFORE]);
      const record = written({ ...files, 'commitment.tlog-proof': proof }, folder, 'with-log');
      const log = join(folder, 'log');
      for (const [path, bytes] of Object.entries({
        ...Object.fromEntries(await servedLog(entries, AFTER)),
        ...changes,
      })) {
        mkdirSync(dirname(join(log, path)), { recursive: true });
        writeFileSync(join(log, path), bytes);
      }
      const policy = join(folder, 'policy');
      writeFileSync(policy, logPolicies['two-of-three'] as Uint8Array);
      const found = peakOf('verify.py', record, '--policy', policy, '--log', log);
      console.log(`${found.peak} MB, ${found.seconds} s of a processor`);
      expect([found.status, found.stderr]).toEqual([status, '']);
      expect(found.peak).toBeLessThan(300);
      for (const path of [record, log]) rmSync(path, { recursive: true });
    },
  );
});
