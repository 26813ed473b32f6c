import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileDigest } from '../../scripts/building/file-digest.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Nothing, less than is read at a time, exactly so much, and more than twice as much.
test.each([0, 1, 4095, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 2_500_000])('of %i bytes', (length) => {
  const bytes = Buffer.alloc(length, 'mingqian');
  const file = join(folder, String(length));
  writeFileSync(file, bytes);
  expect(fileDigest(file)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('of a file that is not there is an error', () => {
  expect(() => fileDigest(join(folder, 'nothing'))).toThrow(/ENOENT/);
});
