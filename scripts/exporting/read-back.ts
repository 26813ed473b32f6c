/** Parquet read back to the bytes of the file that it stands for. Whatever else is in it, or missing, gives other bytes or an error. */
import { gunzipSync } from 'node:zlib';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { utf8 } from '../../src/core/bytes.ts';
import { GROUP_ROWS } from './parquet.ts';

/**
 * @param file the Parquet, read a group at a time
 * @param header the first line of the file, without its LF: the columns' names in their order
 */
export async function* readBack(file: AsyncBuffer, header: string): AsyncGenerator<Uint8Array> {
  const metadata = await parquetMetadataAsync(file);
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
