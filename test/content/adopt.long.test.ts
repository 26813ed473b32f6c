/** The demonstration's records, made and verified by the commands of the page on rehearsals. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../commands/terminal.ts';
import { commandBlocks, pageText } from './adopt-pages.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'mingqian-adopt-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

test('the large example is made and verified', async () => {
  const [, block = []] = commandBlocks(pageText('rehearsal', 'en'));
  expect(block.map(({ words }) => words[0])).toEqual(['sample', 'verify']);
  for (const { words } of block) expect((await run(words)).status).toBe(0);
});
