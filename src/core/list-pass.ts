/**
 * A whole list in one pass, piece by piece: its form, its figures and its root, and the rows that someone wants of it. Nothing else of it is
 * held, so that memory does not grow with the list (spec, section 2).
 *
 * Why it stands beside `parseList`, which holds all and is its slow twin: a verification waits for every byte once, and most of its time
 * went into rows that nobody looks at again. In the loop below a lottery's row that begins like the one above is compared, checked and
 * counted in one walk over its bytes; whatever is not plainly right there is read again by the rules of `RowReader`, which alone refuse.
 */
import { utf8 } from './bytes.ts';
import { MAX_CODE } from './code.ts';
import { type Control, checkpoint } from './control.ts';
import { Frontier } from './frontier.ts';
import type { Sha256 } from './hashing.ts';
import {
  LIST_HEADER,
  MAX_TICKETS,
  type Method,
  noLastLineEnd,
  noRows,
  otherHeader,
  RowReader,
} from './list.ts';
import { PAGE_ROWS, pageHeader } from './pages.ts';

/** Told of rows as they pass. The bytes are there until it returns. */
export interface Picker {
  /**
   * The least ticket that it waits for, which is not below any that it waited for before: of a row that ends before it, it is not told.
   * 0 where it wants every row.
   */
  readonly next: number;
  /**
   * A row.
   * @param row its number, from 0
   * @param ticket the number of its first ticket, from 1
   * @param value its tickets or points, 0 in `queue`
   * @param since its moment as an instant, 0 in `lottery`
   * @param bytes [start, end) of it are the row, without its LF
   */
  take(
    row: number,
    ticket: number,
    value: number,
    since: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void;
}

/** Wants no rows. */
export const NO_PICKER: Picker = { next: Number.POSITIVE_INFINITY, take: () => {} };

/** What a pass over a whole list gives. */
export interface ListFigures {
  readonly rows: number;
  readonly tickets: number;
  readonly bytes: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

export interface PassOptions {
  readonly picker?: Picker | undefined;
  readonly control?: Control | undefined;
  /** How many rows there probably are, for progress. */
  readonly expectedRows?: number | undefined;
  /** Told of each leaf's hash, in order. */
  readonly onLeaf?: ((hash: Uint8Array) => void) | undefined;
}

const LF = 0x0a;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;
/** Bytes of a row at most: a code, a number and a moment, with their commas. A longer line is none. */
const LONGEST = MAX_CODE + 1 + 10 + 1 + 24;
/** Bytes that are looked at in one go: so few that their pages' hashes are made while the next are read. */
const BITE = 1 << 19;
/** Bytes of a wrong line that are shown. */
const SHOWN = 80;
/** Bytes of a page's first line at most, with the byte of a leaf before it. */
const HEADER_ROOM = 96;

/** 1 for the bytes that a code has. */
const IN_CODE = new Uint8Array(256);
for (const byte of utf8('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-')) IN_CODE[byte] = 1;

/** Pieces of a list, one after the other, then the end. */
export class ListPass {
  readonly #file: string;
  readonly #method: Method;
  readonly #hash: Sha256;
  readonly #picker: Picker;
  readonly #control: Control;
  readonly #expectedRows: number;
  readonly #onLeaf: ((hash: Uint8Array) => void) | undefined;
  readonly #reader: RowReader;
  readonly #tree = new Frontier();

  /** Bytes that are held: from the row above the next one, or from its page's first, whichever is earlier. */
  #held = new Uint8Array(BITE + 2 * HEADER_ROOM);
  #length = 0;
  /** Where in them the next row begins, the row above it (-1 where there is none), and its page's first. */
  #at = 0;
  #before = -1;
  #page = 0;
  #hasHeader = false;
  #rows = 0;
  #tickets = 0;
  #bytes = 0;
  /** The number of the first ticket of the page that is being read. */
  #pageTicket = 1;
  #leaf = new Uint8Array(1 << 15);
  /** Hashes under way, in order: of the bite before, and of this one. */
  #under: (Uint8Array | Promise<Uint8Array>)[] = [];
  #begun: (Uint8Array | Promise<Uint8Array>)[] = [];

