/** log.unique: no other commitment for this round and pool stands in the log, and nothing in it contradicts the record (spec, section 8). */
import { equal, toHex } from '../bytes.ts';
import type { Commitment } from '../commitment.ts';
import { MingqianError } from '../errors.ts';
import { digest, nothing } from '../findings.ts';
import { sha256 } from '../hashing.ts';
import { subtreeRoot, verifyInclusion } from '../merkle.ts';
import type { Notice } from './entries.ts';
import { type Entries, type History, type Logged, logFile } from './history.ts';
import { isBefore } from './inclusion.ts';
import type { Policy } from './policy.ts';
import { readProof } from './proof.ts';
import { signersOf, witnessedAt } from './signers.ts';
import type { LogSource } from './source.ts';
import { CHECKPOINT_PATH, proofPath } from './tiles.ts';

/** The commitment that is checked, and what the record has of its draw. */
export interface Drawn {
  readonly commitment: Commitment;
  /** SHA-256 of commitment.json, hex. */
  readonly hash: string;
  /** Its place in the log, as its proof says. */
  readonly index: number;
  /** seed.json and result.json, or null where the record has none. */
  readonly seed: Uint8Array | null;
  readonly result: Uint8Array | null;
}

/** An entry of one type. */
export type LoggedOf<D extends Logged['document']> = Logged & { readonly document: D };

/** The notices of the log. */
export function noticesOf({ entries }: Pick<History, 'entries'>): LoggedOf<Notice>[] {
  return entries.filter((one): one is LoggedOf<Notice> => one.document.type === 'notice');
}

/** The commitments of the log. */
export function commitmentsOf({ entries }: Pick<History, 'entries'>): LoggedOf<Commitment>[] {
  return entries.filter((one): one is LoggedOf<Commitment> => one.document.type === 'commitment');
}

/**
 * Whether a notice's own proof shows that it was in this log before `drawAt`. One that is absent, does not hold or counts more
 * entries than the checkpoint shows nothing.
 * @throws what the source throws
 */
async function wasSeen(
  notice: Logged,
  drawAt: string,
  { checkpoint, tree }: Entries,
  source: LogSource,
  policy: Policy,
): Promise<boolean> {
  const path = proofPath(notice.index);
  const bytes = await source.read(path);
  if (bytes === null) return false;
  try {
    const file = logFile(path);
    const proof = readProof(file, bytes);
    const { origin, size, root } = proof.checkpoint;
    const signers = signersOf(file, proof.checkpoint, policy);
    return (
      verifyInclusion(notice.leaf, proof.index, size, proof.path, root) &&
      origin === checkpoint.origin &&
      proof.index === notice.index &&
      size <= checkpoint.size &&
      equal(root, subtreeRoot(tree, 0, size)) &&
      witnessedAt(policy, signers, (time) => isBefore(time, drawAt))
    );
  } catch (error) {
    if (error instanceof MingqianError && ['log.form', 'log.signature'].includes(error.code)) return false;
    throw error;
  }
}

/** Notices by the hash that they void. */
export type Voiding = ReadonlyMap<string, readonly LoggedOf<Notice>[]>;

/** The notices of the log that void something. */
export function voidingOf(log: Pick<History, 'entries'>): Voiding {
  const voiding = new Map<string, LoggedOf<Notice>[]>();
  for (const notice of noticesOf(log)) {
    const { voids } = notice.document;
    if (voids === null) continue;
    const same = voiding.get(voids);
    if (same === undefined) voiding.set(voids, [notice]);
    else same.push(notice);
  }
  return voiding;
}

/**
 * The notice that names its hash, round and pool and voids the commitment, seen before its draw; null where there is none. One good
 * notice suffices, wherever it stands: the first of them.
 * @param voiding the log's own
 * @throws what the source throws
 */
export async function voidedInTimeBy(
  { hash, document: { round, pool, drawAt } }: LoggedOf<Commitment>,
  voiding: Voiding,
  log: Entries,
  source: LogSource,
  policy: Policy,
): Promise<LoggedOf<Notice> | null> {
  for (const notice of voiding.get(hash) ?? []) {
    const { document } = notice;
    if (document.round !== round || document.pool !== pool) continue;
    if (await wasSeen(notice, drawAt, log, source, policy)) return notice;
  }
  return null;
}

