/** Nothing under 1 MB takes more than 300 MB of memory, in either program; past a limit neither says anything of the record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BOMBS, sizeOf } from '../record/bombs.ts';
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
