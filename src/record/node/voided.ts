/** What the site's own publication log has voided, read for the build (spec, section 8). */
import { MingqianError } from '../../core/errors.ts';
import { readCheckpoint } from '../../core/log/checkpoint.ts';
import { type Entries, readLogged } from '../../core/log/history.ts';
import { type Policy, readPolicy } from '../../core/log/policy.ts';
import { signersOf } from '../../core/log/signers.ts';
import type { LogSource } from '../../core/log/source.ts';
import { CHECKPOINT_PATH, POLICY_PATH } from '../../core/log/tiles.ts';
import { commitmentsOf, noticesOf, voidedInTimeBy, voidingOf } from '../../core/log/unique.ts';
import { type LoggedNotice, loggedNotices } from '../../round/named-steps.ts';
import { type LoggedRound, roundsOf } from '../../round/repeat.ts';
import { VERIFIER_NOTICE } from '../verifier-notice.ts';
import { folderLog } from './log.ts';

/** The notice in the log that voids a commitment: the one that did so before its draw, or the first that names it where none did. */
export interface Voided {
  /** Its place in the log, from 0. */
  readonly entry: number;
  /** When it was written, as it says itself. */
  readonly at: string;
  readonly text: string;
  /** Whether it voided the commitment before its draw, by a quorum of the log's own policy: only then may another take its place. */
  readonly isInTime: boolean;
  /** Whether the log has a result of it, whatever is beside the record. */
  readonly hasResult: boolean;
}

/** A commitment in the log, and what else the log has of it. */
export interface LoggedCommitment {
  readonly round: string;
  readonly pool: string;
  /** Its place in the log, from 0. */
  readonly entry: number;
  /** SHA-256 of its document, hex. */
  readonly hash: string;
  readonly voided: Voided | null;
  /** SHA-256 of every seed, and of every result, that names it, hex. */
  readonly seeds: readonly string[];
  readonly results: readonly string[];
}

/** The site's log, as its checkpoint has it. */
export interface SiteLog {
  readonly origin: string;
  /** The trust policy that it proposes. */
  readonly policy: Policy;
  /** How many entries it has. */
  readonly size: number;
  /** Every commitment in it, in their order. */
  readonly commitments: readonly LoggedCommitment[];
  readonly voided: VoidedByHash;
  /** All of its notices, in their order. */
  readonly notices: readonly LoggedNotice[];
  /** All of its commitments, and what voids them. */
  readonly rounds: readonly LoggedRound[];
  /** Its notices of the verifier in one file, in their order. */
  readonly verifierNotices: readonly Pick<LoggedNotice, 'entry' | 'at' | 'text'>[];
}

const isOfVerifier = ({ round, pool, voids }: LoggedNotice): boolean =>
  round === VERIFIER_NOTICE.round && pool === VERIFIER_NOTICE.pool && voids === null;

/** By the SHA-256 of the commitment, hex. */
export type VoidedByHash = ReadonlyMap<string, Voided>;

/** The log's policy and entries. @throws MingqianError `record.missing`, `log.*`, `document.*` */
async function entriesOf(
  log: LogSource,
  checkpoint: Uint8Array,
): Promise<{ policy: Policy; entries: Entries }> {
  const required = async (path: string) => {
    const bytes = await log.read(path);
    if (bytes === null)
      throw new MingqianError('record.missing', 'expected a file of the log, found none', { file: path });
    return bytes;
  };
  const policy = readPolicy(await required(POLICY_PATH), POLICY_PATH);
  const head = readCheckpoint(CHECKPOINT_PATH, checkpoint);
  signersOf(CHECKPOINT_PATH, head, policy);
  const read = await readLogged(log, head, []);
  if ('absent' in read)
    throw new MingqianError('record.missing', 'expected a bundle of the log, found none', {
      file: read.absent,
    });
  return { policy, entries: read };
}

/**
 * The log in this folder and the commitments that it voids, or null where there is no log.
 * @param folder holds `checkpoint`
 * @throws MingqianError `record.missing`, `log.*`, `document.*` where what stands there is no whole log
 */
export async function siteLog(folder: string): Promise<SiteLog | null> {
  const log = folderLog(folder);
  const checkpoint = await log.read(CHECKPOINT_PATH);
  if (checkpoint === null) return null;
  const voided = new Map<string, Voided>();
  const commitments: LoggedCommitment[] = [];
  const { policy, entries } = await entriesOf(log, checkpoint);
  const voiding = voidingOf(entries);
  for (const commitment of commitmentsOf(entries)) {
    const { hash, index, document } = commitment;
    const { round, pool } = document;
    const of = (type: 'seed' | 'result') =>
      entries.entries
        .filter((one) => one.document.type === type && one.document.commitment === hash)
        .map((one) => one.hash);
    const results = of('result');
    const inTime = await voidedInTimeBy(commitment, voiding, entries, log, policy);
    const notice = inTime ?? noticesOf(entries).find((one) => one.document.voids === hash);
    if (notice !== undefined) {
      const { at, text } = notice.document;
      const hasResult = results.length > 0;
      voided.set(hash, { entry: notice.index, at, text, isInTime: inTime !== null, hasResult });
    }
    const own = voided.get(hash) ?? null;
    commitments.push({ round, pool, entry: index, hash, voided: own, seeds: of('seed'), results });
  }
  const { origin, size } = entries.checkpoint;
  const notices = loggedNotices(entries);
  const verifierNotices = notices.filter(isOfVerifier).map(({ entry, at, text }) => ({ entry, at, text }));
  const rounds = roundsOf(entries);
  return { origin, policy, size, commitments, voided, notices, rounds, verifierNotices };
}
