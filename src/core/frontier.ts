/** The root of a tree whose leaves come one after the other: of billions, only the right edge is held (RFC 9162, section 2.1.1). */
import { nodeHash } from './merkle.ts';

/** Takes leaves' hashes in order and gives the root over them. The slow twin is `treeOf`. */
export class Frontier {
  /** How many leaves there were. */
  size = 0;
  /** Of each whole subtree at the right edge its root, by its height; null where there is none. */
  readonly #edge: (Uint8Array | null)[] = [];

  /** @param leaf 32 bytes, which are kept */
  add(leaf: Uint8Array): void {
    let hash = leaf;
    let height = 0;
    for (let left = this.#edge[height]; left !== undefined && left !== null; left = this.#edge[height]) {
      hash = nodeHash(left, hash);
      this.#edge[height++] = null;
    }
    this.#edge[height] = hash;
    this.size++;
  }

  /** The root. Requires at least one leaf. */
  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (const left of this.#edge) if (left !== null) root = root === null ? left : nodeHash(left, root);
    if (root === null) throw new RangeError('a tree has at least one leaf');
    return root;
  }
}
