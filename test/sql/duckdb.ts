/** DuckDB in this process, for the tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { checksIn, type SqlCheck } from '../../src/sql/checks.ts';
import { CHECKS_QUERY, DRAWN_QUERY, type DuckDbFiles, duckDbScript } from '../../src/sql/duckdb.ts';
import type { Given } from '../../src/sql/given.ts';

export async function connected(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  return instance.connect();
}

export interface Ran {
  readonly checks: readonly SqlCheck[];
  /** Rows (rank, code, ticket, draw) as text. */
  readonly drawn: readonly (readonly unknown[])[];
}

export async function runDuckDb(
  connection: DuckDBConnection,
  given: Given,
  files: DuckDbFiles,
  mostWords?: number,
): Promise<Ran> {
  await connection.run(duckDbScript(given, files, mostWords));
  const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson();
  return { checks: checksIn(await rows(CHECKS_QUERY)), drawn: await rows(DRAWN_QUERY) };
}

/** A folder for a record's files, which is gone at the end. */
export function fileFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-sql-'));
  const put = (name: string, bytes: string | Uint8Array | null | undefined) => {
    if (bytes === null || bytes === undefined) return null;
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { kind: 'csv', path } as const;
  };
  return { folder, put, remove: () => rmSync(folder, { recursive: true }) };
}
