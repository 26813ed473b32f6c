/**
 * ClickHouse of today in this process, from npm's chdb: half a gigabyte, which nothing else needs. So it is no dependency: whoever runs this
 * has it installed into a folder of its own, which MINGQIAN_CHDB may name to keep it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickHouse } from '../../src/sql/clickhouse.ts';

const PACKAGE = 'chdb@3.4.0';

interface Session {
  query(sql: string, format: string): string;
  cleanup(): void;
}

/** What the files that are loaded hold. */
const COLUMNS = { line: 'i UInt64, text String', result_file: 'content String' } as const;

export interface Chdb extends ClickHouse {
  stop(): void;
}

/** @returns why it cannot be had, or the engine */
export function startChdb(): Chdb | string {
  const kept = process.env['MINGQIAN_CHDB'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'mingqian-chdb-'));
  const remove = () => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules', 'chdb'))) {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', PACKAGE];
    const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) {
      remove();
      return `skipped: npm could not install ${PACKAGE}: ${stderr.slice(0, 200)}`;
    }
  }
  const { Session } = createRequire(join(folder, 'package.json'))('chdb') as { Session: new () => Session };
  const session = new Session();
  const data = mkdtempSync(join(tmpdir(), 'mingqian-chdb-rows-'));
  return {
    address: null,
    ask: async (query) => {
      const text = session.query(query, 'TabSeparated');
      return text === ''
        ? []
        : text
            .split('\n')
            .slice(0, -1)
            .map((line) => line.split('\t'));
    },
    load: async (table, rows) => {
      const file = join(data, 'rows');
      writeFileSync(file, rows);
      session.query(
        `INSERT INTO ${table} SELECT * FROM file('${file}', 'RowBinary', '${COLUMNS[table]}')`,
        'Null',
      );
    },
    stop: () => {
      session.cleanup();
      rmSync(data, { recursive: true, force: true });
      remove();
    },
  };
}
