/**
 * A list and a result as Parquet: the rows in their order, every column as it is spelled in the file, so that the bytes of the file
 * follow from them. Groups hold whole pages of the list, for whoever divides the work among machines; no more than one is held here.
 */
import { gzipSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Selection } from '../../src/core/draw.ts';
import type { List } from '../../src/core/list.ts';
import { PAGE_ROWS } from '../../src/core/pages.ts';
import { codeEnd } from '../../src/core/row.ts';

/** Rows of a group: 512 pages. */
export const GROUP_ROWS = 512 * PAGE_ROWS;

/** What stands in a file's own metadata: where it comes from. No reader may rest on it. */
export type Origin = Readonly<Record<string, string>>;

/** Sorted texts share their beginnings, which the first of these encodings leaves out; what remains is packed by gzip. */
type TextEncoding = 'DELTA_BYTE_ARRAY' | 'DELTA_LENGTH_BYTE_ARRAY';
const text = (name: string, data: Uint8Array[], encoding: TextEncoding): ColumnSource => ({
  name,
  data,
  type: 'STRING',
  nullable: false,
  encoding,
});
const int32 = (name: string, data: Int32Array): ColumnSource => ({
  name,
  data,
  type: 'INT32',
  nullable: false,
});
const int64 = (
  name: string,
  data: BigInt64Array,
  encoding: 'PLAIN' | 'DELTA_BINARY_PACKED',
): ColumnSource => ({
  name,
  data,
  type: 'INT64',
  nullable: false,
  encoding,
});

const lineEnd = (list: List, row: number) => (list.lineStart[row + 1] as number) - 1;
const codeBytes = (list: List, row: number) => {
  const start = list.lineStart[row] as number;
  return list.bytes.subarray(start, codeEnd(list.bytes, start, lineEnd(list, row)));
};
/** A row's last field: its moment, as it is written. */
const sinceBytes = (list: List, row: number) => {
  const end = lineEnd(list, row);
  return list.bytes.subarray(list.bytes.lastIndexOf(0x2c, end) + 1, end);
};

/** The columns of a list's rows; `row` says which row stands at a place. */
function listColumns(
  list: List,
  count: number,
  row: (at: number) => number,
  codes: TextEncoding,
): ColumnSource[] {
  const bytes = (of: (list: List, row: number) => Uint8Array) =>
    Array.from({ length: count }, (_, at) => of(list, row(at)));
  const values = () => Int32Array.from({ length: count }, (_, at) => list.values[row(at)] as number);
  const code = text('code', bytes(codeBytes), codes);
  if (list.method === 'lottery') return [code, int32('tickets', values())];
  const since = text('since', bytes(sinceBytes), 'DELTA_LENGTH_BYTE_ARRAY');
  return list.method === 'ranking' ? [code, int32('points', values()), since] : [code, since];
}

function resultColumns(list: List, selection: Selection, from: number, count: number): ColumnSource[] {
  const whole = (of: (at: number) => number) =>
    BigInt64Array.from({ length: count }, (_, at) => BigInt(of(from + at)));
  const row = (at: number) => selection.rows[from + at] as number;
  const columns = listColumns(list, count, row, 'DELTA_LENGTH_BYTE_ARRAY');
  const rank = int64(
    'rank',
    whole((at) => at + 1),
    'DELTA_BINARY_PACKED',
  );
  if (list.method !== 'lottery') return [rank, ...columns];
  return [
    rank,
    columns[0] as ColumnSource,
    int64(
      'ticket',
      whole((at) => selection.tickets[at] as number),
      'PLAIN',
    ),
    int64(
      'draw',
      whole((at) => selection.draws[at] as number),
      'DELTA_BINARY_PACKED',
    ),
  ];
}

/** Takes bytes before it is answered: they are written over afterwards. */
export type Write = (bytes: Uint8Array) => Promise<void>;

/** What the library writes is handed on group by group. */
class GroupWriter extends ByteWriter {
  readonly #write: Write;

  constructor(write: Write) {
    super(2 ** 20);
    this.#write = write;
  }

  // The library calls it after each group, and waits.
  async flush(): Promise<void> {
    await this.#write(this.getBytes());
    this.index = 0;
  }

  override async finish(): Promise<void> {
    await this.flush();
  }
}

/**
 * Copies the least and the greatest value of each column of the last group, which the library keeps for the end of the file: they are parts of
 * the group's bytes, all of which would be kept with them.
 */
function keepLittle({ row_groups }: ParquetWriter): void {
  for (const { meta_data } of row_groups.at(-1)?.columns ?? []) {
    const kept = meta_data?.statistics;
    if (kept?.min_value instanceof Uint8Array) kept.min_value = kept.min_value.slice();
    if (kept?.max_value instanceof Uint8Array) kept.max_value = kept.max_value.slice();
  }
}

/** Writes a file whose groups come one after the other, of which one is held. Requires one at least. */
async function writeParquet(
  groups: AsyncIterable<ColumnSource[]> | Iterable<ColumnSource[]>,
  origin: Origin,
  write: Write,
): Promise<void> {
  const writer = new GroupWriter(write);
  let file: ParquetWriter | null = null;
  for await (const columnData of groups) {
    file ??= new ParquetWriter({
      writer,
      schema: schemaFromColumnData({ columnData }) as SchemaElement[],
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => gzipSync(bytes, { level: 9 }) },
      kvMetadata: Object.entries(origin).map(([key, value]) => ({ key, value })),
      createdBy: 'mingqian',
    });
    await file.write({ columnData, rowGroupSize: GROUP_ROWS });
    keepLittle(file);
  }
  await file?.finish();
}

/**
 * Writes applicants.csv as Parquet: `code` and `tickets`, `code`, `points` and `since`, or `code` and `since`.
 * @param list its rows in turn, GROUP_ROWS at once
 */
export function writeListParquet(list: AsyncIterable<List>, origin: Origin, write: Write): Promise<void> {
  async function* groups() {
    for await (const rows of list) yield listColumns(rows, rows.rows, (at) => at, 'DELTA_BYTE_ARRAY');
  }
  return writeParquet(groups(), origin, write);
}

/** Writes result.csv as Parquet: its columns. Requires a selection of at least one row. @param list the rows that it was made among */
export function writeResultParquet(
  list: List,
  selection: Selection,
  origin: Origin,
  write: Write,
): Promise<void> {
  const rows = selection.rows.length;
  function* groups() {
    for (let from = 0; from < rows; from += GROUP_ROWS)
      yield resultColumns(list, selection, from, Math.min(GROUP_ROWS, rows - from));
  }
  return writeParquet(groups(), origin, write);
}
