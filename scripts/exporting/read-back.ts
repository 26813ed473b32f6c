/** Parquet read back to the bytes of the file that it stands for. Whatever else is in it, or missing, gives other bytes or an error. */
import { gunzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { utf8 } from '../../src/core/bytes.ts';
import { GROUP_ROWS } from './parquet.ts';

/** @param header the first line of the file, without its LF: the columns' names in their order */
export async function* readBack(parquet: Uint8Array, header: string): AsyncGenerator<Uint8Array> {
  // A copy of its own: a view, as Node reads files, may stand anywhere in a larger buffer.
  const file = new Uint8Array(parquet).buffer;
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const columns = header.split(',');
  yield utf8(`${header}\n`);
  for (let rowStart = 0; rowStart < rows; rowStart += GROUP_ROWS) {
    const rowEnd = Math.min(rows, rowStart + GROUP_ROWS);
    const read = await parquetReadObjects({
      file,
      metadata,
      columns,
      rowStart,
      rowEnd,
      compressors: { GZIP: (bytes) => gunzipSync(bytes) },
    });
    if (read.length !== rowEnd - rowStart)
      throw new Error(`expected ${rowEnd - rowStart} rows, found ${read.length}`);
    yield utf8(read.map((row) => `${columns.map((name) => row[name]).join(',')}\n`).join(''));
  }
}
