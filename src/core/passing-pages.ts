/** The pages of a list that passes: each is hashed once all of it is there, and its hash goes into the tree (spec, section 2). */
import { Frontier, type OnNode } from './frontier.ts';
import type { Sha256 } from './hashing.ts';
import { pageHeader } from './pages.ts';

/** Told of pages as they pass, and of the tree that is made of them. */
export interface PageWatch {
  /**
   * A page was read.
   * @param text its header and its rows: written over once the next page but one is read
   */
  page(index: number, text: Uint8Array): void;
  /** The hash of a page's leaf, 32 bytes, in the pages' order; the very array that goes into the tree next. Some pages later than `page`. */
  leaf(hash: Uint8Array): void;
  /** A node of the tree was made. */
  node: OnNode;
}

/** Bytes of a page's first line at most, with the byte of a leaf before it. */
const HEADER_ROOM = 96;

/** Pages, one after the other, then the root. */
export class PassingPages {
  readonly #hash: Sha256;
  readonly #watch: PageWatch | undefined;
  readonly #tree: Frontier;
  /** How many pages there were so far. */
  #count = 0;
  /** Leaves' bytes: of the page before, and of this one. */
  #leaf = new Uint8Array(1 << 15);
  #before = new Uint8Array(1 << 15);
  /** Hashes under way, in order: of those begun before the last settling, and since. */
  #under: (Uint8Array | Promise<Uint8Array>)[] = [];
  #begun: (Uint8Array | Promise<Uint8Array>)[] = [];

  /** @param hash takes its input before it returns: the next leaf but one is written over it */
  constructor(hash: Sha256, watch?: PageWatch) {
    this.#hash = hash;
    this.#watch = watch;
    this.#tree = new Frontier(watch && ((node, left, right) => watch.node(node, left, right)));
  }

  /**
   * Begins the hash of the next page.
   * @param rows its rows, each with its LF
   * @param firstTicket the number of the first row's first ticket
   */
  begin(rows: Uint8Array, firstTicket: number): void {
    const header = pageHeader(this.#count, firstTicket);
    const room = HEADER_ROOM + rows.length;
    const leaf = this.#before.length < room ? new Uint8Array(2 * room) : this.#before;
    [this.#before, this.#leaf] = [this.#leaf, leaf];
    leaf[0] = 0;
    for (let i = 0; i < header.length; i++) leaf[1 + i] = header.charCodeAt(i);
    leaf.set(rows, 1 + header.length);
    const end = 1 + header.length + rows.length;
    this.#begun.push(this.#hash(leaf.subarray(0, end)));
    this.#watch?.page(this.#count, leaf.subarray(1, end));
    this.#count++;
  }

  /** Waits for the hashes that were begun before the last call; the others go on while the next pages are read. */
  async settle(): Promise<void> {
    for (const hash of await Promise.all(this.#under)) {
      this.#watch?.leaf(hash);
      this.#tree.add(hash);
    }
    this.#under = this.#begun;
    this.#begun = [];
  }

  /** The root over all pages, 32 bytes. To be asked once. Requires at least one page. */
  async root(): Promise<Uint8Array> {
    await this.settle();
    await this.settle();
    return this.#tree.root();
  }
}
