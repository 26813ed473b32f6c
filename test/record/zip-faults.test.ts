/** Why a zip was not read, as data. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { type ReadFault, RecordError } from '../../src/record/faults.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { type ZipEntry, zipBytes } from './hostile-zip.ts';

async function faultOf(reading: Promise<unknown>): Promise<ReadFault | null> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof RecordError ? error.fault : null;
}
const at = (bytes: Uint8Array) => zipRecord(new Blob([bytes as BlobPart]), 'a.zip');
const one: ZipEntry = { name: 'rules.md', content: 'x' };
const whole = () => zipBytes([one]);
const around = utf8('something else');

describe('why a zip was not read', () => {
  test.each([
    ['noZip', '', async () => utf8('code,tickets\n')],
    ['noZip', '', async () => (await whole()).slice(0, -30)],
    ['twice', 'rules.md', () => zipBytes([one, one])],
    ['around', '', async () => new Uint8Array([...around, ...(await whole())])],
    ['noZip', '', async () => new Uint8Array([...(await whole()), ...around])],
    ['unsafe', '../"a"', () => zipBytes([one, { name: '../"a"' }])],
    ['backslash', 'a\\rules.md', () => zipBytes([{ ...one, name: 'a\\rules.md' }])],
    ['noFile', 'rules.md/', () => zipBytes([{ name: 'rules.md/' }])],
    ['deep', 'a/b/rules.md', () => zipBytes([{ ...one, name: 'a/b/rules.md' }])],
    ['several', '', () => zipBytes([one, { ...one, name: 'a/rules.md' }])],
    ['encrypted', 'rules.md', () => zipBytes([{ ...one, says: { flags: 1 } }])],
  ] as const)('%s %s', async (fault, name, make) => {
    expect(await faultOf(at(await make()))).toEqual({ kind: 'zip', fault, name });
  });
  test('a file in it that is damaged', async () => {
    const record = await at(await zipBytes([{ ...one, says: { crc: 1 } }]));
    expect(await faultOf(record.read('rules.md'))).toMatchObject({ kind: 'zip', fault: 'damaged' });
  });
  test('what may have been meant', async () => {
    const bytes = await zipBytes([{ name: 'SEED.json' }, { name: 'b; c/in.ZIP' }]);
    const expected = { kind: 'none', misnamed: ['SEED.json'], zips: ['b; c/in.ZIP'] };
    expect(await faultOf(at(bytes))).toEqual(expected);
  });
  test('a name in it holds nothing that a page would obey', async () => {
    const fault = await faultOf(at(await zipBytes([{ name: 'RULES.MD' }, { name: '\u202ein.zip' }])));
    expect(JSON.stringify(fault)).not.toContain('\u202e');
    expect(fault).toMatchObject({ kind: 'none', zips: ['\\u202ein.zip'] });
  });
});
