/** Files unpacked whole, by Node and by a helper, against the same zip as a stream: the same pool, or the same refusal to the letter. */
import { expect, test } from 'vitest';
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { filesBeside } from '../../../src/beside/files.ts';
import { readPool } from '../../../src/official/beijing/pool.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import type { Unpacker } from '../../../src/official/zip/unpacking.ts';
import { Here } from '../../beside/here.ts';
import { DATA_NAME, HEAD_NAME, headText, rowsText, zipOf } from './zips.ts';

const ROWS = 60_000;
const files = { [HEAD_NAME]: headText(ROWS, 5), [DATA_NAME]: rowsText(ROWS) };
const SECOND = DATA_NAME.replace('0001', '0002');

async function come(zip: Blob, unpacker?: Unpacker) {
  try {
    const { codes, ...rest } = await readPool(zip, 'pool.zip', { unpacker });
    return { ...rest, table: Buffer.from(codes.bytes).toString('latin1') };
  } catch (error) {
    if (!(error instanceof OfficialError)) throw error;
    return { code: error.code, facts: error.facts };
  }
}

/** A zip with a byte changed in what is packed of the data file, or wherever `at` says. */
async function harmed(zip: Promise<Blob>, at: (bytes: Uint8Array, data: number) => number): Promise<Blob> {
  const bytes = new Uint8Array(await (await zip).arrayBuffer());
  const data = new TextDecoder('latin1').decode(bytes).indexOf(DATA_NAME) + DATA_NAME.length;
  const place = at(bytes, data);
  bytes[place] = (bytes[place] as number) ^ 0x10;
  return new Blob([bytes]);
}
const directoryAt = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes).lastIndexOf(DATA_NAME) - 46;
const withRow = (row: string) => ({ ...files, [DATA_NAME]: rowsText(ROWS).replace(/^50000,.*$/m, row) });

const zips: readonly [string, string | null, () => Promise<Blob>][] = [
  ['a good one', null, () => zipOf(files)],
  ['a code of letters', 'beijing.data-code', () => zipOf(withRow('50000,12345678901ab'))],
  ['a row of one field', 'beijing.data-column', () => zipOf(withRow('50000'))],
  [
    'rows that are missing',
    'beijing.data-short',
    () => zipOf({ ...files, [HEAD_NAME]: headText(ROWS + 1, 5) }),
  ],
  ['damage at the beginning', 'beijing.zip', () => harmed(zipOf(files), (_, data) => data + 40)],
  // What comes of it may be a row that is none, before its checksum is known.
  ['damage in the middle', null, () => harmed(zipOf(files), (_, data) => data + 100_000)],
  [
    'a wrong code, then damage',
    null,
    () => harmed(zipOf(withRow('50000,12345678901ab')), (bytes) => directoryAt(bytes) - 200),
  ],
  [
    'another checksum in the directory',
    'beijing.zip',
    () => harmed(zipOf(files), (bytes) => directoryAt(bytes) + 16),
  ],
  [
    'another length in the directory',
    'beijing.zip',
    () => harmed(zipOf(files), (bytes) => directoryAt(bytes) + 24),
  ],
  [
    'a long file that is not read, damaged',
    null,
    () => harmed(zipOf({ [SECOND]: rowsText(ROWS), ...files }), () => 5000),
  ],
];

test.each(zips)('%s', async (_, code, make) => {
  const zip = await make();
  const streamed = await come(zip);
  if (code !== null) expect(streamed).toMatchObject({ code });
  expect(await come(zip, nodeUnpacker)).toEqual(streamed);
  Here.made = [];
  const beside = filesBeside(() => new Here());
  expect(await come(zip, { ahead: 3, ...beside })).toEqual(streamed);
  beside.end();
  // Else nothing was compared.
  expect(Here.made.length).toBeLessThanOrEqual(1);
  if (code === null && 'table' in streamed) expect(Here.made.length).toBe(1);
});
