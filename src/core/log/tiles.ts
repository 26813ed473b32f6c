/** How a log is served: C2SP tlog-tiles, names of tiles and the bundles of its entries (spec, section 8). */
import { concat } from '../bytes.ts';
import { MingqianError } from '../errors.ts';
import { count, form } from '../findings.ts';
import type { Tree } from '../merkle.ts';

/** Entries in a full bundle, hashes in a full tile. */
export const TILE = 256;
const HEIGHT = 8;
/** The most bytes of an entry: its length stands in two bytes, and it is a document. */
export const ENTRY_LIMIT = 65_535;
/** The most bytes of a bundle. */
export const BUNDLE_LIMIT = TILE * (2 + ENTRY_LIMIT);

/** A tile of hashes, or a bundle of entries. */
export interface TileName {
  /** Its place among those of its level, from 0. */
  readonly index: number;
  /** How many hashes or entries it has: 1..256. */
  readonly width: number;
}

/** An index in path elements of three digits: 1234067 is `x001/x234/067`. Requires an integer 0..2^53-1. */
export function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

const namePath = ({ index, width }: TileName) =>
  width === TILE ? indexPath(index) : `${indexPath(index)}.p/${width}`;

/** Paths below the folder of `checkpoint`. */
export const tilePath = (level: number, name: TileName): string => `tile/${level}/${namePath(name)}`;
export const bundlePath = (name: TileName): string => `tile/entries/${namePath(name)}`;
export const proofPath = (index: number): string => `proofs/${index}.tlog-proof`;
export const CHECKPOINT_PATH = 'checkpoint';
export const POLICY_PATH = 'policy';

/** How many bundles a log of this size has. */
export function bundleCount(size: number): number {
  return Math.ceil(size / TILE);
}

/** The bundle at this place in a log of this size. Requires 0 <= index < bundleCount(size). */
export function bundleName(index: number, size: number): TileName {
  return { index, width: Math.min(TILE, size - index * TILE) };
}

/** A tile of a tree: its path and its bytes. */
export interface Tile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All tiles of hashes of the tree, full and partial, level by level. */
export function* tilesOf(tree: Tree): Generator<Tile> {
  const leaves = (tree.levels[0] as Uint8Array).length / 32;
  for (let level = 0; ; level++) {
    const many = Math.floor(leaves / TILE ** level);
    if (many === 0) return;
    const hashes = tree.levels[level * HEIGHT] as Uint8Array;
    for (let index = 0; index < bundleCount(many); index++) {
      const name = bundleName(index, many);
      const from = index * TILE;
      yield { path: tilePath(level, name), bytes: hashes.slice(32 * from, 32 * (from + name.width)) };
    }
  }
}

/** The bytes of a bundle: each entry behind its length in two bytes. Requires entries of at most ENTRY_LIMIT bytes. */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > ENTRY_LIMIT) throw new Error(`an entry of ${entry.length} bytes fits in no bundle`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );
}

/**
 * The entries of a bundle: exactly `width`, and nothing else.
 * @throws MingqianError `log.form`
 */
export function readBundle(file: string, bytes: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = 256 * (bytes[at] as number) + (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bytes.length)
      throw new MingqianError(
        'log.form',
        `entry ${entries.length} ends at byte ${end}, behind the end at ${bytes.length}`,
        { file },
        { expected: form('bundle') },
      );
    entries.push(bytes.subarray(at + 2, end));
    at = end;
    if (entries.length > width) break;
  }
  if (entries.length !== width)
    throw new MingqianError(
      'log.form',
      `expected ${width} entries, found ${entries.length}${entries.length > width ? ' or more' : ''}`,
      { file },
      {
        expected: count('entries', width),
        found: { kind: entries.length > width ? 'least' : 'count', of: 'entries', count: entries.length },
      },
    );
  return entries;
}