  /**
   * @param file the list's name, for errors
   * @param hash takes its input before it returns: the next leaf is written over it
   */
  constructor(file: string, method: Method, hash: Sha256, options: PassOptions = {}) {
    this.#file = file;
    this.#method = method;
    this.#hash = hash;
    this.#picker = options.picker ?? NO_PICKER;
    this.#control = options.control ?? {};
    this.#expectedRows = options.expectedRows ?? 0;
    this.#onLeaf = options.onLeaf;
    this.#reader = new RowReader(file, method);
  }

  /**
   * Takes the next bytes, which may be any number. They may be written over once it is answered.
   * @throws MingqianError `list.header`, `list.row`, `list.code`, `list.value`, `list.order`, `list.duplicate`; `cancelled`
   */
  async push(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length; from += BITE) {
      this.#take(piece.subarray(from, from + BITE));
      if (!this.#hasHeader && !this.#readHeader()) continue;
      if (this.#method === 'lottery') this.#readTickets();
      else this.#readRows();
      await this.#settle();
      await checkpoint(this.#control, 'list', this.#rows, Math.max(this.#rows, this.#expectedRows));
    }
  }

  /** The figures of the whole list. @throws as `push` */
  async end(): Promise<ListFigures> {
    if (!this.#hasHeader) throw otherHeader(this.#file, this.#method, this.#held.subarray(0, this.#length));
    if (this.#at < this.#length) throw noLastLineEnd(this.#file, this.#rows + 2);
    if (this.#rows === 0) throw noRows(this.#file, 2);
    if (this.#rows % PAGE_ROWS !== 0) this.#endPage(this.#at);
    await this.#settle();
    await this.#settle();
    await checkpoint(this.#control, 'list', this.#rows, this.#rows);
    return { rows: this.#rows, tickets: this.#tickets, bytes: this.#bytes, root: this.#tree.root() };
  }

  /** How many rows there were so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Puts bytes behind those that are still needed, and a line end behind them, at which every walk stops. */
  #take(piece: Uint8Array): void {
    const from = this.#before === -1 ? this.#page : Math.min(this.#before, this.#page);
    const kept = this.#length - from;
    // With room behind the line end for what is read four bytes at once.
    const needed = kept + piece.length + 1 + MAX_CODE;
    if (needed > this.#held.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#held.subarray(from, this.#length));
      this.#held = larger;
    } else {
      this.#held.copyWithin(0, from, this.#length);
    }
    this.#held.set(piece, kept);
    this.#length = kept + piece.length;
    this.#held[this.#length] = LF;
    this.#at -= from;
    this.#page -= from;
    if (this.#before !== -1) this.#before -= from;
    this.#bytes += piece.length;
  }

  /** Whether the first line is there. */
  #readHeader(): boolean {
    const header = utf8(`${LIST_HEADER[this.#method]}\n`);
    const beginning = this.#held.subarray(0, Math.min(header.length, this.#length));
    if (beginning.some((byte, i) => byte !== header[i])) {
      const line = this.#held.subarray(0, this.#length);
      // Refused once as much of it is there as is shown.
      if (line.length <= SHOWN && !line.includes(LF)) return false;
      throw otherHeader(this.#file, this.#method, line);
    }
    if (beginning.length < header.length) return false;
    this.#hasHeader = true;
    this.#at = header.length;
    this.#page = header.length;
    return true;
  }

  /** All whole rows of a lottery that are held. */
  #readTickets(): void {
    const bytes = this.#held;
    const end = this.#length;
    const picker = this.#picker;
    let wanted = picker.next;
    const view = new DataView(bytes.buffer);
    /** How long the code above is, where that is known. */
    let codeLength = 0;
    let [at, before, rows, tickets] = [this.#at, this.#before, this.#rows, this.#tickets];
    while (at < end) {
      let i = at;
      let byte = bytes[i] as number;
      let isPlain = before >= 0;
      if (isPlain) {
        // What is as in the code above is as right as it is there. The comma is below every byte of a code.
        let above = before;
        // Four bytes at once as long as they are of the code above, in which no comma stands.
        for (const last = at + codeLength - 4; i <= last && view.getInt32(i) === view.getInt32(above); ) {
          i += 4;
          above += 4;
        }
        byte = bytes[i] as number;
        while (byte === bytes[above] && byte !== COMMA) {
          byte = bytes[++i] as number;
          above++;
        }
        isPlain = byte > (bytes[above] as number);
      }
      while (IN_CODE[byte] === 1) byte = bytes[++i] as number;
      const length = i - at;
      isPlain = isPlain && byte === COMMA && length > 0 && length <= MAX_CODE && bytes[at] !== HYPHEN;
      let value = 0;
      if (isPlain) {
        value = (bytes[++i] as number) - ZERO;
        isPlain = value >= 1 && value <= 9;
        // At most seven digits, so that none of any number of them is lost.
        const last = i + 6;
        for (let digit = (bytes[++i] as number) - ZERO; digit >= 0 && digit <= 9 && i <= last; ) {
          value = 10 * value + digit;
          digit = (bytes[++i] as number) - ZERO;
        }
        isPlain = isPlain && bytes[i] === LF && value <= MAX_TICKETS;
      }
      if (isPlain) codeLength = length;
      else {
        i = bytes.indexOf(LF, at);
        if (i >= end && end - at <= LONGEST) break;
        this.#reader.read(bytes, before, at, Math.min(i, end), rows + 2);
        value = this.#reader.value;
        codeLength = 0;
      }
      // A row that is not whole yet ends at the line end behind all that is held.
      if (i >= end) break;
      if (tickets + value >= wanted) {
        picker.take(rows, tickets + 1, value, 0, bytes, at, i);
        wanted = picker.next;
      }
      tickets += value;
      before = at;
      at = i + 1;
      rows++;
      if (rows % PAGE_ROWS !== 0) continue;
      [this.#rows, this.#tickets] = [rows, tickets];
      this.#endPage(at);
    }
    [this.#at, this.#before, this.#rows, this.#tickets] = [at, before, rows, tickets];
  }

  /** The same of a ranking or a queue, each row of which counts as one ticket. */
  #readRows(): void {
    const bytes = this.#held;
    const end = this.#length;
    while (this.#at < end) {
      const at = this.#at;
      const stop = bytes.indexOf(LF, at);
      if (stop >= end && end - at <= LONGEST) break;
      this.#reader.read(bytes, this.#before, at, Math.min(stop, end), this.#rows + 2);
      if (stop >= end) break;
      const { value, since } = this.#reader;
      if (this.#tickets + 1 >= this.#picker.next)
        this.#picker.take(this.#rows, this.#tickets + 1, value, since, bytes, at, stop);
      this.#tickets++;
      this.#before = at;
      this.#at = stop + 1;
      this.#rows++;
      if (this.#rows % PAGE_ROWS === 0) this.#endPage(this.#at);
    }
  }

  /** Begins the hash of the page that ends at `to`, of which all rows are counted, and begins the next page there. */
  #endPage(to: number): void {
    const index = Math.ceil(this.#rows / PAGE_ROWS) - 1;
    const header = pageHeader(index, this.#pageTicket);
    const length = to - this.#page;
    if (this.#leaf.length < HEADER_ROOM + length) this.#leaf = new Uint8Array(2 * (HEADER_ROOM + length));
    const leaf = this.#leaf;
    leaf[0] = 0;
    for (let i = 0; i < header.length; i++) leaf[1 + i] = header.charCodeAt(i);
    leaf.set(this.#held.subarray(this.#page, to), 1 + header.length);
    this.#begun.push(this.#hash(leaf.subarray(0, 1 + header.length + length)));
    this.#page = to;
    this.#pageTicket = this.#tickets + 1;
  }

  /** Waits for the hashes of the bite before; those of this one go on while the next is read. */
  async #settle(): Promise<void> {
    for (const hash of await Promise.all(this.#under)) {
      this.#tree.add(hash);
      this.#onLeaf?.(hash);
    }
    this.#under = this.#begun;
    this.#begun = [];
  }
}
