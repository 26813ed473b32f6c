/** A publisher and its three witnesses, for logs of any content: the keys of the shared cases. */
import { concat, utf8 } from '../../../src/core/bytes.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { checkpointText, type TreeHead } from '../../../src/core/log/checkpoint.ts';
import { cosign } from '../../../src/core/log/cosignature.ts';
import { writeNotice } from '../../../src/core/log/entries.ts';
import type { SigningKey } from '../../../src/core/log/keys.ts';
import { writeProof } from '../../../src/core/log/proof.ts';
import { signNote, writeNote } from '../../../src/core/log/signed-note.ts';
import {
  bundleCount,
  bundleName,
  bundlePath,
  CHECKPOINT_PATH,
  TILE,
  tilesOf,
  writeBundle,
} from '../../../src/core/log/tiles.ts';
import { buildTree, inclusionPath, treeRoot } from '../../../src/core/merkle.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { logRecords, signingKeys } from '../../vectors/log.ts';

export const ORIGIN = 'draw.example/log';
const key = (name: string) => signingKeys[name] as SigningKey;
/** The two Ed25519 witnesses: a quorum of two of three. */
const WITNESSES = ['notary.example/witness', 'university.example/w1'];

/** The bytes of a signed and cosigned checkpoint. @param times of each cosignature, one a witness */
export function checkpointBytes(head: TreeHead, times: readonly string[]): Uint8Array {
  const text = checkpointText(head);
  const cosigned = times.map((at, i) => cosign(head, key(WITNESSES[i] ?? ''), BigInt(unixSeconds(at))));
  return writeNote({ text, signatures: [signNote(text, key(ORIGIN)), ...cosigned] });
}

const treeOfEntries = (entries: readonly Uint8Array[]) =>
  buildTree(
    sha256,
    entries.length,
    (i) => entries[i] as Uint8Array,
    () => {},
  );

/** The log as it is served. @param at the time of its two cosignatures */
export async function servedLog(
  entries: readonly Uint8Array[],
  at: string,
): Promise<Map<string, Uint8Array>> {
  const tree = await treeOfEntries(entries);
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of tilesOf(tree)) files.set(path, bytes);
  for (let i = 0; i < bundleCount(entries.length); i++) {
    const name = bundleName(i, entries.length);
    files.set(bundlePath(name), writeBundle(entries.slice(i * TILE, i * TILE + name.width)));
  }
  const head = { origin: ORIGIN, size: entries.length, root: treeRoot(tree) };
  return files.set(CHECKPOINT_PATH, checkpointBytes(head, [at, at]));
}

/** The proof of one entry in a log of these. @param times of its cosignatures */
export async function proofOf(
  entries: readonly Uint8Array[],
  index: number,
  times: readonly string[],
): Promise<Uint8Array> {
  const tree = await treeOfEntries(entries);
  const head = { origin: ORIGIN, size: entries.length, root: treeRoot(tree) };
  return writeProof(index, inclusionPath(tree, index), checkpointBytes(head, times));
}

const NORMAL = logRecords['normal'] ?? {};
export const COMMITMENT = utf8(NORMAL['commitment.json'] ?? '');
export const SEED = utf8(NORMAL['seed.json'] ?? '');
export const RESULT = utf8(NORMAL['result.json'] ?? '');
/** Of that commitment: 2026-06-26. */
export const DRAW_AT = (JSON.parse(NORMAL['commitment.json'] ?? '{}') as { drawAt: string }).drawAt;
export const BEFORE = '2026-06-20T00:00:00Z';
export const AFTER = '2026-06-27T00:00:00Z';

/** The same commitment but for its reserves: another document for the same round and pool. */
export const SECOND = utf8((NORMAL['commitment.json'] ?? '').replace(/"reserves":[0-9]+/, '"reserves":9'));

/** A notice that says nothing of our round. */
export const filler = (i: number): Uint8Array =>
  writeNotice({ round: 'other', pool: 'other', at: BEFORE, voids: null, text: `No. ${i}` });

/** As many entries as that, our commitment at `index`, its seed and result at the end. Requires size >= 3. */
export function entriesOf(size: number, index: number): Uint8Array[] {
  const entries = Array.from({ length: size - 2 }, (_, i) => (i === index ? COMMITMENT : filler(i)));
  return [...entries, SEED, RESULT];
}

/** One byte of it changed. */
export const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  concat(bytes.subarray(0, at), Uint8Array.of((bytes[at] as number) ^ 1), bytes.subarray(at + 1));
