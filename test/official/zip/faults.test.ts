/** Why a zip was not read is told as data, in every language. */
import { describe, expect, test } from 'vitest';
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { beijingFaultWords } from '../../../src/i18n/official/beijing/faults.ts';
import { foundWords } from '../../../src/i18n/official/beijing/found.ts';
import { readPool } from '../../../src/official/beijing/pool.ts';
import type { OfficialError } from '../../../src/official/errors.ts';
import type { Finding, ZipFault } from '../../../src/official/findings.ts';
import { unreadable } from '../../../src/official/zip/faults.ts';
import { DATA_NAME, HEAD_NAME, headText, rowsText, zipOf } from './zips.ts';

const GOOD = { [HEAD_NAME]: headText(3, 1), [DATA_NAME]: rowsText(3) };

async function damaged(): Promise<Blob> {
  const bytes = new Uint8Array(await (await zipOf(GOOD)).arrayBuffer());
  const at = new TextDecoder('latin1').decode(bytes).indexOf(DATA_NAME) + DATA_NAME.length + 12;
  bytes[at] = (bytes[at] as number) ^ 0xff;
  return new Blob([bytes]);
}

/** Something before the first file. */
const shifted = async () => new Blob(['x', await zipOf(GOOD)]);

/** A file that was there when its size was looked at. */
class Gone extends Blob {
  override slice(): Blob {
    return new Gone(['PK']);
  }
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('no words that anybody knows', 'NotReadableError'));
  }
}

const cases: readonly [string, ZipFault['why'], () => Promise<Blob> | Blob][] = [
  ['what is none', 'no-zip', () => new Blob(['%PDF-1.7'])],
  ['one that was cut', 'cut', async () => (await zipOf(GOOD)).slice(0, -30)],
  ['damaged data', 'damaged', damaged],
  ['something before the first file', 'not-as-listed', shifted],
  ['a file that went away', 'gone', () => new Gone(['PK'.repeat(100)])],
];

describe.each(cases)('%s', (_, why, zip) => {
  test.each([undefined, nodeUnpacker])('is told as what it is', async (unpacker) => {
    const error = await readPool(await zip(), 'pool.zip', { unpacker }).then(
      () => expect.unreachable('it was accepted'),
      (thrown: OfficialError) => thrown,
    );
    expect(error.code).toBe('beijing.zip');
    expect(error.facts.found).toMatchObject({ is: 'zip', fault: { why } });
    for (const lang of ['zh', 'en'] as const) {
      const { findings } = beijingFaultWords[lang];
      expect(foundWords(findings, error.facts.found as Finding)).toBe(
        findings.zip[why]({ why } as never, ''),
      );
    }
  });
});

test('what nobody has words for is told in the words of the program, and the message has them all', () => {
  const { facts, message } = unreadable(
    'a.zip',
    Object.assign(new Error('Something new'), { reason: 'why' }),
  );
  expect(facts.found).toEqual({ is: 'zip', fault: { why: 'unknown' }, words: 'Something new (why)' });
  expect(message).toBe('a.zip: expected a zip that can be unpacked, found Something new (why)');
  for (const lang of ['zh', 'en'] as const)
    expect(foundWords(beijingFaultWords[lang].findings, facts.found as Finding)).toContain(
      'Something new (why)',
    );
});

test('words that look like those of zip.js, and come from elsewhere, are not taken for them', () => {
  const { facts } = unreadable('a.zip', new Error('Invalid CRC32, says a file name'));
  expect(facts.found).toMatchObject({ fault: { why: 'unknown' } });
});
