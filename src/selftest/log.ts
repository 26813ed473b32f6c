/** The publication log of the self-test's record: fixed keys, three witnesses of whom two must have cosigned, made in memory. */
import { utf8 } from '../core/bytes.ts';
import { sha256 } from '../core/hashing.ts';
import { checkpointText } from '../core/log/checkpoint.ts';
import { cosign } from '../core/log/cosignature.ts';
import { writeNotice } from '../core/log/entries.ts';
import {
  type KeyType,
  LOG_KEY,
  type SigningKey,
  verifierKeyOf,
  WITNESS_ED25519,
  writeKey,
} from '../core/log/keys.ts';
import { writeProof } from '../core/log/proof.ts';
import { signNote, writeNote } from '../core/log/signed-note.ts';
import type { LogSource } from '../core/log/source.ts';
import { bundlePath, CHECKPOINT_PATH, proofPath, writeBundle } from '../core/log/tiles.ts';
import { inclusionPath, leafHash, treeOfLeaves, treeRoot } from '../core/merkle.ts';
import { unixSeconds } from '../core/time.ts';
import type { Files } from './record.ts';

/** A log's files by their path below the folder of `checkpoint`. */
export type LogFiles = ReadonlyMap<string, Uint8Array>;

/** What is shown to a reader with the self-test's trust policy. */
export interface Logged {
  readonly files: Files;
  readonly log: LogFiles;
}

/** A key that is no secret: its seed follows from its name. */
const keyOf = (name: string, type: KeyType): SigningKey => ({
  name,
  type,
  seed: sha256(utf8(`mingqian self-test key ${name}`)),
});

const LOG_SIGNER = keyOf('selftest.example/log', LOG_KEY);
/** The signer of a log that the reader's policy does not know. */
export const OTHER_SIGNER = keyOf('other.example/log', LOG_KEY);
const WITNESSES = ['one', 'two', 'three'].map((name) => keyOf(`${name}.example/witness`, WITNESS_ED25519));

/** The reader's trust policy. */
export function selftestPolicy(): Uint8Array {
  const named = WITNESSES.map((key, i) => ({ name: `w${i + 1}`, key: writeKey(verifierKeyOf(key)) }));
  return utf8(
    [
      `log ${writeKey(verifierKeyOf(LOG_SIGNER))}`,
      ...named.map(({ name, key }) => `witness ${name} ${key}`),
      `group all 2 ${named.map(({ name }) => name).join(' ')}`,
      'quorum all',
      '',
    ].join('\n'),
  );
}

/** A witness that cosigned, and when. */
export type Seen = readonly [witness: SigningKey, at: string];

/** The first witness at this time. */
export const firstAt = (at: string): Seen => [WITNESSES[0] as SigningKey, at];

/** The first two witnesses at one time: a quorum. */
export const quorumAt = (at: string): readonly Seen[] => WITNESSES.slice(0, 2).map((key) => [key, at]);

/** Before the draw of the self-test's record, at it, and after it. */
export const BEFORE = '2024-10-09T00:00:00Z';
export const DRAW = '2024-10-14T17:13:30Z';
export const AFTER = '2024-10-15T00:00:00Z';

/** What a publisher did with its log, honest or not. */
export interface Story {
  /** Who signs the log. */
  readonly signer: SigningKey;
  /** The entries when the commitment's proof was made, and that proof: of which of them, and who had seen it when. */
  readonly proven: {
    readonly entries: readonly Uint8Array[];
    readonly index: number;
    readonly seen: readonly Seen[];
  };
  /** The entries that are shown, who saw them when, and the proofs of notices among them. */
  readonly shown: {
    readonly entries: readonly Uint8Array[];
    readonly seen: readonly Seen[];
    readonly proofs: LogFiles;
  };
}

const treeOf = (entries: readonly Uint8Array[]) => treeOfLeaves(entries.map(leafHash));

function checkpointOf(signer: SigningKey, entries: readonly Uint8Array[], seen: readonly Seen[]): Uint8Array {
  const head = { origin: signer.name, size: entries.length, root: treeRoot(treeOf(entries)) };
  const text = checkpointText(head);
  return writeNote({
    text,
    signatures: [
      signNote(text, signer),
      ...seen.map(([key, at]) => cosign(head, key, BigInt(unixSeconds(at)))),
    ],
  });
}

/** The proof of an entry in a tree of these. Requires an index below their number. */
export function proofOf(
  signer: SigningKey,
  entries: readonly Uint8Array[],
  index: number,
  seen: readonly Seen[],
): Uint8Array {
  return writeProof(index, inclusionPath(treeOf(entries), index), checkpointOf(signer, entries, seen));
}

/** The proof of a notice, as the log serves it beside its entries. */
export const servedProof = (entries: readonly Uint8Array[], index: number, seen: readonly Seen[]): LogFiles =>
  new Map([[proofPath(index), proofOf(LOG_SIGNER, entries, index, seen)]]);

/** An entry that has nothing to do with the record: each number another. */
export const unrelated = (number: number): Uint8Array =>
  writeNotice({ round: 'other', pool: 'other', at: BEFORE, voids: null, text: `No. ${number}` });

/** What an honest publisher did: the commitment is the second entry, seen before the draw, its seed and result behind it. */
export function honest(files: Files): Story {
  const [commitment, seed, result] = ['commitment.json', 'seed.json', 'result.json'].map(
    (name) => files[name as keyof Files] as Uint8Array,
  ) as [Uint8Array, Uint8Array, Uint8Array];
  const before = [unrelated(1), commitment];
  return {
    signer: LOG_SIGNER,
    proven: { entries: before, index: 1, seen: quorumAt(BEFORE) },
    shown: { entries: [...before, seed, result], seen: quorumAt(AFTER), proofs: new Map() },
  };
}

/** What a reader sees of it. Requires at most 256 entries. */
export function shownOf(files: Files, { signer, proven, shown }: Story): Logged {
  const { entries, seen, proofs } = shown;
  return {
    files: {
      ...files,
      'commitment.tlog-proof': proofOf(signer, proven.entries, proven.index, proven.seen),
    },
    log: new Map([
      ...proofs,
      [CHECKPOINT_PATH, checkpointOf(signer, entries, seen)],
      [bundlePath({ index: 0, width: entries.length }), writeBundle(entries)],
    ]),
  };
}

/** A source over the log's files. */
export function filesLog(log: LogFiles): LogSource {
  return { read: async (path) => log.get(path) ?? null };
}
