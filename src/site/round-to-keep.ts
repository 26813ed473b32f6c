/** A round as a reader's device may keep it: every file of its records, as they were read and verified for this build. */
import { createHash } from 'node:crypto';
import type { KeepData } from '../panels/keep/KeepPanel.tsx';
import { type PublishedRound, publishedFiles } from '../record/node/rounds.ts';

export function roundToKeep({ round, pools }: PublishedRound, title: string): KeepData {
  const files = pools.flatMap((pool) =>
    publishedFiles(pool).map(({ name, size, sha256 }) => ({
      path: pool.path + name,
      size,
      revision: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`,
    })),
  );
  const lines = files.map(({ path, revision }) => `${revision}  ${path}\n`).sort();
  const version = createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16);
  return { round, version, files, title };
}
