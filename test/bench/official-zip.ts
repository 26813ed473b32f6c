/** A pool of millions of tickets in Beijing's published format, the same bytes at every run. No applicant in it is real. */
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { dataFileName } from '../../src/official/beijing/pool.ts';
import { ROWS_PER_FILE } from '../../src/official/beijing/rows.ts';

const HEAD = { kind: 'PersonCommon', period: '202006' } as const;
/** Tickets a code has at most. */
const MOST = 9;

/**
 * The codes of a pool's tickets in their published order: all codes ascending, then again all that have a second ticket,
 * and so on. A code is four digits that grow slowly and nine that jump.
 * @returns codes as numbers, `tickets` of them
 */
export function ticketCodes(tickets: number): Float64Array {
  const codes = new Float64Array(tickets);
  const people = Math.ceil(tickets / ((MOST + 1) / 2));
  const step = Math.floor(9_999_000_000_000 / people);
  let at = 0;
  for (let round = 1; at < tickets; round++) {
    let state = 1;
    for (let person = 0; person < people && at < tickets; person++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      const has = 1 + ((state >>> 8) % MOST);
      // Whatever is missing at the end gets one ticket more each.
      if (has >= round || round > MOST) codes[at++] = 1_000_000_000 + person * step + ((state >>> 4) % step);
    }
  }
  return codes;
}

function dataFileBytes(codes: Float64Array, first: number, rows: number): Uint8Array {
  const bytes = new Uint8Array(rows * 25);
  let at = 0;
  const put = (text: string) => {
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  };
  for (let row = first; row < first + rows; row++)
    put(`${row + 1},${String(codes[row]).padStart(13, '0')}\r\n`);
  return bytes.subarray(0, at);
}

/** Writes the zip. @returns how many bytes its files have unpacked */
export async function writePoolZip(path: string, tickets: number, quota: number): Promise<number> {
  const codes = ticketCodes(tickets);
  const out = createWriteStream(path);
  const zip = new ZipWriter(Writable.toWeb(out) as WritableStream, { useWebWorkers: false, level: 6 });
  const lastModDate = new Date('2020-12-25T00:00:00');
  let unpacked = 0;
  const add = async (name: string, bytes: Uint8Array) => {
    unpacked += bytes.length;
    await zip.add(name, new Uint8ArrayReader(bytes), { lastModDate, extendedTimestamp: false });
  };
  const head = [
    'PERSONCOMMON',
    HEAD.period,
    '合成数据',
    '2020-12-26 10:00:00',
    '2020-12-25 18:00:00',
    tickets,
    quota,
  ];
  await add(
    `bj${HEAD.kind}NumberPeriod${HEAD.period}.csv`,
    new TextEncoder().encode(`${head.join('\r\n')}\r\n`),
  );
  for (let first = 0, number = 1; first < tickets; first += ROWS_PER_FILE, number++)
    await add(
      dataFileName(HEAD, number),
      dataFileBytes(codes, first, Math.min(ROWS_PER_FILE, tickets - first)),
    );
  await zip.close();
  return unpacked;
}
