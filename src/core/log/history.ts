/** A log's entries as its checkpoint counts them, read from its bundles (spec, section 8, log.unique). */
import { equal, toHex } from '../bytes.ts';
import type { Missing } from '../checking.ts';
import { checkpoint as breathe, type Control } from '../control.ts';
import { MingqianError } from '../errors.ts';
import { count, digest, text } from '../findings.ts';
import { sha256 } from '../hashing.ts';
import { leafHash, subtreeRoot, type Tree, treeOfLeaves } from '../merkle.ts';
import { type Checkpoint, readCheckpoint, type TreeHead } from './checkpoint.ts';
import { type Entry, readEntry } from './entries.ts';
import { type Included, isBefore } from './inclusion.ts';
import type { Policy } from './policy.ts';
import { type Signers, signersOf, witnessedAt } from './signers.ts';
import type { LogSource } from './source.ts';
import { bundleCount, bundleName, bundlePath, CHECKPOINT_PATH, readBundle, TILE } from './tiles.ts';

/** How an error names a file of the log, wherever the log is. */
export const logFile = (path: string): string => `log/${path}`;

/** One entry of the log. */
export interface Logged {
  /** Its place, from 0. */
  readonly index: number;
  /** SHA-256 of the document, hex. */
  readonly hash: string;
  readonly leaf: Uint8Array;
  readonly document: Entry;
}

/** Entries and the tree over exactly these. */
export interface Entries {
  /** The tree, as the log says it. */
  readonly checkpoint: TreeHead;
  readonly entries: readonly Logged[];
  readonly tree: Tree;
}

/** What the log's checkpoint has: read, and known to be its tree. */
export interface History extends Entries {
  readonly checkpoint: Checkpoint;
  readonly signers: Signers;
}

/** @throws MingqianError `log.root` */
function demandRoot(tree: Tree, file: string, { size, root }: TreeHead): void {
  const found = subtreeRoot(tree, 0, size);
  if (equal(found, root)) return;
  const [hex, other] = [toHex(root), toHex(found)];
  throw new MingqianError(
    'log.root',
    `expected root ${hex} of ${size} entries, found ${other}`,
    { file },
    { expected: digest('root', hex), found: digest('root', other), facts: { size } },
  );
}

/**
 * The history that the log shows, which is the proof's and goes on to the draw or beyond; or why there is none to look at.
 * @param included the commitment's proof, which holds
 * @param drawAt of the commitment
 * @throws MingqianError `log.form`, `log.signature`, `log.origin`, `log.smaller`, `log.root`, `document.*` (an entry is no document of the log),
 * `log.twice`; what the source throws; `cancelled`
 */
export async function readHistory(
  source: LogSource,
  policy: Policy,
  { proof }: Included,
  drawAt: string,
  control: Control = {},
): Promise<History | Missing> {
  const absent = (path: string): Missing => ({
    detail: `${logFile(path)} is not there`,
    reason: { kind: 'absentInLog', path },
  });
  const bytes = await source.read(CHECKPOINT_PATH);
  if (bytes === null) return absent(CHECKPOINT_PATH);
  const file = logFile(CHECKPOINT_PATH);
  const checkpoint = readCheckpoint(file, bytes);
  const signers = signersOf(file, checkpoint, policy);
  const { origin, size } = checkpoint;
  const before = proof.checkpoint;
  if (origin !== before.origin)
    throw new MingqianError(
      'log.origin',
      `expected a checkpoint of ${before.origin}, found one of ${origin}`,
      { file },
      { expected: text(before.origin), found: text(origin) },
    );
  if (!witnessedAt(policy, signers, (time) => !isBefore(time, drawAt)))
    return {
      detail: `the log's checkpoint of ${size} entries has no quorum of cosignatures at ${drawAt} or after`,
      reason: { kind: 'tooOld', size, time: drawAt },
    };
  if (size < before.size)
    throw new MingqianError(
      'log.smaller',
      `expected at least the ${before.size} entries of the commitment's proof, found ${size}`,
      { file },
      {
        expected: { kind: 'least', of: 'entries', count: before.size },
        found: count('entries', size),
      },
    );
  const read = await readLogged(source, checkpoint, [before], control);
  return 'absent' in read ? absent(read.absent) : { ...read, checkpoint, signers };
}

