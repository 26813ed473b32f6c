/**
 * The demonstration's log with one entry more, for a site that is built: the notice of the verifier in one file, whose digest nobody
 * knows before the build. Made from the log as `sample` makes it, which stays as it is, and the same bytes every time.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MingqianError } from '../../src/core/errors.ts';
import {
  bundleCount,
  bundleName,
  bundlePath,
  CHECKPOINT_PATH,
  readBundle,
} from '../../src/core/log/tiles.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { folderLog } from '../../src/record/node/log.ts';
import { publishedCheckpoint } from '../log/log-files.ts';
import { systemFiles } from '../publishing/file-system.ts';
import { AFTER_DRAW, AFTER_FREEZING, beginLog } from './log.ts';
import { SAMPLE_ROUNDS } from './rounds.ts';

/** When the witnesses cosigned the log of `sample` last, in seconds: nothing can be seen in it before that. */
export const LAST_SEEN = Math.max(...SAMPLE_ROUNDS.map(({ drawAt }) => unixSeconds(drawAt))) + AFTER_DRAW;

/** The documents of a log that is served in a folder. @throws MingqianError `record.missing`, `log.form` */
async function entriesIn(log: string): Promise<Uint8Array[]> {
  const required = (file: string): never => {
    throw new MingqianError('record.missing', 'expected a file of the log, found none', { file });
  };
  const { size } = (await publishedCheckpoint(log, systemFiles)) ?? required(CHECKPOINT_PATH);
  const source = folderLog(log);
  const entries: Uint8Array[] = [];
  for (let i = 0; i < bundleCount(size); i++) {
    const name = bundleName(i, size);
    const path = bundlePath(name);
    entries.push(...readBundle(path, (await source.read(path)) ?? required(path), name.width));
  }
  return entries;
}

/**
 * @param log the folder of the demonstration's log
 * @param out a folder that is not there yet, for the longer one
 * @param documentAt gives the entry, for the time that it is to name, in seconds
 * @param seconds the earliest such time
 */
export async function extendSampleLog(
  log: string,
  out: string,
  documentAt: (seconds: number) => Uint8Array,
  seconds: number,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingqian-demonstration-'));
  try {
    const { publisher, append, signAt } = await beginLog(folder);
    const entries = await entriesIn(log);
    await cp(log, publisher.log, { recursive: true });
    for (const [index, entry] of entries.entries()) await append(`entry ${index}`, entry);
    const at = Math.max(seconds, LAST_SEEN + 1);
    await append('the notice', documentAt(at));
    await signAt(at + AFTER_FREEZING);
    await cp(publisher.log, out, { recursive: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
