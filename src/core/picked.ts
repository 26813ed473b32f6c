/** Rows that were picked out of a list as it passed: a list of its own, of these rows alone. */
import { inOrder } from './draw.ts';
import type { List, Method } from './list.ts';
import type { PassingRow, Picker } from './picker.ts';
import { overLimit } from './room.ts';

/** Rows of a list that need not stand next to each other. Their ticket numbers are those of the whole list. */
export interface PickedList extends List {
  /** Of each picked row its number in the whole list, from 0; null where all are picked. */
  readonly places: Float64Array | null;
  /** The whole list's rows and tickets. */
  readonly whole: { readonly rows: number; readonly tickets: number };
}

/** Bytes of picked rows at most: where they begin is kept in 32 bits. */
const MOST_BYTES = 0xffff_ffff;

/** Rows for which room is made before they come, at most: a commitment may say anything of them. */
const MOST_EXPECTED = 1 << 22;

/** Of another length, with the same beginning. */
function resized<T extends Uint8Array | Uint32Array | Float64Array>(old: T, length: number): T {
  const Typed = old.constructor as new (length: number) => T;
  const other = new Typed(length);
  other.set(old);
  return other;
}

/** Rows that are added one after the other. */
export class PickedRows {
  count = 0;
  readonly method: Method;
  readonly #file: string;
  /** Rows for which there is room. */
  #room: number;
  #bytes: Uint8Array;
  #lineStart: Uint32Array;
  #values: Uint32Array;
  #since: Float64Array;
  #firstTicket: Float64Array;
  #places: Float64Array;

  /** Of rows that are all of the list's the places are not kept: they are 0, 1, 2 ... */
  readonly #isAll: boolean;

  /** @param all how many rows there probably are, where every row is picked */
  constructor(file: string, method: Method, all: number | null = null) {
    this.#file = file;
    this.method = method;
    this.#isAll = all !== null;
    const room = Math.max(64, Math.min(all ?? 0, MOST_EXPECTED));
    this.#room = room;
    this.#bytes = new Uint8Array(room * 20);
    this.#lineStart = new Uint32Array(room + 1);
    this.#firstTicket = new Float64Array(room + 1);
    this.#values = new Uint32Array(method === 'queue' ? 0 : room);
    this.#since = new Float64Array(method === 'lottery' ? 0 : room);
    this.#places = new Float64Array(this.#isAll ? 0 : room);
  }

  /** Room for twice as many rows. */
  #grow(): void {
    const room = 2 * this.#room;
    this.#room = room;
    this.#lineStart = resized(this.#lineStart, room + 1);
    this.#firstTicket = resized(this.#firstTicket, room + 1);
    if (this.method !== 'queue') this.#values = resized(this.#values, room);
    if (this.method !== 'lottery') this.#since = resized(this.#since, room);
    if (!this.#isAll) this.#places = resized(this.#places, room);
  }

  /** Adds a row, which must stand behind those before. @throws MingqianError `record.limit` past 4 GiB of them */
  add({ place, ticket, value, since, bytes, start, end }: PassingRow): void {
    const i = this.count;
    if (i === this.#room) this.#grow();
    const at = this.#lineStart[i] as number;
    const next = at + end - start + 1;
    if (next > MOST_BYTES) throw overLimit(this.#file, MOST_BYTES, 'bytes');
    if (next > this.#bytes.length) this.#bytes = resized(this.#bytes, Math.max(2 * this.#bytes.length, next));
    this.#bytes.set(bytes.subarray(start, end), at);
    this.#bytes[next - 1] = 0x0a;
    this.#lineStart[i + 1] = next;
    if (this.method !== 'queue') this.#values[i] = value;
    if (this.method !== 'lottery') this.#since[i] = since;
    this.#firstTicket[i] = ticket;
    if (!this.#isAll) this.#places[i] = place;
    this.count++;
  }

  /** The list of these rows. @param whole the list that they are of */
  list(whole: { readonly rows: number; readonly tickets: number }): PickedList {
    const rows = this.count;
    this.#firstTicket[rows] = whole.tickets + 1;
    return {
      method: this.method,
      bytes: this.#bytes.subarray(0, this.#lineStart[rows]),
      rows,
      tickets: whole.tickets,
      lineStart: this.#lineStart.subarray(0, rows + 1),
      values: this.#values.subarray(0, this.method === 'queue' ? 0 : rows),
      since: this.#since.subarray(0, this.method === 'lottery' ? 0 : rows),
      firstTicket: this.#firstTicket.subarray(0, rows + 1),
      places: this.#isAll ? null : this.#places.subarray(0, rows),
      whole,
    };
  }
}

/** Picks every row. */
export function everyRow(rows: PickedRows): Picker {
  return { next: 0, take: (row) => rows.add(row) };
}

/**
 * Picks the rows that hold these tickets.
 * @param tickets in ascending order; one may stand more than once
 */
export function holders(rows: PickedRows, tickets: Float64Array): Picker {
  let i = 0;
  return {
    get next() {
      return tickets[i] ?? Number.POSITIVE_INFINITY;
    },
    take(row) {
      rows.add(row);
      while (i < tickets.length && (tickets[i] as number) < row.ticket + row.value) i++;
    },
  };
}

/** Row `i` of some that were picked, as it passed. Requires that their places are kept. */
function rowOf(list: PickedList, i: number): PassingRow {
  return {
    place: (list.places as Float64Array)[i] as number,
    ticket: list.firstTicket[i] as number,
    value: list.values[i] ?? 0,
    since: list.since[i] ?? 0,
    bytes: list.bytes,
    start: list.lineStart[i] as number,
    end: (list.lineStart[i + 1] as number) - 1,
  };
}

/** What a generator gives in the end. */
function drained<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Rows beyond those that are wanted, before the worst are let go. */
const SPARE = 1 << 16;

/** Picks the first `want` rows in the order of a ranking or a queue (spec, section 5). */
export class BestRows implements Picker {
  readonly next = 0;
  #rows: PickedRows;
  readonly #file: string;
  readonly #seed: Uint8Array;
  readonly #want: number;
  /** Points and moment of the worst that is kept: whoever is behind both is not among the wanted. */
  #leastValue = -1;
  #lastSince = Number.POSITIVE_INFINITY;

  constructor(file: string, method: Method, seed: Uint8Array, want: number) {
    this.#file = file;
    this.#seed = seed;
    this.#want = want;
    this.#rows = new PickedRows(file, method);
  }

  take(row: PassingRow): void {
    const { value, since } = row;
    const isWorse = value < this.#leastValue || (value === this.#leastValue && since > this.#lastSince);
    if (isWorse) return;
    if (this.#rows.count >= 2 * this.#want + SPARE) this.#shed();
    this.#rows.add(row);
  }

  /** Rows among which the wanted ones are. */
  get rows(): PickedRows {
    return this.#rows;
  }

  /** Lets go of all but the best: what is not among the first of a part is not among the first of the whole. */
  #shed(): void {
    const list = this.#rows.list({ rows: 0, tickets: 0 });
    const best = drained(inOrder(list, this.#seed, this.#want)).slice();
    const worst = best.at(-1) as number;
    [this.#leastValue, this.#lastSince] = [list.values[worst] ?? 0, list.since[worst] as number];
    best.sort();
    const kept = new PickedRows(this.#file, this.#rows.method);
    for (const i of best) kept.add(rowOf(list, i));
    this.#rows = kept;
  }
}
