/**
 * Publishing a log: entries, tiles and the tree head on the disk, then the signature, the witnesses, the checkpoint, the proofs. In
 * this order, each step from what stands on the disk alone: ended anywhere, the next run goes on and ends the same (spec, section 8).
 */
import { join } from 'node:path';
import { equal, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import {
  type Checkpoint,
  checkpointText,
  readCheckpoint,
  type TreeHead,
} from '../../src/core/log/checkpoint.ts';
import type { SigningKey } from '../../src/core/log/keys.ts';
import type { Policy, Witness } from '../../src/core/log/policy.ts';
import { writeProof } from '../../src/core/log/proof.ts';
import { NOTE_LIMIT, type NoteSignature, signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { signersOf, witnessedAt } from '../../src/core/log/signers.ts';
import { CHECKPOINT_PATH, POLICY_PATH, proofPath } from '../../src/core/log/tiles.ts';
import { inclusionPath, subtreeRoot, type Tree, treeRoot } from '../../src/core/merkle.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { replace } from '../publishing/replaced-files.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/log/refused.ts';
import { keepHead, lastHead, readEntries } from './journal.ts';
import { publishedCheckpoint, publishedProof, treeOfEntries, writeTiles } from './log-files.ts';
import { type Answer, askWitness } from './witness-client.ts';

/** Bytes that a proof has besides its checkpoint, at most: two lines, 53 hashes and an empty line. */
const PROOF_ROOM = 4096;

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
  /** The platform's `fetch`, or one that asks witnesses of this process. */
  readonly fetch?: typeof fetch | undefined;
}

/** What stands when a round has ended. */
export interface Published {
  readonly head: TreeHead;
  /** Whether the checkpoint has its quorum, and so was published with the proofs of every entry. */
  readonly quorum: boolean;
}

/** What was signed before: the checkpoint that stands, and the largest tree head. */
interface Signed {
  readonly published: Checkpoint | null;
  readonly head: Uint8Array | null;
}

/**
 * Refuses to go on from entries that are not what was signed before, as where an old copy of the state was put back: the next
 * checkpoint would be a fork.
 * @throws MingqianError `usage`
 */
function demandExtension(
  { key, state, log }: Publisher,
  { published, head }: Signed,
  entries: readonly Uint8Array[],
  tree: Tree,
): void {
  const refuse = (file: string, what: InBoth): never =>
    misuse(
      {
        zh: refusedWords.zh.noExtension(what.zh, entries.length, state),
        en: refusedWords.en.noExtension(what.en, entries.length, state),
      },
      { file },
    );
  if (published !== null) {
    const { origin, size, root } = published;
    const file = join(log, CHECKPOINT_PATH);
    if (origin !== key.name)
      refuse(
        file,
        inBoth(refusedWords, (t) => t.ofLog(origin)),
      );
    if (size > entries.length || !equal(root, subtreeRoot(tree, 0, size)))
      refuse(
        file,
        inBoth(refusedWords, (t) => t.signs(size)),
      );
  }
  if (head !== null) {
    const text = new TextDecoder().decode(head);
    const size = Number(text.split('\n')[1]);
    const same =
      size <= entries.length &&
      text === checkpointText({ origin: key.name, size, root: subtreeRoot(tree, 0, size) });
    if (!same)
      refuse(
        state,
        inBoth(refusedWords, (t) => t.wasSigned(size)),
      );
  }
}

/** A checkpoint's text with the log's own line and these. */
function noteOf({ key }: Publisher, head: TreeHead, lines: readonly NoteSignature[]): Uint8Array {
  const text = checkpointText(head);
  return writeNote({ text, signatures: [signNote(text, key), ...lines] });
}

/** Whether a checkpoint has the quorum of the policy, at whatever time. */
function hasQuorum(policy: Policy, note: Uint8Array): boolean {
  return witnessedAt(
    policy,
    signersOf(CHECKPOINT_PATH, readCheckpoint(CHECKPOINT_PATH, note), policy),
    () => true,
  );
}

/** The checkpoint that stands already, where it is of this tree and its cosignatures are enough. */
async function standing(
  { log, policy, refresh, files }: Publisher,
  published: Checkpoint | null,
  head: TreeHead,
) {
  if (refresh || published?.size !== head.size) return null;
  const bytes = await readFileUpTo(join(log, CHECKPOINT_PATH), NOTE_LIMIT + 1, files);
  return bytes !== null && hasQuorum(policy, bytes) ? bytes : null;
}

/** Asks all witnesses at once, and gives the checkpoint with the lines of those that cosigned it, as many as a proof holds. */
async function cosigned(
  publisher: Publisher,
  head: TreeHead,
  tree: Tree,
  published: Checkpoint | null,
): Promise<Uint8Array> {
  const { policy, timeout, heard, fetch } = publisher;
  const checkpoint = noteOf(publisher, head, []);
  const request = { head, tree, checkpoint, old: published?.size ?? 0, timeout, fetch };
  const answers = await Promise.all(
    policy.witnesses.map(async (witness) => {
      const answer = await askWitness(witness, request);
      heard(witness, answer);
      return answer;
    }),
  );
  let note = noteOf(publisher, head, []);
  const lines: NoteSignature[] = [];
  for (const answer of answers) {
    if (answer.kind !== 'cosigned') continue;
    const longer = noteOf(publisher, head, [...lines, answer.line]);
    if (longer.length > NOTE_LIMIT - PROOF_ROOM) continue;
    lines.push(answer.line);
    note = longer;
  }
  return note;
}

/** Writes the proofs that are not there yet. One that another run wrote in the meantime stands. */
async function writeProofs(
  { log, files }: Publisher,
  entries: readonly Uint8Array[],
  tree: Tree,
  checkpoint: Uint8Array,
): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    if ((await publishedProof(log, index, entry, files)) !== null) continue;
    const proof = writeProof(index, inclusionPath(tree, index), checkpoint);
    try {
      await publish(join(log, proofPath(index)), proof, { files });
    } catch (error) {
      if (!(error instanceof MingqianError) || error.code !== 'usage') throw error;
      if ((await publishedProof(log, index, entry, files)) === null) throw error;
    }
  }
}

