/** What a log serves: bundles, tiles, its checkpoint and proofs, as C2SP tlog-tiles has them (spec, section 8). */
import { join } from 'node:path';
import { type Checkpoint, readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { includes, type Proof, readProof } from '../../src/core/log/proof.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';
import {
  bundleCount,
  bundleName,
  bundlePath,
  CHECKPOINT_PATH,
  proofPath,
  TILE,
  tilesOf,
  writeBundle,
} from '../../src/core/log/tiles.ts';
import { leafHash, type Tree, treeOfLeaves } from '../../src/core/merkle.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/log/refused.ts';

/** The tree of these entries. Requires at least one. */
export function treeOfEntries(entries: readonly Uint8Array[]): Tree {
  return treeOfLeaves(entries.map(leafHash));
}

/**
 * Puts the bundles and tiles of a log of this size on the disk, full and partial. Those of smaller sizes stay where they are.
 * @throws MingqianError `usage` where other entries were published in their place
 */
export async function writeTiles(
  log: string,
  entries: readonly Uint8Array[],
  tree: Tree,
  files: FileSystem,
): Promise<void> {
  for (let index = 0; index < bundleCount(entries.length); index++) {
    const name = bundleName(index, entries.length);
    const bundle = writeBundle(entries.slice(TILE * index, TILE * index + name.width));
    await publish(join(log, bundlePath(name)), bundle, { files });
  }
  for (const { path, bytes } of tilesOf(tree)) await publish(join(log, path), bytes, { files });
}

/** The checkpoint that stands in the folder, or null. @throws MingqianError `log.form` */
export async function publishedCheckpoint(log: string, files: FileSystem): Promise<Checkpoint | null> {
  const file = join(log, CHECKPOINT_PATH);
  const bytes = await readFileUpTo(file, NOTE_LIMIT + 1, files);
  return bytes === null ? null : readCheckpoint(file, bytes);
}

/** A published proof and its bytes. */
export interface PublishedProof extends Proof {
  readonly bytes: Uint8Array;
}

/**
 * The proof that was published of this entry, or null where there is none yet.
 * @throws MingqianError `log.form` where a file is there that is no proof of it
 */
export async function publishedProof(
  log: string,
  index: number,
  entry: Uint8Array,
  files: FileSystem,
): Promise<PublishedProof | null> {
  const file = join(log, proofPath(index));
  const bytes = await readFileUpTo(file, NOTE_LIMIT + 1, files);
  if (bytes === null) return null;
  const proof = readProof(file, bytes);
  if (proof.index !== index || !includes(proof, entry))
    misuse(
      inBoth(refusedWords, (t) => t.otherProof(index)),
      { file },
      'log.form',
    );
  return { ...proof, bytes };
}
