/** docs/faults.md: every fault has a test, and that is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'docs/faults.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:fault|---)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

test('there are faults, each with what is seen and a test', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) expect(row).toHaveLength(3);
});

test.each(rows.map(([fault = '', , named = '']) => [fault, named]))('%s', (_, named) => {
  const [, file = '', title = ''] = /^`([^`]+)` (.+)$/.exec(named) ?? [];
  expect(title).not.toBe('');
  expect(readFileSync(join(root, file), 'utf8')).toContain(title);
});
