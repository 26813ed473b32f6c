/** The list that is frozen, made of its rows as they come in order: its counts, digest and root, and what speaks against it. */
import { createHash } from 'node:crypto';
import { isWithinBound, TicketCounts } from '../../src/core/bound.ts';
import { ascii, toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { type Control, checkpoint } from '../../src/core/control.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { Frontier } from '../../src/core/frontier.ts';
import { codeEnd, LIST_HEADER, parseRows, type Rows } from '../../src/core/list.ts';
import { PAGE_ROWS, pageCount, pageHeader } from '../../src/core/pages.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { applicationWords } from '../words/applications.ts';
import { CodeWarnings } from './code-warnings.ts';

/** Rows that are looked at together: whole pages. */
const BATCH_ROWS = 16 * PAGE_ROWS;
/** How many rows are named that are wrong in the same way. */
const NAMED = 5;
/** Lines of the header and of the first row. */
const FIRST_LINE = 2;

/** What the list is judged by. */
export type Judged = Pick<Commitment, 'method' | 'quota' | 'reserves' | 'frozenAt'>;

export class FrozenList {
  readonly #file: string;
  readonly #promised: Judged;
  readonly #total: number;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #control: Control;

  #batch = new Uint8Array(2 ** 18);
  #length = 0;
  #held = 0;
  readonly #lines = new Float64Array(BATCH_ROWS);

  #rows = 0;
  #ticket = 1;
  readonly #digest = createHash('sha256');
  readonly #tree = new Frontier();
  readonly #counts = new TicketCounts();
  readonly #warnings = new CodeWarnings();
  /** How many rows are of after the list was frozen, and the first lines of those. */
  #late = 0;
  #lateLines: number[] = [];
  /** The first row that is none of section 2. The rows behind it are still asked for: a code twice is said first. */
  #fault: MingqianError | null = null;

  /**
   * @param file the applications' name, for errors
   * @param total how many rows will come
   * @param write takes the list's bytes in turn, before it is answered
   */
  constructor(
    file: string,
    promised: Judged,
    total: number,
    write: (bytes: Uint8Array) => Promise<void>,
    control: Control,
  ) {
    this.#file = file;
    this.#promised = promised;
    this.#total = total;
    this.#write = write;
    this.#control = control;
  }

  /** Writes the header. To be called first. */
  async begin(): Promise<void> {
    const header = utf8(`${LIST_HEADER[this.#promised.method]}\n`);
    this.#digest.update(header);
    await this.#write(header);
  }

  /** Takes the next row, bytes [at, end) with its LF, and the line that it stood on. Requires codes that ascend. */
  add(bytes: Uint8Array, at: number, end: number, line: number): Promise<void> | undefined {
    const length = end - at;
    if (this.#length + length > this.#batch.length) {
      const more = new Uint8Array(2 * (this.#length + length));
      more.set(this.#batch.subarray(0, this.#length));
      this.#batch = more;
    }
    // A row is short: a loop is faster than a view of it.
    for (let i = 0; i < length; i++) this.#batch[this.#length + i] = bytes[at + i] as number;
    this.#length += length;
    this.#lines[this.#held++] = line;
    return this.#held === BATCH_ROWS ? this.#take() : undefined;
  }

  /** Takes the rows that are held. */
  async #take(): Promise<void> {
    const [bytes, held] = [this.#batch.subarray(0, this.#length), this.#held];
    [this.#length, this.#held] = [0, 0];
    await checkpoint(this.#control, 'list', this.#rows, this.#total);
    if (this.#fault !== null || held === 0) return;
    try {
      this.#see(await parseRows(this.#file, bytes, 0, this.#promised.method, FIRST_LINE));
    } catch (error) {
      if (!(error instanceof MingqianError) || error.place.line === undefined) throw error;
      // The publisher's row is where it stood in the applications, not where the list would have it.
      const line = this.#lines[error.place.line - FIRST_LINE] as number;
      this.#fault = new MingqianError(error.code, error.reason, { file: this.#file, line }, error);
      return;
    }
    this.#digest.update(bytes);
    await this.#write(bytes);
  }

  #see(rows: Rows): void {
    const { method, frozenAt } = this.#promised;
    for (let from = 0; from < rows.rows; from += PAGE_ROWS) {
      const to = Math.min(from + PAGE_ROWS, rows.rows);
      const leaf = createHash('sha256').update('\0');
      leaf.update(pageHeader((this.#rows + from) / PAGE_ROWS, this.#ticket));
      leaf.update(rows.bytes.subarray(rows.lineStart[from], rows.lineStart[to]));
      this.#tree.add(new Uint8Array(leaf.digest()));
      if (method !== 'lottery') this.#ticket += to - from;
      else for (let i = from; i < to; i++) this.#ticket += rows.values[i] as number;
    }
    if (method === 'lottery') this.#counts.add(rows.values);
    const frozen = unixSeconds(frozenAt) * 1000;
    for (let row = 0; row < rows.rows; row++) {
      const start = rows.lineStart[row] as number;
      const line = this.#lines[row] as number;
      const end = codeEnd(rows.bytes, start, rows.lineStart[row + 1] as number);
      this.#warnings.see(ascii(rows.bytes.subarray(start, end)), line);
      if (method === 'lottery' || (rows.since[row] as number) <= frozen) continue;
      this.#late++;
      this.#lateLines.push(line);
      this.#lateLines = this.#lateLines.sort((a, b) => a - b).slice(0, NAMED);
    }
    this.#rows += rows.rows;
  }

  /** Refuses rows whose `since` is after the list was frozen: such an application cannot be in it. Mostly a local time was taken for UTC. */
  #demandSince(): void {
    const [first, ...others] = this.#lateLines;
    if (first === undefined) return;
    misuse(
      inBoth(applicationWords, (t) => t.late(this.#promised.frozenAt, others.join(', '), this.#late - NAMED)),
      { file: this.#file, line: first },
      'list.value',
    );
  }

  /**
   * What is committed to, once the last row has come, and what is odd about the codes.
   * @throws MingqianError `list.*` where a row is none of section 2, or a `since` after `frozenAt`; `list.bound` past the bound of section 3
   */
  async end(): Promise<{ readonly list: Commitment['list']; readonly warnings: readonly InBoth[] }> {
    await this.#take();
    if (this.#fault !== null) throw this.#fault;
    this.#demandSince();
    const { method, quota, reserves } = this.#promised;
    const rows = this.#rows;
    if (!isWithinBound({ method, rows, counts: this.#counts }, quota, reserves))
      misuse(
        inBoth(applicationWords, (t) => t.bound(quota, reserves)),
        { file: this.#file },
        'list.bound',
      );
    const list = {
      rows,
      tickets: this.#ticket - 1,
      pages: pageCount(rows),
      sha256: this.#digest.digest('hex'),
      root: toHex(this.#tree.root()),
    };
    return { list, warnings: this.#warnings.warnings() };
  }
}
