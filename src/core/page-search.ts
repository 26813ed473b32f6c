/**
 * The pages that a receipt carries, with their paths, found while the list passes once: of the list nothing else is held, whatever its length
 * (spec, section 7). The slow twin is `makeReceipt`, over a list that is held.
 *
 * Where the code's page is shows when it comes. So the last page that came is always followed: it is one of the two where the code falls
 * between it and the next, and the one where the code comes after the last row.
 */
import { ascii, toHex, utf8 } from './bytes.ts';
import { FollowedLeaf } from './frontier.ts';
import type { PageWatch } from './passing-pages.ts';
import type { ReceiptPage } from './receipt.ts';
import { compareCodes } from './row.ts';

const LF = 0x0a;

export class PageSearch implements PageWatch {
  /** The code as it stands before a row's first comma. */
  readonly #code: Uint8Array;
  /** The pages that may be asked for: from the last that came, or those that were found. */
  #first = 0;
  #last = Number.POSITIVE_INFINITY;
  /** The last page before the code's. */
  #before: Uint8Array = new Uint8Array(0);
  #texts: string[] = [];
  #leaves: FollowedLeaf[] = [];
  /** How many leaves there were so far. */
  #count = 0;

  /** @param code one that isCode accepts */
  constructor(code: string) {
    this.#code = utf8(`${code},`);
  }

  page(index: number, text: Uint8Array): void {
    if (this.#texts.length > 0) return;
    const compared = (row: number) => compareCodes(text, row, 0, this.#code);
    const lastRow = text.lastIndexOf(LF, text.length - 2) + 1;
    if (compared(lastRow) < 0) {
      this.#first = index;
      this.#before = text;
      return;
    }
    const isBetween = index > 0 && compared(text.indexOf(LF) + 1) > 0;
    [this.#first, this.#last] = [isBetween ? index - 1 : index, index];
    this.#texts = isBetween ? [ascii(this.#before), ascii(text)] : [ascii(text)];
  }

  leaf(hash: Uint8Array): void {
    const index = this.#count++;
    this.#leaves = this.#leaves.filter((leaf) => leaf.index >= this.#first);
    if (index >= this.#first && index <= this.#last) this.#leaves.push(new FollowedLeaf(index, hash));
  }

  node(node: Uint8Array, left: Uint8Array, right: Uint8Array): void {
    for (const leaf of this.#leaves) leaf.see(node, left, right);
  }

  /** The pages as a receipt has them, in ascending order. Requires that the whole list has passed. */
  pages(): ReceiptPage[] {
    const texts = this.#texts.length > 0 ? this.#texts : [ascii(this.#before)];
    return this.#leaves.map(({ index, path }, i) => ({
      index,
      text: texts[i] as string,
      path: path.map(toHex),
    }));
  }
}
