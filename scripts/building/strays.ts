/** What would be published and is no file of a record or a log: a secret that was left there, for one. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { RECORD_FILES } from '../../src/core/record.ts';
import { stepNumber } from '../../src/round/succession.ts';
import { isTemporary } from '../publishing/published-files.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { buildWords } from '../words/site-build.ts';

const refuseThese = (of: 'record' | 'log', strays: readonly string[]): never =>
  misuse(
    inBoth(buildWords, (t) =>
      [t.strays[of], ...strays.map((file) => `  ${file}${isTemporary(file) ? t.left : ''}`)].join('\n'),
    ),
    {},
    'check.differs',
  );

/**
 * Refuses whatever stands below the rounds' folder and is no record's file, nor a step of its succession: all of it would be published, a secret that was left there too.
 * @throws Misuse `check.differs`, naming the files
 */
export async function refuseStrays(rounds: string): Promise<void> {
  const names: readonly string[] = RECORD_FILES;
  const entries = existsSync(rounds) ? await readdir(rounds, { withFileTypes: true, recursive: true }) : [];
  const strays = entries
    .filter((entry) => !entry.isDirectory())
    .filter((entry) => {
      const [round, pool, name, ...rest] = relative(rounds, join(entry.parentPath, entry.name)).split(sep);
      const isRecords = round !== undefined && pool !== undefined && rest.length === 0;
      // A link would be published as what it leads to, which nothing here has verified.
      const isPublished = names.includes(name ?? '') || stepNumber(name ?? '') !== null;
      return !entry.isFile() || !isRecords || !isPublished;
    })
    .map((entry) => join(entry.parentPath, entry.name));
  if (strays.length > 0) refuseThese('record', strays);
}

/** What a log has below its folder (spec, section 8, Served). */
const LOG_FILE =
  /^(?:checkpoint|policy|proofs\/[0-9]+\.tlog-proof|tile\/(?:[0-9]+|entries)\/[0-9x/]+(?:\.p\/[0-9]+)?)$/;

/** Refuses whatever stands below the log's folder and is no file of a log: its key, for one. @throws Misuse `check.differs`, naming the files */
export async function refuseLogStrays(log: string): Promise<void> {
  const entries = existsSync(log) ? await readdir(log, { withFileTypes: true, recursive: true }) : [];
  const strays = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, name: relative(log, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .filter(({ entry, name }) => !entry.isFile() || !LOG_FILE.test(name))
    .map(({ name }) => join(log, name));
  if (strays.length > 0) refuseThese('log', strays);
}