/** Whether such a notice is there. @throws what the source throws */
export async function isVoided(...asked: Parameters<typeof voidedInTimeBy>): Promise<boolean> {
  return (await voidedInTimeBy(...asked)) !== null;
}

/** @throws MingqianError `log.voided` where a notice voids the commitment, whatever round and pool it names */
function demandNotVoided(history: History, { hash }: Drawn): void {
  const notice = noticesOf(history).find(({ document }) => document.voids === hash);
  if (notice === undefined) return;
  const { index, document } = notice;
  throw new MingqianError(
    'log.voided',
    `the notice at entry ${index}, of ${document.at}, voids this commitment`,
    { file: logFile(CHECKPOINT_PATH), entry: index },
    { facts: { index, at: document.at } },
  );
}

/** @throws MingqianError `log.second` where another commitment for the round and pool was not voided before its draw */
async function demandOthersVoided(
  history: History,
  { commitment, hash }: Drawn,
  source: LogSource,
  policy: Policy,
): Promise<void> {
  const { round, pool } = commitment;
  const voiding = voidingOf(history);
  for (const other of commitmentsOf(history)) {
    if (other.hash === hash || other.document.round !== round || other.document.pool !== pool) continue;
    if (await isVoided(other, voiding, history, source, policy)) continue;
    const { drawAt } = other.document;
    throw new MingqianError(
      'log.second',
      `entry ${other.index} is a second commitment for round ${round} and pool ${pool}, ${other.hash}, and no notice seen before ${drawAt} voids it`,
      { file: logFile(CHECKPOINT_PATH), entry: other.index },
      {
        expected: digest('commitment', hash),
        found: digest('commitment', other.hash),
        facts: { index: other.index, drawAt },
      },
    );
  }
}

/** @throws MingqianError `log.documents` where the log has several seeds or results of the commitment, or another than the record */
function demandSame(history: History, { hash, seed, result }: Drawn): void {
  for (const [type, file, bytes] of [
    ['seed', 'seed.json', seed],
    ['result', 'result.json', result],
  ] as const) {
    const [first, second] = history.entries.filter(
      ({ document }) => document.type === type && document.commitment === hash,
    );
    if (second !== undefined)
      throw new MingqianError(
        'log.documents',
        `entries ${first?.index} and ${second.index} are both a ${type} of this commitment`,
        { file: logFile(CHECKPOINT_PATH), entry: second.index },
        {
          expected: digest('file', first?.hash ?? ''),
          found: digest('file', second.hash),
          facts: { index: second.index },
        },
      );
    if (bytes === null) continue;
    const found = toHex(sha256(bytes));
    if (first?.hash === found) continue;
    throw new MingqianError(
      'log.documents',
      first === undefined
        ? `the log has no ${type} of this commitment`
        : `expected the log's ${type}, SHA-256 ${first.hash}, found ${found}`,
      { file },
      {
        expected: first === undefined ? nothing : digest('file', first.hash),
        found: digest('file', found),
      },
    );
  }
}

/**
 * The check log.unique on a history that readHistory gave.
 * @throws MingqianError `log.place`, `log.voided`, `log.second`, `log.documents`; what the source throws
 */
export async function checkUnique(
  history: History,
  drawn: Drawn,
  source: LogSource,
  policy: Policy,
): Promise<void> {
  const there = history.entries[drawn.index]?.hash;
  if (there !== drawn.hash)
    throw new MingqianError(
      'log.place',
      `expected this commitment at entry ${drawn.index}, found ${there}`,
      { file: logFile(CHECKPOINT_PATH), entry: drawn.index },
      { expected: digest('commitment', drawn.hash), found: digest('file', there ?? '') },
    );
  demandNotVoided(history, drawn);
  await demandOthersVoided(history, drawn, source, policy);
  demandSame(history, drawn);
}
