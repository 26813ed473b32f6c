/** The queries of src/sql/duckdb with a record's values in them, as one script for DuckDB (tried with 1.5). */
import { readFileSync } from 'node:fs';
import { MAX_WORDS } from '../core/words.ts';
import { type Given, hexOf } from './given.ts';

/** Where a list or a result is: as published, or as `export --parquet` writes it. */
export interface Stored {
  readonly kind: 'csv' | 'parquet';
  readonly path: string;
}

const query = (name: string): string =>
  readFileSync(new URL(`./duckdb/${name}.sql`, import.meta.url), 'utf8');

/** A path as DuckDB reads it: one file, whatever signs of a pattern its name has. */
const pathText = (path: string): string => `'${path.replace(/[[*?]/g, '[$&]').replaceAll("'", "''")}'`;

/** The bytes of a file, or one NULL where it is absent. */
const bytesOf = (file: Stored | null): string =>
  file === null ? 'SELECT NULL::BLOB AS content' : `SELECT content FROM read_blob(${pathText(file.path)})`;

/** Rows of a Parquet file in its order, put together to whole lines. Columns that are not there end the program: no verdict. */
const linesOf = (columns: readonly string[], { path }: Stored): string =>
  `SELECT file_row_number AS i, ${columns.map((name) => `${name}::VARCHAR`).join(" || ',' || ")} AS line
   FROM read_parquet(${pathText(path)}, file_row_number = true)`;

const LIST_COLUMNS = {
  lottery: ['code', 'tickets'],
  ranking: ['code', 'points', 'since'],
  queue: ['code', 'since'],
} as const;
const RESULT_COLUMNS = {
  lottery: ['rank', 'code', 'ticket', 'draw'],
  ranking: ['rank', 'code', 'points', 'since'],
  queue: ['rank', 'code', 'since'],
} as const;

const make = (name: string, select: string): string =>
  `CREATE OR REPLACE TEMP TABLE ${name} AS\n${select};\n`;

/** The text that lines of a Parquet file stand for, as bytes. A row with a NULL would leave the text out: it is an empty line. */
const textOf = (columns: readonly string[], table: string): string =>
  `encode('${columns.join(',')}' || chr(10) || coalesce(string_agg(coalesce(line, '') || chr(10), '' ORDER BY i), '')) FROM ${table}`;

function listTables({ method }: Given, list: Stored | null): string {
  if (list?.kind !== 'parquet')
    return (
      make('list_file', bytesOf(list)) +
      make('list_bytes', 'SELECT octet_length(content) AS bytes, sha256(content) AS sha256 FROM list_file') +
      // What is not UTF-8 has no lines; what is not ASCII has a line that is no row.
      make(
        'list_line',
        `SELECT unnest(lines) AS line, generate_subscripts(lines, 1)::UBIGINT AS i
         FROM (SELECT string_split(try(decode(content)), chr(10)) AS lines FROM list_file) WHERE lines IS NOT NULL`,
      )
    );
  const columns = LIST_COLUMNS[method];
  return (
    make('list_stored', linesOf(columns, list)) +
    make('list_file', `SELECT ${textOf(columns, 'list_stored')}`.replace(' FROM', ' AS content FROM')) +
    make('list_bytes', 'SELECT octet_length(content) AS bytes, sha256(content) AS sha256 FROM list_file') +
    make(
      'list_line',
      `SELECT '${columns.join(',')}' AS line, 1::UBIGINT AS i
       UNION ALL SELECT coalesce(line, ''), (i + 2)::UBIGINT FROM list_stored
       UNION ALL SELECT '', (count(*) + 2)::UBIGINT FROM list_stored`,
    )
  );
}

function resultTable({ method }: Given, result: Stored | null): string {
  if (result?.kind !== 'parquet') return make('result_file', bytesOf(result));
  const columns = RESULT_COLUMNS[method];
  return (
    make('result_stored', linesOf(columns, result)) +
    make('result_file', `SELECT ${textOf(columns, 'result_stored')}`.replace(' FROM', ' AS content FROM'))
  );
}

const number = (value: number): string => `${BigInt(value)}::UBIGINT`;

export interface DuckDbFiles {
  readonly list: Stored | null;
  readonly result: Stored | null;
}

/** What a script leaves: tables `checks` and `drawn`, and `selected`, `list_page`, `list_root` for whoever looks further. */
export const CHECKS_QUERY = 'SELECT id, status, detail FROM checks ORDER BY place';
export const DRAWN_QUERY = 'SELECT rank, code, ticket, draw FROM drawn ORDER BY rank';

/** One step of the draw, and what stands before the first. */
export const wordsScript = (mostWords = MAX_WORDS): string =>
  query('words').replace('$most', String(mostWords));
export const drawScript = (): string => query('draw');

/** The beginning of the script: list.form and list.digest, with tables `list_row`, `list_fault` and `list_total`. */
export function listScript(given: Given, list: Stored | null): string {
  const { method, quota, reserves, rows, tickets, sha256, root, seed } = given;
  return [
    make(
      'given',
      `SELECT '${method}' AS method, ${number(quota)} AS quota, ${number(reserves)} AS reserves, ${number(rows)} AS rows,
       ${number(tickets)} AS tickets, '${hexOf(sha256)}' AS sha256, '${hexOf(root)}' AS root,
       ${seed === null ? 'NULL::BLOB' : `unhex('${hexOf(seed)}')`} AS seed`,
    ),
    listTables(given, list),
    query('list'),
  ].join('\n');
}

/**
 * The script. Run it in one connection; every table is temporary.
 * @param mostWords a draw that needs more has failed: 2^28 (section 5), less in tests alone
 */
export function duckDbScript(given: Given, files: DuckDbFiles, mostWords = MAX_WORDS): string {
  // From 2^12 words, four times as many each time.
  const times = Math.max(0, Math.ceil(Math.log2(mostWords / 2 ** 12) / 2)) + 1;
  const isDrawn = given.method === 'lottery' && given.seed !== null;
  return [
    listScript(given, files.list),
    resultTable(given, files.result),
    query('root'),
    drawScript(),
    ...Array.from({ length: isDrawn ? times : 0 }, () => wordsScript(mostWords)),
    query('checks'),
  ].join('\n');
}
