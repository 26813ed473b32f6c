/** The bytes of a list that are still needed while it passes: those of the page that is being read, and the row above the next one. */
import { MAX_CODE } from './code.ts';

const LF = 0x0a;

export class HeldRows {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of them are held. Behind them stands a line end, at which every walk stops. */
  length = 0;
  /** Where in them the next row begins, the row above it (-1 where there is none), and its page's first. */
  at = 0;
  before = -1;
  page = 0;

  /** @param room bytes for which there is room from the beginning */
  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  /** Puts bytes behind those that are still needed, and lets go of the others. */
  take(piece: Uint8Array): void {
    const from = this.before === -1 ? this.page : Math.min(this.before, this.page);
    const kept = this.length - from;
    // With room behind the line end for what is read four bytes at once.
    const needed = kept + piece.length + 1 + MAX_CODE;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.bytes.subarray(from, this.length));
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(0, from, this.length);
    }
    this.bytes.set(piece, kept);
    this.length = kept + piece.length;
    this.bytes[this.length] = LF;
    this.at -= from;
    this.page -= from;
    if (this.before !== -1) this.before -= from;
  }
}
