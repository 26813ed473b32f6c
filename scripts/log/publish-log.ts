/**
 * Publishing a log: entries, tiles and the tree head on the disk, then the signature, the witnesses, the checkpoint, the proofs. In
 * this order, each step from what stands on the disk alone: ended anywhere, the next run goes on and ends the same (spec, section 8).
 */
import { join } from 'node:path';
import { equal, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Checkpoint, checkpointText, type TreeHead } from '../../src/core/log/checkpoint.ts';
import type { SigningKey } from '../../src/core/log/keys.ts';
import type { Policy, Witness } from '../../src/core/log/policy.ts';
import { writeProof } from '../../src/core/log/proof.ts';
import { isOf, type NoteSignature, signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { signersOf, witnessedAt } from '../../src/core/log/signers.ts';
import { CHECKPOINT_PATH, POLICY_PATH, proofPath } from '../../src/core/log/tiles.ts';
import { inclusionPath, subtreeRoot, type Tree, treeRoot } from '../../src/core/merkle.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { replace } from '../publishing/replaced-files.ts';
import { keepHead, lastHead, readEntries } from './journal.ts';
import { publishedCheckpoint, publishedProof, treeOfEntries, writeTiles } from './log-files.ts';
import { type Answer, askWitness } from './witness-client.ts';

export interface Publisher {
  /** Of type LOG_KEY; its name is the origin. */
  readonly key: SigningKey;
  /** The folder of the journal. */
  readonly state: string;
  /** The folder that holds `checkpoint`. */
  readonly log: string;
  /** Whose cosignatures are asked for, and its bytes. */
  readonly policy: Policy;
  readonly policyBytes: Uint8Array;
  readonly files: FileSystem;
  /** Milliseconds until a witness is given up. */
  readonly timeout: number;
  /** Whether witnesses are asked for newer times although the checkpoint that stands has its quorum. */
  readonly refresh: boolean;
  /** Told what each witness answered. */
  readonly heard: (witness: Witness, answer: Answer) => void;
}

/** What stands when a round has ended. */
export interface Published {
  readonly head: TreeHead;
  /** Whether the checkpoint has its quorum, and so was published with the proofs of every entry. */
  readonly quorum: boolean;
}

/** The root of the first `size` entries. */
function rootAt(tree: Tree, entries: number, size: number): Uint8Array {
  return size === entries ? treeRoot(tree) : prefixRoot(tree, size);
}

function prefixRoot(tree: Tree, size: number): Uint8Array {
  return subtreeRoot(tree, 0, size);
}

/**
 * Refuses to go on from entries that are not what was signed before, as where an old copy of the state was put back: the next
 * checkpoint would be a fork.
 * @throws MingqianError `usage`
 */
async function demandExtension(
  { key, state, log, files }: Publisher,
  entries: readonly Uint8Array[],
  tree: Tree,
): Promise<Checkpoint | null> {
  const published = await publishedCheckpoint(log, files);
  const refuse = (file: string, what: string): never => {
    throw new MingqianError(
      'usage',
      `${what}, which the ${entries.length} entries in ${state} are not: nothing is signed. Bring back the newest state; where it is lost, this log has ended, and a new one needs a new key and name`,
      { file },
    );
  };
  if (published !== null) {
    const { origin, size, root } = published;
    const file = join(log, CHECKPOINT_PATH);
    if (origin !== key.name) refuse(file, `is of the log ${origin}`);
    if (size > entries.length || !equal(root, rootAt(tree, entries.length, size)))
      refuse(file, `signs a tree of ${size} entries`);
  }
  const head = await lastHead(state, files);
  if (head !== null) {
    const text = new TextDecoder().decode(head);
    const size = Number(text.split('\n')[1]);
    const same =
      size <= entries.length &&
      text === checkpointText({ origin: key.name, size, root: rootAt(tree, entries.length, size) });
    if (!same) refuse(state, `a tree of ${size} entries was signed`);
  }
  return published;
}

/** The cosignatures of a checkpoint that stands already, where it is this one and they are enough. */
function standingLines(
  { policy, refresh }: Publisher,
  published: Checkpoint | null,
  head: TreeHead,
): readonly NoteSignature[] | null {
  if (refresh || published === null || published.size !== head.size) return null;
  const { cosigned } = signersOf(CHECKPOINT_PATH, published, policy);
  if (!witnessedAt(policy, { log: policy.logs[0] as never, cosigned }, () => true)) return null;
  const keys = policy.witnesses.map(({ key }) => key);
  return published.note.signatures.filter((line) => keys.some((key) => isOf(line, key)));
}
