import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codesOf } from './look-up.ts';
import { listBytes } from './made-record.ts';

it('codes to be looked up are whole, listed and different ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-codes-'));
  try {
    const csv = join(folder, 'applicants.csv');
    writeFileSync(csv, listBytes(1000));
    const listed = readFileSync(csv, 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0] ?? '');
    const codes = await codesOf(csv, 30);
    expect(codes).toHaveLength(30);
    expect(new Set(codes).size).toBe(30);
    expect(codes.filter((code) => !listed.includes(code))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