/**
 * Signs and publishes what the journal holds. Where other runs append meanwhile, it goes on until nothing is left to be published.
 * Without a quorum the checkpoint that stood stays, and no proof is made.
 * @returns null where the journal has no entry
 * @throws MingqianError `usage` where a checkpoint would not extend what was signed before; `log.*`, `record.*`; the system's errors
 */
export async function publishLog(publisher: Publisher): Promise<Published | null> {
  const { key, state, log, files, policyBytes } = publisher;
  for (;;) {
    // Before the entries: what other runs sign meanwhile has more than these.
    const signed: Signed = {
      published: await publishedCheckpoint(log, files),
      head: await lastHead(state, files),
    };
    const { published } = signed;
    const entries = await readEntries(state, files);
    if (entries.length === 0) {
      if (published !== null || signed.head !== null)
        demandExtension(publisher, signed, entries, { levels: [] });
      return null;
    }
    const tree = treeOfEntries(entries);
    const head: TreeHead = { origin: key.name, size: entries.length, root: treeRoot(tree) };
    demandExtension(publisher, signed, entries, tree);
    await writeTiles(log, entries, tree, files);
    await keepHead(state, head.size, utf8(checkpointText(head)), files);
    const checkpoint =
      (await standing(publisher, published, head)) ?? (await cosigned(publisher, head, tree, published));
    const quorum = hasQuorum(publisher.policy, checkpoint);
    if (quorum) {
      await replace(join(log, POLICY_PATH), policyBytes, { files });
      const standing = await publishedCheckpoint(log, files);
      if (standing === null || standing.size <= head.size)
        await replace(join(log, CHECKPOINT_PATH), checkpoint, { files });
      await writeProofs(publisher, entries, tree, checkpoint);
    }
    // Another run may have appended, and been the first to publish what is more.
    if ((await readEntries(state, files)).length === entries.length) return { head, quorum };
  }
}
