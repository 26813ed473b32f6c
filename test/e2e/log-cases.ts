/** The shared publication log, with a record in it, as the reader's own files and as this site's. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ZipEntry, zipBytes } from '../record/hostile-zip.ts';
import type { OwnFile } from './own-file.ts';
import { commitmentOf } from './published-records.ts';

const VECTORS = 'test/vectors/log';
type Change = string | { readonly base64: string } | null;

/** One case: changes to a record and to the log, and every status. */
export interface LogCase {
  readonly why: string;
  readonly record: string;
  readonly files: Readonly<Record<string, Change>>;
  readonly log: Readonly<Record<string, Change>> | null;
  readonly policy: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly verdict: string;
}

const cases: readonly LogCase[] = JSON.parse(readFileSync(join(VECTORS, 'cases.json'), 'utf8'));

export function logCase(why: string): LogCase {
  const found = cases.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no case "${why}"`);
  return found;
}

export const policyText = (name: string): string => readFileSync(join(VECTORS, 'policies', name), 'utf8');

function filesBelow(folder: string, path = ''): [path: string, bytes: Buffer][] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const inside = join(path, name);
    return statSync(join(folder, inside)).isDirectory()
      ? filesBelow(folder, inside)
      : [[inside, readFileSync(join(folder, inside))] as [string, Buffer]];
  });
}

/** A folder's files with a case's changes. */
function changed(folder: string, changes: Readonly<Record<string, Change>>): Map<string, Buffer> {
  const files = new Map(filesBelow(join(VECTORS, folder)));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) files.delete(path);
    else
      files.set(
        path,
        typeof change === 'string' ? Buffer.from(change) : Buffer.from(change.base64, 'base64'),
      );
  }
  return files;
}

/** All files of a case: the record's, and the log's below `log/`. */
function filesOf({ record, files, log }: LogCase): Map<string, Buffer> {
  const inLog =
    log === null ? [] : [...changed('log', log)].map(([path, bytes]) => [`log/${path}`, bytes] as const);
  return new Map([...changed(`records/${record}`, files), ...inLog]);
}

/** A zip with the record and, in `log/`, the log. */
export async function logZip(one: LogCase): Promise<OwnFile> {
  const entries: ZipEntry[] = [...filesOf(one)].map(([name, content]) => ({
    name,
    content: new Uint8Array(content),
    deflate: true,
  }));
  return { name: 'record.zip', mimeType: 'application/zip', buffer: Buffer.from(await zipBytes(entries)) };
}

/** The round and pool that the record of such a case stands in for on the site. */
export const STANDS_FOR = { round: '202602', pool: 'ordinary' } as const;

/** The site answers with a case's record in the place of its own, of which the page knows as if it had been built with it, and with its log. */
export async function serveCase(page: Page, one: LogCase): Promise<void> {
  const files = filesOf(one);
  const { round, pool } = STANDS_FOR;
  const record = [...changed(`records/${one.record}`, {})].find(([name]) => name === 'commitment.json');
  const hash = createHash('sha256')
    .update(record?.[1] ?? '')
    .digest('hex');
  await page.route(/\/verify\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(commitmentOf(pool, round), hash),
    });
  });
  await page.route(new RegExp(`/(?:rounds/${round}/${pool}|log)/`), (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*?\/(?=log\/)|^.*\//, '');
    const body = files.get(path);
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ body, contentType: 'application/octet-stream' });
  });
}
