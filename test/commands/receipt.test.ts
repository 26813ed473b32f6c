/** `receipt`: what it makes of a list that passes is what the list that is held gives, byte for byte; of a list that fails nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/core/commitment.ts';
import { codeOf, type List } from '../../src/core/list.ts';
import { listTree } from '../../src/core/pages.ts';
import { makeReceipt } from '../../src/core/receipt.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { records, textRecord } from '../vectors/records.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-receipt-'));
afterAll(() => rmSync(folder, { recursive: true }));
const FILES = ['rules.md', 'commitment.json', 'applicants.csv'];

/** A record's folder. @param change what stands in its files instead */
function recordOf(
  name: string,
  change: (file: string, text: string) => [string, Uint8Array | string],
): string {
  const at = mkdtempSync(join(folder, 'record-'));
  for (const file of FILES) {
    const [as, content] = change(file, records[name]?.[file] ?? '');
    writeFileSync(join(at, as), content);
  }
  return at;
}

const packed = (file: string, text: string): [string, Uint8Array | string] =>
  file === 'applicants.csv' ? [`${file}.gz`, gzipSync(text)] : [file, text];

async function held(name: string): Promise<{ readonly list: List; receipt(code: string): Promise<string> }> {
  const options = { software: 'mingqian test', holdList: true };
  const found = await verify(textRecord(records[name] ?? {}), nodePlatform, options);
  const list = found.list as List;
  const tree = await listTree(list, nodePlatform.sha256);
  return {
    list,
    receipt: async (code) =>
      Buffer.from(makeReceipt(list, tree, found.commitment as Commitment, code)).toString(),
  };
}

describe.each(Object.keys(records))('%s', (name) => {
  test('listed or not, at the borders of pages and of the list', async () => {
    const { list, receipt } = await held(name);
    const rows = [0, 1, 254, 255, 256, 257, list.rows - 1].filter((row) => row < list.rows);
    const listed = [...new Set(rows)].map((row) => codeOf(list, row));
    for (const code of ['0', ...listed, ...listed.map((one) => `${one}-`.slice(0, 32)), 'ZZZZ']) {
      const { status, out } = await run(['receipt', `test/vectors/records/${name}`, '--code', code]);
      expect([status, out]).toEqual([0, await receipt(code)]);
    }
  });
});

test('of a packed list, and in a zip', async () => {
  const { list, receipt } = await held('two-pages');
  const code = codeOf(list, 256);
  const alone = recordOf('two-pages', packed);
  const zip = join(folder, 'record.zip');
  const entries = FILES.map(
    (file) => [file, readFileSync(`test/vectors/records/two-pages/${file}`)] as const,
  );
  writeFileSync(zip, zipSync(Object.fromEntries(entries)));
  for (const place of [alone, zip])
    expect(await run(['receipt', place, '--code', code])).toMatchObject({
      status: 0,
      out: await receipt(code),
    });
});

test.each([
  ['other tickets', 'list.digest', (text: string) => text.replace(/,[0-9]+\n/, ',77\n')],
  ['a row in the wrong place', 'list.form', (text: string) => `${text}0,1\n`],
  ['a row more', 'list.digest', (text: string) => `${text}ZZZZ,1\n`],
])('of a list with %s there is none', async (_, id, change) => {
  const place = recordOf('two-pages', (file, text) => [
    file,
    file === 'applicants.csv' ? change(text) : text,
  ]);
  const { status, out, err } = await run(['receipt', place, '--code', 'ZZZZ']);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain(id);
});
