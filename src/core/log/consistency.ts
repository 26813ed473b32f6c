/** That a log only grew: consistency proofs of RFC 9162, section 2.1.4. */
import { equal } from '../bytes.ts';
import { nodeHash, subtreeRoot, type Tree } from '../merkle.ts';

/** The largest power of two below `size`. Requires size >= 2. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/**
 * The proof that the tree's first `old` entries are the beginning of its first `size` (RFC 9162, 2.1.4.1): empty where both are the same.
 * Requires 1 <= old <= size <= the tree's size.
 */
export function consistencyProof(tree: Tree, old: number, size: number): Uint8Array[] {
  /** SUBPROOF over the entries from..to; `known` where that root is the old one's, which the verifier has. */
  const prove = (count: number, from: number, to: number, known: boolean): Uint8Array[] => {
    if (count === to - from) return known ? [] : [subtreeRoot(tree, from, to)];
    const at = split(to - from);
    return count <= at
      ? [...prove(count, from, from + at, known), subtreeRoot(tree, from + at, to)]
      : [...prove(count - at, from + at, to, false), subtreeRoot(tree, from, from + at)];
  };
  return prove(old, 0, size, true);
}

/**
 * Whether the proof shows that the tree of `old` entries with `oldRoot` is the beginning of that of `size` with `root` (RFC 9162,
 * 2.1.4.2). Requires integers; sizes below 1, and an old one above the new one, are never consistent.
 */
export function verifyConsistency(
  old: number,
  oldRoot: Uint8Array,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!(old >= 1 && old <= size && size <= Number.MAX_SAFE_INTEGER)) return false;
  if (old === size) return proof.length === 0 && equal(oldRoot, root);
  if (proof.length === 0 || proof.some((hash) => hash.length !== 32)) return false;
  // No bit operations: they would cut a size to 32 bits.
  const half = (value: number) => Math.floor(value / 2);
  let [node, last] = [old - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // Where `old` is a power of two its root is a node of the new tree, and the proof does not repeat it.
  const path = node === 0 ? [oldRoot, ...proof] : proof;
  let oldHash = path[0] as Uint8Array;
  let hash = oldHash;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equal(oldHash, oldRoot) && equal(hash, root);
}
