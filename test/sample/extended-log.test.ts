/** The demonstration's log in a built site: one entry more, the verifier's notice, and all that stood before stands as it was. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifierNotice } from '../../scripts/releasing/verifier-notice.ts';
import { extendSampleLog, LAST_SEEN } from '../../scripts/sample/extended-log.ts';
import { SAMPLE_RECORDS } from '../../scripts/sample/records.ts';
import { readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { verify } from '../../src/core/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { folderLog } from '../../src/record/node/log.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { run } from '../commands/terminal.ts';

const LOG = 'public/log';
const folder = mkdtempSync(join(tmpdir(), 'mingqian-extended-'));
afterAll(() => rmSync(folder, { recursive: true }));
const COMMIT = 'c91ed63ad24534a27e216ee695ed19a2109a560c';
const SECONDS = 1_795_734_275;
const made = (name: string, seconds = SECONDS) =>
  extendSampleLog(LOG, join(folder, name), (at) => verifierNotice(COMMIT, 'ab'.repeat(32), at), seconds);
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const log = join(folder, 'log');
beforeAll(() => made('log'));
const sizeOf = (path: string) => readCheckpoint('checkpoint', readFileSync(join(path, 'checkpoint'))).size;

test('has one entry more, the notice, and every file but the checkpoint as it was', async () => {
  expect(sizeOf(log)).toBe(sizeOf(LOG) + 1);
  for (const name of filesIn(LOG).filter((one) => one !== 'checkpoint'))
    expect(readFileSync(join(log, name)).equals(readFileSync(join(LOG, name))), name).toBe(true);
  expect((await siteLog(log))?.verifierNotices).toMatchObject([
    { entry: sizeOf(LOG), at: '2026-11-26T23:04:35Z' },
  ]);
});

test('made again, it is the same in every byte', async () => {
  await made('again');
  const again = join(folder, 'again');
  expect(filesIn(again)).toEqual(filesIn(log));
  for (const name of filesIn(log))
    expect(readFileSync(join(again, name)).equals(readFileSync(join(log, name))), name).toBe(true);
});

test('a commit that is older than the last draw does not make the log older', async () => {
  await made('old', 1_000_000_000);
  const [notice] = (await siteLog(join(folder, 'old')))?.verifierNotices ?? [];
  expect(Date.parse(notice?.at ?? '') / 1000).toBe(LAST_SEEN + 1);
});

test('with it a record passes every check, and whoever looked at the shorter one sees it grow', async () => {
  const [record] = SAMPLE_RECORDS.filter(({ pool, voided }) => pool.rows < 4000 && voided === null);
  if (record === undefined) throw new Error('expected a small record');
  const { checks } = await verify(
    await folderRecord(join('public/rounds', record.round.round, record.folder)),
    nodePlatform,
    { software: 'test', policy: new Uint8Array(readFileSync(join(LOG, 'policy'))), log: folderLog(log) },
  );
  expect(checks.filter(({ status }) => status !== 'pass')).toEqual([]);
  const since = join(folder, 'since');
  writeFileSync(since, readFileSync(join(LOG, 'checkpoint')));
  const { status, out } = await run(
    ['log', 'check', log, '--policy', join(LOG, 'policy'), '--since', since],
    '2026-11-27T00:00:00Z',
  );
  expect(status).toBe(0);
  expect(out).toContain(
    `entry ${sizeOf(LOG)}: notice of 2026-11-26T23:04:35Z for round software, pool verifier`,
  );
});
