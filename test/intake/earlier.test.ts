/** Tickets from earlier rounds, counted in published records: the expectation is read from their result.csv, as text. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../commands/terminal.ts';

const VECTORS = join(import.meta.dirname, '..', 'vectors', 'records');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-earlier-'));
  cpSync(join(VECTORS, 'drand'), join(folder, 'drand'), { recursive: true });
  cpSync(join(VECTORS, 'drand'), join(folder, 'again'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (file: string) =>
  readFileSync(join(folder, 'drand', file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
const digest = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'drand', 'commitment.json')))
    .digest('hex');

const mapping = (commitment: string) => `method = "lottery"
[code]
column = "code"
length = 13
[tickets]
[[tickets.add]]
earlier = [{ record = "drand", commitment = "${commitment}" }, { record = "again", commitment = "${commitment}" }]
table = [{ upTo = 0, gives = 1 }, { gives = 5 }]
[[tickets.example]]
given = { earlier = 0 }
gives = 1
[[tickets.example]]
given = { earlier = 2 }
gives = 5
`;
const intake = () =>
  run(['intake', join(folder, 'a.csv'), '--map', join(folder, 'm.toml'), '--out', join(folder, 'out')]);

test('who took part and was not allocated has more tickets, reserves too; newcomers and the allocated have not', async () => {
  const { quota } = JSON.parse(readFileSync(join(folder, 'drand', 'commitment.json'), 'utf8'));
  const ranks = lines('result.csv').map((line) => line.split(','));
  expect(ranks.length).toBeGreaterThan(quota);
  const allocated = new Set(
    ranks.filter(([rank]) => Number(rank) <= quota).map(([, code]) => code as string),
  );
  const listed = lines('applicants.csv').map((line) => line.split(',')[0] as string);
  const codes = [...listed, '9999999999999'];
  writeFileSync(join(folder, 'a.csv'), `code\n${codes.join('\n')}\n`);
  writeFileSync(join(folder, 'm.toml'), mapping(digest()));
  expect((await intake()).status).toBe(0);
  const expected = codes.map((code) => `${code},${listed.includes(code) && !allocated.has(code) ? 5 : 1}\n`);
  expect(readFileSync(join(folder, 'out', 'applications.csv'), 'utf8')).toBe(
    `code,tickets\n${expected.join('')}`,
  );
});

test('a record that is not verified gives no tickets', async () => {
  writeFileSync(join(folder, 'a.csv'), 'code\n9999999999999\n');
  writeFileSync(join(folder, 'm.toml'), mapping('0'.repeat(64)));
  expect(await intake()).toMatchObject({
    status: 2,
    err: expect.stringMatching(/drand: expected a verified record, found failed: commitment\.expected/),
  });
  writeFileSync(join(folder, 'm.toml'), mapping(digest()));
  const result = join(folder, 'again', 'result.csv');
  writeFileSync(
    result,
    readFileSync(result, 'utf8').replace(/\n1,(\d+),(\d+),1\n/, '\n1,0000000000000,$2,1\n'),
  );
  expect(await intake()).toMatchObject({
    status: 2,
    err: expect.stringMatching(/again: expected a verified record, found failed: draw\.result/),
  });
});
