/** Servers of Debian's ClickHouse on loopback, each with a folder of its own, gone at the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickHouse } from '../../src/sql/clickhouse.ts';

const PROGRAM = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'].find((path) =>
  existsSync(path),
);

/** Why the test of two shards cannot run here, or null where it can. */
export const noServers: string | null =
  PROGRAM === undefined
    ? 'skipped: clickhouse-server is not installed (Debian: apt-get install clickhouse-server)'
    : process.getuid?.() === 0
      ? null
      : 'skipped: only root starts clickhouse-server here';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const config = (folder: string, tcp: number, http: number) => `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><listen_host>127.0.0.1</listen_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><mark_cache_size>268435456</mark_cache_size>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
</yandex>`;
const USERS = `<yandex>
  <profiles><default><max_query_size>10000000</max_query_size><max_memory_usage>16000000000</max_memory_usage></default></profiles>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default></default></quotas>
</yandex>`;

export interface Server extends ClickHouse {
  /** Seconds of CPU it took so far. */
  cpu(): number;
  stop(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-clickhouse-'));
  for (const name of ['data', 'tmp']) mkdirSync(join(folder, name));
  const [tcp, http] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'config.xml'), config(folder, tcp, http));
  writeFileSync(join(folder, 'users.xml'), USERS);
  const child: ChildProcess = spawn(PROGRAM as string, [`--config-file=${join(folder, 'config.xml')}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${http}/`;
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>) => {
    const response = await fetch(`${url}${path}`, { method: 'POST', body });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`ClickHouse: ${text.slice(0, 2000)}\n${typeof body === 'string' ? body : path}`);
    return text;
  };
  for (let tries = 0; ; tries++) {
    try {
      await post('', 'SELECT 1');
      break;
    } catch (error) {
      if (tries < 100 && child.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        continue;
      }
      const log = existsSync(join(folder, 'errors')) ? readFileSync(join(folder, 'errors'), 'utf8') : '';
      await stop();
      throw new Error(`clickhouse-server did not start: ${log.slice(0, 2000)}`, { cause: error });
    }
  }
  return {
    address: `127.0.0.1:${tcp}`,
    ask: async (query) => {
      const text = await post('', query);
      return text === ''
        ? []
        : text
            .split('\n')
            .slice(0, -1)
            .map((line) => line.split('\t'));
    },
    load: async (table, rows) => {
      await post(`?query=${encodeURIComponent(`INSERT INTO ${table} FORMAT RowBinary`)}`, rows);
    },
    cpu: () => {
      const [, ...fields] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '- ')
        .split(' ');
      // utime and stime, in hundredths of a second.
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    stop,
  };
}
