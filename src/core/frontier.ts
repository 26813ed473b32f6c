/** A tree whose leaves come one after the other: of billions, only the right edge is held (RFC 9162, section 2.1). */
import { nodeHash } from './merkle.ts';

/** Told of a node as it is made of the two below it. */
export type OnNode = (node: Uint8Array, left: Uint8Array, right: Uint8Array) => void;

/** Takes leaves' hashes in order and gives the root over them. The slow twin is `treeOf`. */
export class Frontier {
  /** How many leaves there were. */
  size = 0;
  /** Of each whole subtree at the right edge its root, by its height; null where there is none. */
  readonly #edge: (Uint8Array | null)[] = [];
  readonly #onNode: OnNode;

  constructor(onNode: OnNode = () => {}) {
    this.#onNode = onNode;
  }

  /** @param leaf 32 bytes, which are kept */
  add(leaf: Uint8Array): void {
    let hash = leaf;
    let height = 0;
    for (let left = this.#edge[height]; left !== undefined && left !== null; left = this.#edge[height]) {
      hash = this.#above(left, hash);
      this.#edge[height++] = null;
    }
    this.#edge[height] = hash;
    this.size++;
  }

  /** The root. Requires at least one leaf. Its nodes are told anew at each call: whoever follows a leaf asks once, after the last. */
  root(): Uint8Array {
    let root: Uint8Array | null = null;
    for (const left of this.#edge) if (left !== null) root = root === null ? left : this.#above(left, root);
    if (root === null) throw new RangeError('a tree has at least one leaf');
    return root;
  }

  #above(left: Uint8Array, right: Uint8Array): Uint8Array {
    const node = nodeHash(left, right);
    this.#onNode(node, left, right);
    return node;
  }
}

/**
 * A leaf of a frontier's tree, whose inclusion path comes together while the tree grows around it (RFC 9162, section 2.1.3). The slow twin is
 * `inclusionPath`.
 */
export class FollowedLeaf {
  /** The leaf's place, from 0. */
  readonly index: number;
  /** Whole once the root was made. */
  readonly path: Uint8Array[] = [];
  /** The topmost node so far that the leaf is below. */
  #node: Uint8Array;

  /** @param leaf the array that the frontier is given next: nodes are told apart by which array they are, and not by their bytes */
  constructor(index: number, leaf: Uint8Array) {
    this.index = index;
    this.#node = leaf;
  }

  /** To be told of each node from then on. */
  see(node: Uint8Array, left: Uint8Array, right: Uint8Array): void {
    if (left === this.#node) this.path.push(right);
    else if (right === this.#node) this.path.push(left);
    else return;
    this.#node = node;
  }
}
