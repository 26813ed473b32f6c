/**
 * The published records, read and verified once for a build. The build's own process does it and writes what it found
 * to a file; the pages, which Astro renders in a process of its own, read that. What is published in the end is
 * compared with it (scripts/build.ts), so that no page speaks of other bytes than those beside it.
 */
import { readFile } from 'node:fs/promises';
import { MingqianError } from '../core/errors.ts';
import { text } from '../core/findings.ts';
import type { Policy } from '../core/log/policy.ts';
import { knownZone, type Zone } from '../publisher/zone.ts';
import { folderLog } from '../record/node/log.ts';
import { loadRounds, type PublishedRound, standingOf } from '../record/node/rounds.ts';
import { type SiteLog, siteLog } from '../record/node/voided.ts';
import { type Examined, examine } from './examined.ts';

export interface Judged {
  /** The latest draw first. */
  readonly rounds: readonly PublishedRound[];
  /** By the record's place. */
  readonly examined: Readonly<Record<string, Examined>>;
  /** The site's publication log, or null where it has none. */
  readonly log: JudgedLog | null;
}

export interface JudgedLog extends Pick<SiteLog, 'origin' | 'size' | 'verifierNotices' | 'commitments'> {
  /** The trust policy that it proposes. */
  readonly policy: {
    readonly sha256: string;
    readonly witnesses: readonly string[];
    readonly quorum: Quorum;
  };
  /** Places of the records whose commitment it does not have. */
  readonly lacks: readonly string[];
}

/** So many of so many witnesses; or groups in groups, which no short sentence tells; or nobody. */
export type Quorum = { readonly least: number; readonly members: number } | 'nested' | 'none';

function quorumOf({ quorum }: Policy): Quorum {
  if (quorum === null) return 'none';
  if (quorum.kind === 'witness') return { least: 1, members: 1 };
  if (quorum.members.some(({ kind }) => kind === 'group')) return 'nested';
  return { least: quorum.least, members: quorum.members.length };
}

/** Names the file in which a build has what it found; without it the records are read and verified here. */
export const JUDGED = 'MINGQIAN_JUDGED';

/**
 * A round and pool is drawn once: of several records of one, the log has voided all but one, before they were to be drawn.
 * @throws MingqianError `check.differs`
 */
function demandOneStanding({ round, pools }: PublishedRound): void {
  for (const [pool, records] of Map.groupBy(pools, ({ pool }) => pool)) {
    if (records.length === 1) continue;
    const standing = standingOf(records).map(({ place }) => place);
    const late = records.filter(({ voided }) => voided?.isInTime === false).map(({ place }) => place);
    const places = [...standing, ...late];
    if (places.length > 1)
      throw new MingqianError(
        'check.differs',
        `expected one record of round ${round}, pool ${pool}, that the log has not voided before its draw, found ${places.join(' and ')}`,
        {},
        { found: text(places.join(', ')) },
      );
  }
}

/**
 * Reads and verifies all rounds below `root`. A record that fails is no error here: it is found out and said.
 * @param logFolder the folder of the site's publication log; there need be none
 * @param zone the publisher's: whose months a queue is told by
 * @throws MingqianError those of loadRounds and siteLog; `check.differs` where a round and pool has two records that both stand
 */
export async function judgeRounds(root: string, logFolder: string, { local }: Zone): Promise<Judged> {
  const found = await siteLog(logFolder);
  const rounds = await loadRounds(root, found);
  for (const round of rounds) demandOneStanding(round);
  const examined: Record<string, Examined> = {};
  const all = rounds.flatMap(({ pools }) => pools);
  const own = found && { source: folderLog(logFolder), policy: found.policy };
  for (const pool of all) examined[pool.place] = await examine(pool, local, own);
  const log = found && {
    origin: found.origin,
    size: found.size,
    verifierNotices: found.verifierNotices,
    commitments: found.commitments,
    policy: {
      sha256: found.policy.sha256,
      witnesses: found.policy.witnesses.map(({ name }) => name),
      quorum: quorumOf(found.policy),
    },
    lacks: all
      .filter((pool) => !found.commitments.some(({ hash }) => hash === pool.commitmentHash))
      .map(({ place }) => place),
  };
  return { rounds, examined, log };
}

let judged: Promise<Judged> | undefined;

/** What this build found, from its file; where there is none, as under `astro dev`, it is found now, once. */
export function judgedRounds(root: string, log: string, zone: string): Promise<Judged> {
  const file = process.env[JUDGED];
  judged ??=
    file === undefined
      ? judgeRounds(root, log, knownZone(zone))
      : readFile(file, 'utf8').then((text) => JSON.parse(text) as Judged);
  return judged;
}
