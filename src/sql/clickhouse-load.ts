/** A list's lines given to the servers, in RowBinary, while its bytes come. */
import { concat } from '../core/bytes.ts';
import type { Pieces } from '../core/pieces.ts';
import type { ClickHouse } from './clickhouse.ts';

/** A String of RowBinary: its length in seven bits a byte, then its bytes. */
export function putString(into: Buffer, at: number, bytes: Uint8Array): number {
  let rest = bytes.length;
  for (; rest >= 0x80; rest >>>= 7) into[at++] = (rest & 0x7f) | 0x80;
  into[at++] = rest;
  into.set(bytes, at);
  return at + bytes.length;
}

/** Bytes of rows that are loaded at once, unless a single one is longer. */
const LOAD = 2 ** 24;
/** Bytes of a row beside its line: its number, and at most five of its length. */
const BESIDE = 13;
const LF = 0x0a;

/** Lines and bytes that were loaded. */
export interface Loaded {
  readonly lines: number;
  readonly bytes: number;
}

/**
 * Gives every line of the list to a shard, the bytes between two LFs as they are: what stands behind the last LF is a line too.
 * @param list its bytes in turn, of which no more is held than is loaded at once
 * @param rows how many there should be, by which they are divided; the last shard gets whatever is more
 */
export async function loadLines(list: Pieces, rows: number, shards: readonly ClickHouse[]): Promise<Loaded> {
  const rowsAShard = 256 * Math.max(1, Math.ceil(rows / 256 / shards.length));
  // Row r is line r; the header goes to the first shard, what is behind the last LF to the last.
  const shardOf = (line: number) =>
    Math.min(shards.length - 1, Math.floor(Math.max(0, line - 1) / rowsAShard));
  let load = Buffer.alloc(2 ** 16);
  let [lines, bytes, put, shard] = [0, 0, 0, 0];
  const send = async () => {
    if (put > 0) await (shards[shard] as ClickHouse).load('line', new Uint8Array(load.subarray(0, put)));
    put = 0;
  };
  /** @returns what is to be waited for before the next line, where there is anything */
  const add = (line: Uint8Array): Promise<void> | undefined => {
    const needed = put + BESIDE + line.length;
    if (put > 0 && (shardOf(lines) !== shard || needed > LOAD)) return send().then(() => add(line));
    shard = shardOf(lines);
    if (needed > load.length) {
      const larger = Buffer.alloc(2 * needed);
      larger.set(load.subarray(0, put));
      load = larger;
    }
    put = load.writeBigUInt64LE(BigInt(lines++), put);
    put = putString(load, put, line);
    return;
  };
  /** What came of the line that is not whole yet. */
  let begun: Uint8Array[] = [];
  for await (const piece of list) {
    bytes += piece.length;
    let at = 0;
    for (let lf = piece.indexOf(LF); lf !== -1; lf = piece.indexOf(LF, at)) {
      const end = piece.subarray(at, lf);
      const full = add(begun.length === 0 ? end : concat(...begun, end));
      if (full !== undefined) await full;
      begun = [];
      at = lf + 1;
    }
    if (at < piece.length) begun.push(piece.slice(at));
  }
  await add(concat(...begun));
  await send();
  return { lines, bytes };
}
