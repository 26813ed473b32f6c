/** What is put into a built site beside its pages: records as files of their own, the look-up without writing it a second time. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placeAssets } from '../../scripts/building/assets.ts';
import { DEMONSTRATION } from '../../scripts/root.ts';
import { readFolder } from '../../src/publisher/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'mingqian-assets-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

test('a record is written once more, a look-up is the same file under another name', async () => {
  put('rounds/202602/ordinary/commitment.json', '{}');
  put('search/202602/ordinary/head.json', '{"head":1}');
  put('search/202602/ordinary/pieces/0.json', '{"piece":0}');
  const built = join(root, 'built');
  mkdirSync(built);
  const folder = { ...readFolder(DEMONSTRATION), rounds: join(root, 'rounds'), log: join(root, 'no-log') };
  await placeAssets(built, folder, join(root, 'search'));
  for (const name of ['rounds/202602/ordinary/commitment.json', 'search/202602/ordinary/pieces/0.json']) {
    expect(readFileSync(join(built, name), 'utf8')).toBe(readFileSync(join(root, name), 'utf8'));
    const isSame = statSync(join(built, name)).ino === statSync(join(root, name)).ino;
    expect([name, isSame]).toEqual([name, name.startsWith('search/')]);
  }
  // An index that goes, as another takes its place, takes nothing from a site that has it.
  rmSync(join(root, 'search'), { recursive: true });
  expect(readFileSync(join(built, 'search/202602/ordinary/head.json'), 'utf8')).toBe('{"head":1}');
});

test('a site without a look-up has none', async () => {
  const built = join(root, 'without');
  mkdirSync(built);
  const folder = { ...readFolder(DEMONSTRATION), rounds: join(root, 'none'), log: join(root, 'none') };
  await placeAssets(built, folder, join(root, 'none'));
  expect(statSync(join(built, 'search'), { throwIfNoEntry: false })).toBeUndefined();
});
