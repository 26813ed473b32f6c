/** Which commitments stand, and which a notice voided in time: before their draw, by the witnesses' clocks (spec, section 8). */
import { equal } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { MingqianError } from '../../src/core/errors.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import { includes, type Proof, readProof } from '../../src/core/log/proof.ts';
import { signersOf, witnessedAt } from '../../src/core/log/signers.ts';
import { proofPath } from '../../src/core/log/tiles.ts';
import { subtreeRoot, type Tree } from '../../src/core/merkle.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { type Logged, ofType } from './entry.ts';
import type { LogSource } from './source.ts';

/** A log whose entries were read: the tree is of exactly these. */
export interface Entries {
  readonly origin: string;
  readonly entries: readonly Logged[];
  readonly tree: Tree;
}

/** The proof of an entry, or null where there is none that holds. @throws MingqianError `record.unreadable` where nobody knows */
async function goodProof(
  { origin, entries, tree }: Entries,
  { index, bytes }: Logged,
  policy: Policy,
  source: LogSource,
): Promise<Proof | null> {
  const file = await source.read(proofPath(index));
  if (file === null) return null;
  let proof: Proof;
  try {
    proof = readProof(proofPath(index), file);
    signersOf(proofPath(index), proof.checkpoint, policy);
  } catch (error) {
    if (error instanceof MingqianError && error.code.startsWith('log.')) return null;
    throw error;
  }
  const { checkpoint } = proof;
  const holds =
    proof.index === index &&
    checkpoint.origin === origin &&
    checkpoint.size <= entries.length &&
    equal(checkpoint.root, subtreeRoot(tree, 0, checkpoint.size)) &&
    includes(proof, bytes);
  return holds ? proof : null;
}

/** Whether a notice voided the commitment before its draw: one that holds suffices, wherever it stands. */
export async function wasVoided(
  log: Entries,
  { hash, document }: Logged<Commitment>,
  policy: Policy,
  source: LogSource,
): Promise<boolean> {
  const drawAt = BigInt(unixSeconds(document.drawAt));
  for (const notice of ofType(log.entries, 'notice')) {
    const { voids, round, pool } = notice.document;
    if (voids !== hash || round !== document.round || pool !== document.pool) continue;
    const proof = await goodProof(log, notice, policy, source);
    if (proof === null) continue;
    if (witnessedAt(policy, signersOf('proof', proof.checkpoint, policy), (time) => time < drawAt))
      return true;
  }
  return false;
}

/** The commitments of a round and pool that were not voided in time. */
export async function standingCommitments(
  log: Entries,
  { round, pool }: Pick<Commitment, 'round' | 'pool'>,
  policy: Policy,
  source: LogSource,
): Promise<Logged<Commitment>[]> {
  const standing: Logged<Commitment>[] = [];
  for (const one of ofType(log.entries, 'commitment'))
    if (
      one.document.round === round &&
      one.document.pool === pool &&
      !(await wasVoided(log, one, policy, source))
    )
      standing.push(one);
  return standing;
}
