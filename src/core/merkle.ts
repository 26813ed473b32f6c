/** The Merkle tree of RFC 9162, section 2.1: roots, inclusion paths and their check. */
import { concat, equal } from './bytes.ts';
import { type Sha256, sha256, sha256After, sha256Many } from './hashing.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 ‖ entry): the hash of a leaf (RFC 9162, 2.1.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, entry));
}

const afterNode = sha256After(NODE);
/** Two hashes, one behind the other. */
const PAIR = new Uint8Array(64);

/** SHA-256(0x01 ‖ left ‖ right): the hash of a node (RFC 9162, 2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const hash = new Uint8Array(32);
  if (left.length === 32 && right.length === 32) {
    PAIR.set(left);
    PAIR.set(right, 32);
    afterNode(PAIR, hash);
  } else afterNode(concat(left, right), hash);
  return hash;
}

/**
 * All levels of a tree: level 0 the leaves, each next half as long, the last the root alone. Each is one
 * array of 32-byte hashes. The last node of an odd level rises as it is, which gives RFC 9162's tree.
 */
export interface Tree {
  readonly levels: readonly Uint8Array[];
}

/**
 * The tree over `count` entries. Requires count >= 1.
 * @param hash takes its input before it returns: the next leaf is written over it
 * @param entry the i-th entry's bytes, called once for each i in order
 */
export async function buildTree(
  hash: Sha256,
  count: number,
  entry: (i: number) => Uint8Array,
  each: (done: number) => Promise<void> | void,
): Promise<Tree> {
  let leaf = new Uint8Array(0);
  const input = (i: number) => {
    const bytes = entry(i);
    if (leaf.length <= bytes.length) leaf = new Uint8Array(2 * bytes.length + 1);
    leaf.set(LEAF);
    leaf.set(bytes, LEAF.length);
    return leaf.subarray(0, LEAF.length + bytes.length);
  };
  return treeOf(await sha256Many(hash, count, input, each));
}

/** The tree over leaves whose hashes stand one behind the other, 32 bytes each. Requires at least one. */
export function treeOf(leaves: Uint8Array): Tree {
  const levels = [leaves];
  for (let level = leaves; level.length > 32; ) {
    const pairs = Math.floor(level.length / 64);
    const odd = level.subarray(pairs * 64);
    const up = new Uint8Array(pairs * 32 + odd.length);
    for (let i = 0; i < pairs; i++)
      up.set(nodeHash(level.subarray(64 * i, 64 * i + 32), level.subarray(64 * i + 32, 64 * i + 64)), 32 * i);
    up.set(odd, pairs * 32);
    levels.push(up);
    level = up;
  }
  return { levels };
}

/** The tree over these leaves' hashes, 32 bytes each. Requires at least one. */
export function treeOfLeaves(leaves: readonly Uint8Array[]): Tree {
  const hashes = new Uint8Array(32 * leaves.length);
  for (const [i, leaf] of leaves.entries()) hashes.set(leaf, 32 * i);
  return treeOf(hashes);
}

/** The root, 32 bytes. */
export function treeRoot(tree: Tree): Uint8Array {
  return tree.levels[tree.levels.length - 1] as Uint8Array;
}

/**
 * The root over the entries from..to, `to` not among them: MTH(D[from:to]) of RFC 9162, 2.1.1. Requires
 * 0 <= from < to <= the tree's size, and `from` a multiple of the least power of two that is not below to - from.
 */
export function subtreeRoot(tree: Tree, from: number, to: number): Uint8Array {
  let [level, width] = [0, 1];
  while (2 * width <= to - from) [level, width] = [level + 1, 2 * width];
  const at = 32 * (from / width);
  const left = (tree.levels[level] as Uint8Array).subarray(at, at + 32);
  return width === to - from ? left : nodeHash(left, subtreeRoot(tree, from + width, to));
}

/** The inclusion path of leaf `index`, from the bottom up (RFC 9162, 2.1.3.1). Requires 0 <= index < size. */
export function inclusionPath(tree: Tree, index: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let at = index;
  for (const level of tree.levels.slice(0, -1)) {
    const sibling = at ^ 1;
    if (32 * sibling < level.length) path.push(level.slice(32 * sibling, 32 * sibling + 32));
    at = Math.floor(at / 2);
  }
  return path;
}

/** How many hashes the path of leaf `index` has in a tree of `size`. Requires 0 <= index < size <= 2^53-1. */
export function pathLength(index: number, size: number): number {
  let length = 0;
  // No bit operations: they would cut a hostile commitment's size to 32 bits.
  for (let at = index, last = size - 1; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2))
    if (at % 2 === 1 || at < last) length++;
  return length;
}

/**
 * Whether `path` leads from the leaf's hash at `index` to `root` in a tree of `size` leaves, and has exactly the
 * length it must have (RFC 9162, 2.1.3.2).
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && equal(hash, root);
}
