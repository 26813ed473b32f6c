/** The three checks of the publication log, as a verification makes them (spec, sections 6 and 8). */
import { toHex } from '../bytes.ts';
import { type Checking, got, type Missing } from '../checking.ts';
import type { Made } from '../checks.ts';
import type { Commitment } from '../commitment.ts';
import type { Control } from '../control.ts';
import { readHistory } from './history.ts';
import {
  checkInclusion,
  checkWitnessed,
  type Included,
  saidSigners,
  type Witnessed,
  witnessedOf,
} from './inclusion.ts';
import type { Policy } from './policy.ts';
import { type Related, relatedOf } from './related.ts';
import type { LogSource } from './source.ts';
import { checkUnique } from './unique.ts';

const PROOF_FILE = 'commitment.tlog-proof';

/** What was seen of the log, where log.inclusion passed. */
export interface LogSeen {
  readonly origin: string;
  /** The commitment's place, from 0. */
  readonly index: number;
  /** Entries that the proof's checkpoint counts, and their root in hex. */
  readonly size: number;
  readonly root: string;
  /** The cosignatures of the proof's checkpoint by witnesses of the policy, in time or not, in the order of the lines. */
  readonly witnessed: readonly Witnessed[];
  /** The log's checkpoint, where its history could be read. */
  readonly checkpoint: {
    readonly size: number;
    readonly root: string;
    readonly witnessed: readonly Witnessed[];
  } | null;
  /** Other commitments of which the reader is told. */
  readonly related: readonly Related[];
}

/** What the checks look at. */
export interface LogInputs {
  /** Null: the reader gave none. */
  readonly policy: Policy | null;
  /** Null: no log is at hand. */
  readonly log: LogSource | null;
  readonly commitmentBytes: Uint8Array | null;
  readonly commitmentHash: string;
  readonly commitment: Made<Commitment>;
  /** commitment.tlog-proof, seed.json and result.json, or null where they are not there: read before the log. */
  readonly proof: Uint8Array | null;
  readonly seed: Uint8Array | null;
  readonly result: Uint8Array | null;
  readonly control: Control;
}

/** Makes the three checks. @returns what was seen, or null where log.inclusion did not pass */
export async function checkLog({ check }: Checking, inputs: LogInputs): Promise<LogSeen | null> {
  const { policy, log, commitment, commitmentHash, proof, seed, result, control } = inputs;
  if (policy === null) {
    const noPolicy: Missing = { detail: 'the reader gave no trust policy', reason: { kind: 'noPolicy' } };
    for (const id of ['log.inclusion', 'log.witnessed', 'log.unique'] as const)
      await check(id, noPolicy, () => noPolicy);
    return null;
  }
  const noProof: Missing | null =
    proof === null
      ? { detail: `${PROOF_FILE} is not there`, reason: { kind: 'absent', files: [PROOF_FILE] } }
      : null;
  const inclusion: Made<Included> = await check('log.inclusion', noProof, () => {
    const bytes = inputs.commitmentBytes as Uint8Array;
    const value = checkInclusion(PROOF_FILE, proof as Uint8Array, bytes, policy);
    const { index, checkpoint } = value.proof;
    const { origin, size } = checkpoint;
    const root = toHex(checkpoint.root);
    return {
      detail: `entry ${index} of ${size} in ${origin}, root ${root}`,
      facts: { index, size, origin, root },
      value,
    };
  });

  const none: Missing | null =
    policy.quorum === null ? { detail: "the policy's quorum is none", reason: { kind: 'quorumNone' } } : null;
  await check('log.witnessed', none, () => {
    const inTime = checkWitnessed(PROOF_FILE, got(inclusion), policy, got(commitment).drawAt);
    const witnesses = new Set(inTime.map(({ witness }) => witness)).size;
    return {
      detail: `seen before ${got(commitment).drawAt} by ${saidSigners(inTime)}`,
      facts: { witnesses, drawAt: got(commitment).drawAt },
      value: null,
    };
  });

  let seen: Pick<LogSeen, 'checkpoint' | 'related'> = { checkpoint: null, related: [] };
  const noLog: Missing | null =
    log === null && inclusion.passed ? { detail: 'no log is at hand', reason: { kind: 'noLog' } } : null;
  await check('log.unique', noLog, async () => {
    const source = log as LogSource;
    const { index } = got(inclusion).proof;
    const { drawAt } = got(commitment);
    const history = await readHistory(source, policy, got(inclusion), drawAt, control);
    if ('reason' in history) return history;
    const { size } = history.checkpoint;
    const root = toHex(history.checkpoint.root);
    const related = relatedOf(history, got(commitment), commitmentHash, index);
    seen = {
      checkpoint: { size, root, witnessed: history.signers.cosigned.map((one) => witnessedOf(one, drawAt)) },
      related,
    };
    const drawn = { commitment: got(commitment), hash: commitmentHash, index, seed, result };
    await checkUnique(history, drawn, source, policy);
    const open = related.filter(({ hasResult, hasNotice }) => !hasResult && !hasNotice).length;
    return {
      detail: `checkpoint of ${size} entries, root ${root}`,
      facts: { size, root, related: related.length, open },
      value: null,
    };
  });
  if (!inclusion.passed) return null;
  const { proof: held, signers } = inclusion.value;
  const { origin, size, root } = held.checkpoint;
  const { drawAt } = got(commitment);
  const witnessed = signers.cosigned.map((one) => witnessedOf(one, drawAt));
  return { origin, index: held.index, size, root: toHex(root), witnessed, ...seen };
}
