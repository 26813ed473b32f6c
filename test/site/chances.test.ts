/** The chances of a frozen list that is not drawn; and none of a list that is not the one of the commitment. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { knownZone } from '../../src/publisher/zone.ts';
import { loadPool } from '../../src/record/node/rounds.ts';
import { examine } from '../../src/site/examined.ts';
import { freezeInto } from '../commands/own-site.ts';
import { run } from '../commands/terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'mingqian-chances-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('before the draw each number of tickets has its chance; with another list none has', async () => {
  const folder = join(root, 'site');
  await run(['site', 'new', folder], '2027-01-01T00:00:00Z');
  const record = await freezeInto(folder, '202701');
  const rounds = join(folder, 'public/rounds');
  const examined = async () =>
    examine(await loadPool(rounds, '202701/family', null), knownZone('Asia/Shanghai').local);
  const { chances, picture } = await examined();
  expect(picture).toBeNull();
  // 40 with 1, 2, 3 in turn: 14, 13, 13; eight are selected.
  expect(chances?.map(({ tickets, applicants }) => [tickets, applicants])).toEqual([
    [1, 14],
    [2, 13],
    [3, 13],
  ]);
  expect(chances?.reduce((sum, one) => sum + one.applicants * one.chance, 0)).toBeCloseTo(8, 9);
  const [one = 0, two = 0, three = 0] = chances?.map(({ chance }) => chance) ?? [];
  expect(two / one).toBeGreaterThan(1.8);
  expect(two / one).toBeLessThan(2);
  expect(three).toBeGreaterThan(two);

  const list = join(record, 'applicants.csv');
  const text = readFileSync(list, 'utf8');
  writeFileSync(list, text.replace('H1000,1', 'H1000,2'));
  expect((await examined()).chances).toBeNull();
});