/** What the work gives, or what it refused. */
function refusedOr<T>(work: () => T): T | MingqianError {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    return error;
  }
}

/**
 * The entries that a checkpoint counts, or the path of the first bundle that is absent. Bundle by bundle: of a bundle's bytes nothing is
 * kept but the hashes and values of its entries.
 * @param before trees with which it must begin: not larger than its own
 * @throws MingqianError `log.form`, `log.root`, `log.twice`, `document.*` (an entry is no document of the log); what the source throws;
 * `cancelled`
 */
export async function readLogged(
  source: LogSource,
  checkpoint: TreeHead,
  before: readonly TreeHead[],
  control: Control = {},
): Promise<Entries | { readonly absent: string }> {
  const { size } = checkpoint;
  const leaves: Uint8Array[] = [];
  const entries: Logged[] = [];
  const places = new Map<string, number>();
  // A bundle that is wrong fails the check, but only where none is absent: all are asked for first. And what an entry says counts only
  // once it is known to be an entry of this tree.
  let wrongBundle: MingqianError | null = null;
  let wrongEntry: MingqianError | null = null;
  for (let i = 0; i < bundleCount(size); i++) {
    const name = bundleName(i, size);
    const path = bundlePath(name);
    const bytes = await source.read(path);
    if (bytes === null) return { absent: path };
    const file = logFile(path);
    const bundle: Uint8Array[] | MingqianError =
      wrongBundle ?? refusedOr(() => readBundle(file, bytes, name.width));
    if (bundle instanceof MingqianError) wrongBundle = bundle;
    else
      for (const one of bundle) {
        const place = { file, entry: leaves.length };
        leaves.push(leafHash(one));
        const entry: Logged | MingqianError = wrongEntry ?? refusedOr(() => firstAt(place, one, places));
        if (entry instanceof MingqianError) wrongEntry = entry;
        else entries.push(entry);
      }
    await breathe(control, 'log', Math.min((i + 1) * TILE, size), size);
  }
  if (wrongBundle !== null) throw wrongBundle;
  const tree = treeOfLeaves(leaves);
  for (const head of [checkpoint, ...before]) demandRoot(tree, logFile(CHECKPOINT_PATH), head);
  if (wrongEntry !== null) throw wrongEntry;
  return { checkpoint, entries, tree };
}

/**
 * An entry at its place, which is put into `places`, the places of entries by their hash.
 * @throws MingqianError `document.*`; `log.twice` where it stands there already
 */
function firstAt(
  place: { readonly file: string; readonly entry: number },
  bytes: Uint8Array,
  places: Map<string, number>,
): Logged {
  const entry = loggedAt(place, bytes);
  const { index, hash } = entry;
  const first = places.get(hash);
  if (first !== undefined)
    throw new MingqianError('log.twice', `entry ${index} stands already at ${first}`, place, {
      facts: { index, first },
    });
  places.set(hash, index);
  return entry;
}

/** An entry at its place. @throws MingqianError `document.*`, naming it */
export function loggedAt(
  place: { readonly file: string; readonly entry: number },
  bytes: Uint8Array,
): Logged {
  const hash = toHex(sha256(bytes));
  return { index: place.entry, hash, leaf: leafHash(bytes), document: entryAt(place, bytes) };
}

/** @throws MingqianError `document.*`, naming the entry */
function entryAt(place: { readonly file: string; readonly entry: number }, bytes: Uint8Array): Entry {
  try {
    return readEntry(place.file, bytes);
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    const { code, reason, expected, found, facts, likely } = error;
    throw new MingqianError(
      code,
      `entry ${place.entry}: ${reason}`,
      { ...error.place, ...place },
      { expected, found, facts, likely },
    );
  }
}
