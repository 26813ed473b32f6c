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
import type { Sha256 } from './hashing.ts';
import { HeldRows } from './held-rows.ts';
import { LIST_HEADER, type Method } from './list.ts';
import { noLastLineEnd, noRows, otherHeader } from './list-faults.ts';
import { PAGE_ROWS } from './pages.ts';
import { type PageWatch, PassingPages } from './passing-pages.ts';
import { NO_PICKER, type PassingRow, type Picker } from './picker.ts';
import { MAX_TICKETS, RowReader } from './row.ts';

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
  readonly pages?: PageWatch | undefined;
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
/** Bytes of a page's first line, and of the row above it, at most. */
const HEADER_ROOM = 192;

/** 1 for the bytes that a code has. */
const IN_CODE = new Uint8Array(256);
for (const byte of utf8('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-')) IN_CODE[byte] = 1;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Pieces of a list, one after the other, then the end. */
export class ListPass {
  readonly #file: string;
  readonly #method: Method;
  readonly #picker: Picker;
  readonly #control: Control;
  readonly #expectedRows: number;
  readonly #reader: RowReader;
  readonly #pages: PassingPages;
  readonly #row: Writable<PassingRow>;

  readonly #held = new HeldRows(BITE + HEADER_ROOM);
  #hasHeader = false;
  #rows = 0;
  #tickets = 0;
  #bytes = 0;
  /** The number of the first ticket of the page that is being read. */
  #pageTicket = 1;

  /**
   * @param file the list's name, for errors
   * @param hash takes its input before it returns: the next leaf is written over it
   */
  constructor(file: string, method: Method, hash: Sha256, options: PassOptions = {}) {
    this.#file = file;
    this.#method = method;
    this.#picker = options.picker ?? NO_PICKER;
    this.#control = options.control ?? {};
    this.#expectedRows = options.expectedRows ?? 0;
    this.#reader = new RowReader(file, method);
    this.#pages = new PassingPages(hash, options.pages);
    this.#row = { place: 0, ticket: 1, value: 0, since: 0, bytes: this.#held.bytes, start: 0, end: 0 };
  }

  /**
   * Takes the next bytes, which may be any number. They may be written over once it is answered.
   * @throws MingqianError `list.header`, `list.row`, `list.code`, `list.value`, `list.order`, `list.duplicate`; `cancelled`
   */
  async push(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length; from += BITE) {
      const bite = piece.subarray(from, from + BITE);
      this.#held.take(bite);
      this.#bytes += bite.length;
      if (!this.#hasHeader && !this.#readHeader()) continue;
      if (this.#method === 'lottery') this.#readTickets();
      else this.#readRows();
      await this.#pages.settle();
      await checkpoint(this.#control, 'list', this.#rows, Math.max(this.#rows, this.#expectedRows));
    }
  }

  /** The figures of the whole list. @throws as `push` */
  async end(): Promise<ListFigures> {
    const { bytes, length, at } = this.#held;
    if (!this.#hasHeader) throw otherHeader(this.#file, LIST_HEADER[this.#method], bytes.subarray(0, length));
    if (at < length) throw noLastLineEnd(this.#file, this.#rows + 2);
    if (this.#rows === 0) throw noRows(this.#file, 2);
    if (this.#rows % PAGE_ROWS !== 0) this.#endPage(at);
    const root = await this.#pages.root();
    await checkpoint(this.#control, 'list', this.#rows, this.#rows);
    return { rows: this.#rows, tickets: this.#tickets, bytes: this.#bytes, root };
  }

  /** How many rows there were so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Whether the first line is there. */
  #readHeader(): boolean {
    const header = utf8(`${LIST_HEADER[this.#method]}\n`);
    const held = this.#held;
    const beginning = held.bytes.subarray(0, Math.min(header.length, held.length));
    if (beginning.some((byte, i) => byte !== header[i])) {
      const line = held.bytes.subarray(0, held.length);
      // Refused once as much of it is there as is shown.
      if (line.length <= SHOWN && !line.includes(LF)) return false;
      throw otherHeader(this.#file, LIST_HEADER[this.#method], line);
    }
    if (beginning.length < header.length) return false;
    this.#hasHeader = true;
    held.at = header.length;
    held.page = header.length;
    return true;
  }

  /** All whole rows of a lottery that are held. */
  #readTickets(): void {
    const held = this.#held;
    const { bytes, length: end } = held;
    const picker = this.#picker;
    let wanted = picker.next;
    const view = new DataView(bytes.buffer);
    /** How long the code above is, where that is known. */
    let codeLength = 0;
    let { at, before } = held;
    let [rows, tickets] = [this.#rows, this.#tickets];
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
        const row = this.#row;
        [row.place, row.ticket, row.value] = [rows, tickets + 1, value];
        [row.bytes, row.start, row.end] = [bytes, at, i];
        picker.take(row);
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
    [held.at, held.before, this.#rows, this.#tickets] = [at, before, rows, tickets];
  }

  /** The same of a ranking or a queue, each row of which counts as one ticket. */
  #readRows(): void {
    const held = this.#held;
    const { bytes, length: end } = held;
    while (held.at < end) {
      const { at } = held;
      const stop = bytes.indexOf(LF, at);
      if (stop >= end && end - at <= LONGEST) break;
      this.#reader.read(bytes, held.before, at, Math.min(stop, end), this.#rows + 2);
      if (stop >= end) break;
      const { value, since } = this.#reader;
      if (this.#tickets + 1 >= this.#picker.next) {
        const row = this.#row;
        [row.place, row.ticket, row.value, row.since] = [this.#rows, this.#tickets + 1, value, since];
        [row.bytes, row.start, row.end] = [bytes, at, stop];
        this.#picker.take(row);
      }
      this.#tickets++;
      held.before = at;
      held.at = stop + 1;
      this.#rows++;
      if (this.#rows % PAGE_ROWS === 0) this.#endPage(held.at);
    }
  }

  /** Ends the page whose last row ends at `to`, of which all rows are counted, and begins the next there. */
  #endPage(to: number): void {
    const held = this.#held;
    this.#pages.begin(held.bytes.subarray(held.page, to), this.#pageTicket);
    held.page = to;
    this.#pageTicket = this.#tickets + 1;
  }
}
