/** The records of a publisher's folder: whole, verified, drawn when they should be, with their proofs. */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { proofPath } from '../../../src/core/log/tiles.ts';
import { reason, type SiteFault, type SiteFaultCode } from '../../../src/publisher/fault.ts';
import { type FaultWords, faultWords } from '../../../src/publisher/fault-words.ts';
import type { PublisherFolder } from '../../../src/publisher/folder.ts';
import type { Both } from '../../../src/publisher/site.ts';
import { knownZone } from '../../../src/publisher/zone.ts';
import { type PublishedPool, standingOf } from '../../../src/record/node/rounds.ts';
import { type Judged, judgeRounds } from '../../../src/site/judged.ts';
import { demandOwnLog, missingIn } from '../../building/records.ts';
import { refuseLogStrays, refuseStrays } from '../../building/strays.ts';
import { errorLines, saidFinding } from '../../terminal/said-error.ts';
import { personalInRecord } from './personal.ts';

const saidError = (error: unknown): Both => ({
  zh: errorLines(error, 'zh').join(' '),
  en: errorLines(error, 'en').join(' '),
});

const has = (pool: PublishedPool, file: string) => pool.files.some(({ name }) => name === file);

/** Proofs that readers need and cannot fetch. */
function unpublishedProofs(
  { log }: PublisherFolder,
  judged: Judged,
  fault: (code: SiteFaultCode, path: string, say: (t: FaultWords) => string) => SiteFault,
): SiteFault[] {
  if (judged.log === null) return [];
  const { size, lacks } = judged.log;
  const pools = judged.rounds.flatMap((round) => round.pools);
  const unproved = Array.from({ length: size }, (_, i) => i).filter(
    (i) => !existsSync(join(log, proofPath(i))),
  );
  return [
    ...lacks.map((place) => fault('proof', join(log, 'checkpoint'), (t) => t.lacksCommitment(place))),
    ...pools
      .filter((pool) => !lacks.includes(pool.place) && !has(pool, 'commitment.tlog-proof'))
      .map((pool) => fault('proof', join(pool.folder, 'commitment.tlog-proof'), (t) => t.lacksProof)),
    ...unproved.map((i) => fault('proof', join(log, proofPath(i)), (t) => t.lacksEntryProof(i))),
  ];
}

/** What is wrong with the records, and what was judged of them; null where they cannot be read. @param now as the protocol writes it */
export async function recordFaults(
  folder: PublisherFolder,
  now: string,
): Promise<{ readonly judged: Judged | null; readonly faults: readonly SiteFault[] }> {
  const told = (path: string) => relative(folder.root, path).split(sep).join('/');
  const faultOf = (code: SiteFaultCode, path: string, why: Both): SiteFault => ({
    code,
    file: told(path),
    line: null,
    reason: why,
  });
  const fault = (code: SiteFaultCode, path: string, say: (t: FaultWords) => string) =>
    faultOf(code, path, reason(say));
  const faults: SiteFault[] = [];
  for (const [refuse, path] of [
    [refuseStrays, folder.rounds],
    [refuseLogStrays, folder.log],
  ] as const)
    await refuse(path).catch((error) => faults.push(faultOf('record', path, saidError(error))));
  let judged: Judged;
  try {
    judged = await judgeRounds(folder.rounds, folder.log, knownZone(folder.site.zone.name));
    demandOwnLog(judged);
  } catch (error) {
    return { judged: null, faults: [...faults, faultOf('record', folder.rounds, saidError(error))] };
  }
  const pools = judged.rounds.flatMap((round) => round.pools);
  for (const pool of pools) {
    const missing = missingIn(pool.files.map(({ name }) => name));
    if (missing.length > 0) faults.push(fault('record', pool.folder, (t) => t.notWhole(missing)));
    const checks = judged.examined[pool.place]?.verification.checks ?? [];
    for (const check of checks)
      if (check.status === 'fail')
        faults.push(
          faultOf('record', pool.folder, {
            zh: faultWords.zh.fails(check.id, saidFinding(check.finding, 'zh')),
            en: faultWords.en.fails(check.id, check.detail),
          }),
        );
    faults.push(...(await personalInRecord(told(pool.folder), pool)));
  }
  for (const { folder: path, commitment, result } of standingOf(pools))
    if (result === null && commitment.drawAt < now)
      faults.push(fault('overdue', join(path, 'commitment.json'), (t) => t.overdue(commitment.drawAt)));
  faults.push(...unpublishedProofs(folder, judged, fault));
  return { judged, faults };
}
