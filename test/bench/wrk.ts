/** wrk, told what to ask for, and what it says when it has. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder } from '../hosting/servers.ts';

export const WRK = '/usr/bin/wrk';

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Bytes of one answer, headers among them. */
  readonly bytes: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Answers that are no success, and connections that failed. */
  readonly errors: number;
}

/** One path after the other, and the figures as JSON: wrk's own words are for readers. */
const script = (paths: readonly string[], headers: readonly string[]) => `
local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
local headers = {${headers.map((one) => `[${JSON.stringify(one.split(': ')[0])}]=${JSON.stringify(one.split(': ')[1])}`).join(',')}}
local at = 0
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], headers)
end
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"bytes":%d,"us":%d,"median":%d,"p99":%d,"errors":%d}\\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** @throws Error with what wrk said where it fails */
export async function loaded(
  url: string,
  paths: readonly string[],
  { headers, seconds, connections }: { headers: readonly string[]; seconds: number; connections: number },
): Promise<Load> {
  const file = join(emptyFolder(), 'asked.lua');
  writeFileSync(file, script(paths, headers));
  const words = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', file, url];
  const { status, stdout, stderr } = spawnSync(WRK, words, { encoding: 'utf8' });
  const line = stdout.split('\n').find((one) => one.startsWith('{'));
  if (status !== 0 || line === undefined)
    throw new Error(`wrk ${words.join(' ')}: ${status}\n${stdout}${stderr}`);
  const said = JSON.parse(line) as Record<'requests' | 'bytes' | 'us' | 'median' | 'p99' | 'errors', number>;
  return {
    rate: said.requests / (said.us / 1e6),
    bytes: said.bytes / said.requests,
    median: said.median / 1000,
    p99: said.p99 / 1000,
    errors: said.errors,
  };
}
