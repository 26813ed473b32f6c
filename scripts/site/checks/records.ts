/** The records of a publisher's folder: whole, verified, drawn when they should be, with their proofs. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { messageOf } from '../../../src/core/errors.ts';
import { proofPath } from '../../../src/core/log/tiles.ts';
import type { SiteFault, SiteFaultCode } from '../../../src/publisher/fault.ts';
import type { PublisherFolder } from '../../../src/publisher/folder.ts';
import { type PublishedPool, standingOf } from '../../../src/record/node/rounds.ts';
import { type Judged, judgeRounds } from '../../../src/site/judged.ts';
import { demandOwnLog, missingIn } from '../../building/records.ts';
import { refuseLogStrays, refuseStrays } from '../../building/strays.ts';
import { personalInRecord } from './personal.ts';

const has = (pool: PublishedPool, file: string) => pool.files.some(({ name }) => name === file);

/** Proofs that readers need and cannot fetch. */
function unpublishedProofs(
  { log }: PublisherFolder,
  judged: Judged,
  fault: (code: SiteFaultCode, path: string, reason: string) => SiteFault,
): SiteFault[] {
  if (judged.log === null) return [];
  const { size, lacks } = judged.log;
  const pools = judged.rounds.flatMap((round) => round.pools);
  const unproved = Array.from({ length: size }, (_, i) => i).filter(
    (i) => !existsSync(join(log, proofPath(i))),
  );
  return [
    ...lacks.map((place) =>
      fault(
        'proof',
        join(log, 'checkpoint'),
        `the log does not have the commitment of ${place}; \`log publish\` appends it`,
      ),
    ),
    ...pools
      .filter((pool) => !lacks.includes(pool.place) && !has(pool, 'commitment.tlog-proof'))
      .map((pool) =>
        fault(
          'proof',
          join(pool.folder, 'commitment.tlog-proof'),
          'the log has the commitment, and its proof is not published with the record; `log publish` puts it there',
        ),
      ),
    ...unproved.map((i) =>
      fault(
        'proof',
        join(log, proofPath(i)),
        `the proof of entry ${i} is not published; \`log publish\` makes it`,
      ),
    ),
  ];
}

/** What is wrong with the records, and what was judged of them; null where they cannot be read. @param now as the protocol writes it */
export async function recordFaults(
  folder: PublisherFolder,
  now: string,
): Promise<{ readonly judged: Judged | null; readonly faults: readonly SiteFault[] }> {
  const told = (path: string) => relative(folder.root, path).split(sep).join('/');
  const fault = (code: SiteFaultCode, path: string, reason: string): SiteFault => ({
    code,
    file: told(path),
    line: null,
    reason,
  });
  const faults: SiteFault[] = [];
  for (const [refuse, path] of [
    [refuseStrays, folder.rounds],
    [refuseLogStrays, folder.log],
  ] as const)
    await refuse(path).catch((error) =>
      faults.push(fault('record', path, messageOf(error).replaceAll('\n', ' '))),
    );
  let judged: Judged;
  try {
    judged = await judgeRounds(folder.rounds, folder.log);
    demandOwnLog(judged);
  } catch (error) {
    return { judged: null, faults: [...faults, fault('record', folder.rounds, messageOf(error))] };
  }
  const pools = judged.rounds.flatMap((round) => round.pools);
  for (const pool of pools) {
    const missing = missingIn(pool.files.map(({ name }) => name));
    if (missing.length > 0)
      faults.push(fault('record', pool.folder, `is not whole: ${missing.join(', ')} is missing`));
    const checks = judged.examined[pool.place]?.verification.checks ?? [];
    for (const { id, status, detail } of checks)
      if (status === 'fail') faults.push(fault('record', pool.folder, `does not verify: ${id}: ${detail}`));
    faults.push(...(await personalInRecord(told(pool.folder), pool)));
  }
  for (const { folder: path, commitment, result } of standingOf(pools))
    if (result === null && commitment.drawAt < now)
      faults.push(
        fault(
          'overdue',
          join(path, 'commitment.json'),
          `the draw was set for ${commitment.drawAt}, and no result is published`,
        ),
      );
  faults.push(...unpublishedProofs(folder, judged, fault));
  return { judged, faults };
}
