/** Zips that tell one reader of these files and another of those. */
import { describe, expect, test } from 'vitest';
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { readPool } from '../../../src/official/beijing/pool.ts';
import { extra, otherName, type RawEntry, rawZip } from './raw-zip.ts';
import { DATA_NAME, HEAD_NAME, headText, rowsText, zipOf } from './zips.ts';

const bytesOf = async (zip: Blob) => new Uint8Array(await zip.arrayBuffer());
/** Where the directory begins, as the last record says, and where that record is. */
function endOf(bytes: Uint8Array): { directory: number; record: number } {
  const record = bytes.length - 22;
  return { directory: new DataView(bytes.buffer).getUint32(record + 16, true), record };
}

/** A zip with bytes put in before its directory, which is moved. */
function withHidden(zip: Uint8Array, hidden: Uint8Array): Blob {
  const { directory } = endOf(zip);
  const all = new Uint8Array(zip.length + hidden.length);
  all.set(zip.subarray(0, directory));
  all.set(hidden, directory);
  all.set(zip.subarray(directory), directory + hidden.length);
  new DataView(all.buffer).setUint32(all.length - 22 + 16, directory + hidden.length, true);
  return new Blob([all]);
}

const good = { [HEAD_NAME]: headText(3, 1), [DATA_NAME]: rowsText(3) };
const other = { [DATA_NAME]: rowsText(3).replaceAll(',1', ',2') };
const refused = expect.objectContaining({ code: 'beijing.zip' });

describe.each([
  ['streamed', {}],
  ['unpacked whole', { unpacker: nodeUnpacker }],
])('%s', (_, importing) => {
  const read = (zip: Blob) => readPool(zip, 'pool.zip', importing);

  test('an honest zip is read', async () => {
    expect((await read(await zipOf(good))).tickets).toBe(3);
  });

  test('a file that the directory does not name is not passed over', async () => {
    const hidden = await bytesOf(await zipOf(other));
    const zip = withHidden(await bytesOf(await zipOf(good)), hidden.subarray(0, endOf(hidden).directory));
    await expect(read(zip)).rejects.toEqual(refused);
  });

  test('neither are bytes between files, nor behind the zip', async () => {
    const zip = await bytesOf(await zipOf(good));
    await expect(read(withHidden(zip, new Uint8Array(7)))).rejects.toEqual(refused);
    await expect(read(new Blob([zip, new Uint8Array(7)]))).rejects.toEqual(refused);
    await expect(read(new Blob([new Uint8Array(7), zip]))).rejects.toEqual(refused);
  });

  test('a name in the directory that is not the file’s own', async () => {
    const zip = await bytesOf(await zipOf(good));
    const { directory } = endOf(zip);
    const text = new TextDecoder('latin1').decode(zip);
    const at = text.indexOf(DATA_NAME, directory);
    zip[at + DATA_NAME.length - 5] = '2'.charCodeAt(0);
    await expect(read(new Blob([zip]))).rejects.toMatchObject({ name: 'OfficialError' });
    // The same, where the name that is looked for is in the directory and another one in the file.
    const both = await bytesOf(await zipOf({ ...good, [DATA_NAME.replace('0001', '0002')]: rowsText(3) }));
    const names = new TextDecoder('latin1').decode(both);
    for (const [name, digit] of [
      [DATA_NAME, '2'],
      [DATA_NAME.replace('0001', '0002'), '1'],
    ] as const)
      both[names.lastIndexOf(name) + name.length - 5] = digit.charCodeAt(0);
    await expect(read(new Blob([both]))).rejects.toEqual(refused);
  });

  test('damage in a file of a folder, which the program unpacks too', async () => {
    const bytes = await bytesOf(
      await zipOf({ ...good, 'sub/x.txt': 'some words, long enough to be packed: some words' }),
    );
    const at = new TextDecoder('latin1').decode(bytes).indexOf('sub/x.txt') + 'sub/x.txt'.length + 12;
    bytes[at] = (bytes[at] as number) ^ 0xff;
    await expect(read(new Blob([bytes]))).rejects.toEqual(refused);
  });

  test('a file in a folder is told of', async () => {
    const { warnings } = await read(await zipOf({ ...good, 'sub/x.txt': 'words' }));
    expect(warnings).toEqual([{ code: 'files-ignored', file: 'pool.zip', count: 1, found: 'sub/x.txt' }]);
  });
});

describe('what only some readers see', () => {
  const head: RawEntry = { name: HEAD_NAME, content: headText(3, 1) };
  const data: RawEntry = { name: DATA_NAME, content: rowsText(3) };
  const evil = rowsText(3).replaceAll(',1', ',2');
  const read = (entries: readonly RawEntry[], comment?: Buffer) =>
    readPool(new Blob([rawZip(entries, comment) as BlobPart]), 'pool.zip');
  const lengths = (size: number, packed: number): Buffer => {
    const both = Buffer.alloc(16);
    both.writeBigUInt64LE(BigInt(size), 0);
    both.writeBigUInt64LE(BigInt(packed), 8);
    return extra(1, both);
  };

  test('a zip without it is read', async () => {
    const size = data.content.length;
    for (const local of [Buffer.alloc(0), lengths(size, size), otherName(DATA_NAME, DATA_NAME)])
      expect((await read([head, { ...data, local }], Buffer.from('a comment'))).tickets).toBe(3);
  });
  test.each([
    `./${DATA_NAME}`,
    ` ${DATA_NAME}`,
    `/${DATA_NAME}`,
    `\\${DATA_NAME}`,
    `a/../${DATA_NAME}`,
    `C:${DATA_NAME}`,
  ])('a file called %j that an extra field calls something else', async (name) => {
    const field = otherName('readme.txt', name);
    await expect(
      read([head, data, { name, content: evil, local: field, central: field }]),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^beijing\.zip/),
    });
  });
  test('another name in a header of its own, which the directory has not', async () => {
    await expect(read([head, { ...data, local: otherName('readme.txt', DATA_NAME) }])).rejects.toEqual(
      refused,
    );
    await expect(
      read([head, data, { name: 'readme.txt', content: evil, local: otherName(DATA_NAME, 'readme.txt') }]),
    ).rejects.toEqual(refused);
  });
  test('other lengths in a header of its own', async () => {
    for (const local of [
      lengths(0, 0),
      lengths(9, 9),
      extra(1, Buffer.alloc(8)),
      Buffer.from([1, 0, 16, 0, 9]),
    ])
      await expect(read([head, { ...data, local }])).rejects.toEqual(refused);
  });
  test('a second end in the comment', async () => {
    await expect(read([head, data], rawZip([]))).rejects.toEqual(refused);
    await expect(read([head, data], Buffer.concat([Buffer.from('words '), rawZip([])]))).rejects.toEqual(
      refused,
    );
  });
  test.each([
    [{ name: `${DATA_NAME}/x`, content: '' }, data],
    [data, { name: `${DATA_NAME.toUpperCase()}/x`, content: '' }],
    [data, { name: `x/.. ./${DATA_NAME}`, content: evil }],
    [data, { name: `x/.../${DATA_NAME}`, content: evil }],
    [data, { name: `x/. ./${DATA_NAME}`, content: evil }],
  ])('files that cannot both be written: %j', async (...files) => {
    await expect(read([head, ...files])).rejects.toMatchObject({ code: 'beijing.zip-names' });
  });
  test('a name as long as names can be is looked at without delay', async () => {
    const begun = performance.now();
    for (const name of ['.'.repeat(60_000), ' .'.repeat(30_000), 'a/'.repeat(30_000)])
      await read([head, data, { name: `${name}x`, content: '' }]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
