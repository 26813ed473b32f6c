/** The list that is frozen, made of its rows as they come in order: its counts, digest and root, and what speaks against it. */
import { createHash } from 'node:crypto';
import { isWithinBound, TicketCounts } from '../../src/core/bound.ts';
import { ascii, toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import type { Control } from '../../src/core/control.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { LIST_HEADER } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { pageCount } from '../../src/core/pages.ts';
import type { PassingRow } from '../../src/core/picker.ts';
import { codeEnd } from '../../src/core/row.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { applicationWords } from '../words/applications.ts';
import { CodeWarnings } from './code-warnings.ts';

/** Rows that are looked at together. */
const BATCH_ROWS = 4096;
/** How many rows are named that are wrong in the same way. */
const NAMED = 5;
/** Lines of the header and of the first row. */
const FIRST_LINE = 2;

/** What the list is judged by. */
export type Judged = Pick<Commitment, 'method' | 'quota' | 'reserves' | 'frozenAt'>;

export class FrozenList {
  readonly #file: string;
  readonly #promised: Judged;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly #frozen: number;
  readonly #pass: ListPass;
  readonly #digest = createHash('sha256');

  #batch = new Uint8Array(2 ** 18);
  #length = 0;
  #held = 0;
  /** Of each row of the batch the line that it stood on, and its tickets or points. */
  readonly #lines = new Float64Array(BATCH_ROWS);
  readonly #values = new Uint32Array(BATCH_ROWS);
  /** The place of the batch's first row in the list, from 0. */
  #first = 0;

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
    this.#write = write;
    this.#frozen = unixSeconds(promised.frozenAt) * 1000;
    const picker = { next: 0, take: (row: PassingRow) => this.#see(row) };
    const options = { picker, control, expectedRows: total };
    this.#pass = new ListPass(file, promised.method, nodePlatform.sha256, options);
  }

  /** Writes the header. To be called first. */
  async begin(): Promise<void> {
    const header = utf8(`${LIST_HEADER[this.#promised.method]}\n`);
    await this.#pass.push(header);
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
    if (this.#fault !== null) return;
    this.#first = this.#pass.rows;
    try {
      await this.#pass.push(bytes);
    } catch (error) {
      if (!(error instanceof MingqianError) || error.place.line === undefined) throw error;
      // The publisher's row is where it stood in the applications, not where the list would have it.
      const line = this.#lines[error.place.line - FIRST_LINE - this.#first] as number;
      this.#fault = new MingqianError(error.code, error.reason, { file: this.#file, line }, error);
      return;
    }
    if (this.#promised.method === 'lottery') this.#counts.add(this.#values.subarray(0, held));
    this.#digest.update(bytes);
    await this.#write(bytes);
  }

  #see({ place, value, since, bytes, start, end }: PassingRow): void {
    const at = place - this.#first;
    const line = this.#lines[at] as number;
    this.#values[at] = value;
    this.#warnings.see(ascii(bytes.subarray(start, codeEnd(bytes, start, end))), line);
    if (this.#promised.method === 'lottery' || since <= this.#frozen) return;
    this.#late++;
    this.#lateLines.push(line);
    this.#lateLines = this.#lateLines.sort((a, b) => a - b).slice(0, NAMED);
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
    const { rows, tickets, root } = await this.#pass.end();
    if (!isWithinBound({ method, rows, counts: this.#counts }, quota, reserves))
      misuse(
        inBoth(applicationWords, (t) => t.bound(quota, reserves)),
        { file: this.#file },
        'list.bound',
      );
    const list = {
      rows,
      tickets,
      pages: pageCount(rows),
      sha256: this.#digest.digest('hex'),
      root: toHex(root),
    };
    return { list, warnings: this.#warnings.warnings() };
  }
}
