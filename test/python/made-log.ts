/** Logs made for a test, of any entries, with the keys of the shared vectors: who signed, when and at which size is its own to say. */
import { concat, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { checkpointText, type TreeHead } from '../../src/core/log/checkpoint.ts';
import { cosign } from '../../src/core/log/cosignature.ts';
import type { SigningKey } from '../../src/core/log/keys.ts';
import { writeProof } from '../../src/core/log/proof.ts';
import { signNote, writeNote } from '../../src/core/log/signed-note.ts';
import {
  bundleCount,
  bundleName,
  bundlePath,
  CHECKPOINT_PATH,
  writeBundle,
} from '../../src/core/log/tiles.ts';
import { inclusionPath, leafHash, type Tree, treeOf, treeRoot } from '../../src/core/merkle.ts';
import { logRecords, signingKeys } from '../vectors/log.ts';

export const LOG = 'draw.example/log';
export const WITNESSES = ['notary.example/witness', 'university.example/w1'] as const;

/** The normal record's draw, in seconds since 1970, and a day before and after it. */
export const DRAWN = BigInt(Date.parse('2026-06-26T02:00:00Z') / 1000);
export const BEFORE = DRAWN - 86_400n;
export const AFTER = DRAWN + 86_400n;

const record = logRecords['normal'] as Record<string, string>;
/** The entries that the normal record has a log hold. */
export const COMMITMENT = utf8(record['commitment.json'] as string);
export const SEED = utf8(record['seed.json'] as string);
export const RESULT = utf8(record['result.json'] as string);

/** A notice of the normal record's round and pool. @param more members that are otherwise */
export function notice(text: string, more: object = {}): Uint8Array {
  return writeDocument({
    type: 'notice',
    protocol: 'mingqian/1',
    round: '202602',
    pool: 'ordinary',
    at: '2026-06-02T00:00:00Z',
    voids: null,
    text,
    ...more,
  });
}

/** The normal record's commitment with other members, for another commitment of its round and pool. */
export function otherCommitment(more: object): Uint8Array {
  return writeDocument({ ...(JSON.parse(record['commitment.json'] as string) as object), ...more });
}

/** So many notices that say nothing. */
export const fillers = (many: number) => Array.from({ length: many }, (_, i) => notice(`nothing new, ${i}`));

function treeOver(entries: readonly Uint8Array[]): Tree {
  return treeOf(concat(...entries.map(leafHash)));
}

/** A head signed by the log, and by these at this time. */
export function signed(head: TreeHead, time: bigint, witnesses: readonly string[] = WITNESSES): Uint8Array {
  const key = (name: string) => signingKeys[name] as SigningKey;
  const text = checkpointText(head);
  const cosigned = witnesses.map((name) => cosign(head, key(name), time));
  return writeNote({ text, signatures: [signNote(text, key(head.origin)), ...cosigned] });
}

/** The checkpoint of these entries, and no more. */
export function checkpointOf(
  entries: readonly Uint8Array[],
  time: bigint,
  witnesses: readonly string[] = WITNESSES,
): Uint8Array {
  const head = { origin: LOG, size: entries.length, root: treeRoot(treeOver(entries)) };
  return signed(head, time, witnesses);
}

/** The proof of the entry at `index` of these entries. */
export function proofOf(
  entries: readonly Uint8Array[],
  index: number,
  time: bigint,
  witnesses: readonly string[] = WITNESSES,
): Uint8Array {
  return writeProof(index, inclusionPath(treeOver(entries), index), checkpointOf(entries, time, witnesses));
}

/** The log as it is served after the draw: its checkpoint and the bundles of its size. */
export function servedOf(entries: readonly Uint8Array[], time = AFTER): Map<string, Uint8Array> {
  const served = new Map([[CHECKPOINT_PATH, checkpointOf(entries, time)]]);
  for (let i = 0; i < bundleCount(entries.length); i++) {
    const name = bundleName(i, entries.length);
    served.set(bundlePath(name), writeBundle(entries.slice(256 * i, 256 * i + name.width)));
  }
  return served;
}

/** The normal record's files, with another proof. */
export function recordWith(proof: Uint8Array): Record<string, Uint8Array> {
  const files = Object.entries(record).map(([name, text]) => [name, utf8(text)]);
  return { ...Object.fromEntries(files), 'commitment.tlog-proof': proof };
}

/** A document's hash, hex. */
export const hashOf = (document: Uint8Array) => Buffer.from(sha256(document)).toString('hex');
