/** Ranks on their way to the page, in batches: a draw has too many to send them one by one. */
/** Ranks told of one draw, at most: the picture has a thousand columns. */
export const RANKS_TOLD = 50_000;
/** Ranks of a batch, at most. */
const BATCH = 2048;
/** Ranks between two looks at the clock. */
const LOOK_EVERY = 64;

export class RankBatch {
  readonly #every: number;
  readonly #now: () => number;
  readonly #tell: (tickets: Float64Array<ArrayBuffer>, draws: Uint32Array<ArrayBuffer>) => void;
  #tickets = new Float64Array(BATCH);
  #draws = new Uint32Array(BATCH);
  #length = 0;
  #total = 0;
  #told: number;

  /**
   * @param every milliseconds after which a batch is told though it is not full
   * @param tell given arrays that are its own from there on
   */
  constructor(
    every: number,
    now: () => number,
    tell: (tickets: Float64Array<ArrayBuffer>, draws: Uint32Array<ArrayBuffer>) => void,
  ) {
    this.#every = every;
    this.#now = now;
    this.#tell = tell;
    this.#told = now();
  }

  add(ticket: number, draw: number): void {
    if (this.#total >= RANKS_TOLD) return;
    this.#tickets[this.#length] = ticket;
    this.#draws[this.#length] = draw;
    this.#length++;
    this.#total++;
    const isDue = this.#length % LOOK_EVERY === 0 && this.#now() - this.#told >= this.#every;
    if (this.#length === BATCH || isDue) this.flush();
  }

  /** Sends what has gathered. */
  flush(): void {
    if (this.#length === 0) return;
    const tickets = this.#tickets.slice(0, this.#length);
    const draws = this.#draws.slice(0, this.#length);
    this.#length = 0;
    this.#told = this.#now();
    this.#tell(tickets, draws);
  }
}
