/** Ticks that fall onto the drum, in the order of their ranks. Time and picture only: what falls was drawn by the worker. */

/** Columns of the strip, as in charts/drum.ts. */
const COLUMNS = 1000;
/** Length of a falling tick in CSS pixels. */
const TICK = 14;
/** Milliseconds that one tick falls. */
const FALL = 450;
/** Milliseconds that all of them take, at most. */
const LONGEST = 2600;
/**
 * Milliseconds after the last rank has arrived in which all lie, whatever the browser draws: a slow device falls behind, and a
 * page out of sight is not drawn at all.
 */
const LATEST = 5000;

export interface FallingLook {
  /** Height of all in CSS pixels, and where in it the strip begins. */
  readonly height: number;
  readonly top: number;
}

export class Falling {
  readonly #canvas: HTMLCanvasElement;
  readonly #look: FallingLook;
  /** Column of each rank that has arrived. */
  readonly #columns: number[] = [];
  readonly #total: number;
  readonly #wanted: number;
  readonly #allocated: number;
  readonly #onEnd: () => void;
  #frame = 0;
  #last = 0;
  /** Milliseconds of falling so far; it waits for ranks that have not arrived. */
  #clock = 0;
  #isWhole = false;
  #latest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param total the number of tickets
   * @param wanted about how many ranks there will be
   * @param allocated ranks above it are reserves, which are shorter
   * @param onEnd called when the last tick lies
   */
  constructor(
    canvas: HTMLCanvasElement,
    look: FallingLook,
    { total, wanted, allocated }: { total: number; wanted: number; allocated: number },
    onEnd: () => void,
  ) {
    this.#canvas = canvas;
    this.#look = look;
    this.#total = total;
    this.#wanted = Math.max(1, wanted);
    this.#allocated = allocated;
    this.#onEnd = onEnd;
  }

  add(tickets: Iterable<number>): void {
    for (const ticket of tickets)
      this.#columns.push(Math.min(COLUMNS - 1, Math.floor(((ticket - 0.5) / this.#total) * COLUMNS)));
    if (this.#frame === 0) this.#next();
  }

  /** No more ranks will arrive. */
  end(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    if (this.#frame === 0) this.#next();
    this.#latest = setTimeout(() => {
      this.stop();
      this.#onEnd();
    }, LATEST);
  }

  stop(): void {
    clearTimeout(this.#latest);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** When a rank, from 0, begins to fall. */
  #release(rank: number): number {
    return (rank / this.#wanted) * Math.min(LONGEST, 300 + 12 * this.#wanted);
  }

  #next(): void {
    this.#frame = requestAnimationFrame((now) => {
      const step = this.#last === 0 ? 0 : Math.min(50, now - this.#last);
      this.#last = now;
      const arrived = this.#columns.length;
      const end = this.#release(arrived - 1) + FALL;
      this.#clock = Math.min(this.#clock + step, this.#isWhole ? end : this.#release(arrived));
      this.#draw();
      if (this.#isWhole && this.#clock >= end) {
        this.stop();
        this.#onEnd();
      } else this.#next();
    });
  }

  #draw(): void {
    const { height, top } = this.#look;
    const ratio = window.devicePixelRatio || 1;
    const width = this.#canvas.clientWidth;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.scale(ratio, ratio);
    context.strokeStyle = getComputedStyle(this.#canvas).color;
    context.beginPath();
    const x = (column: number) => ((column + 0.5) / COLUMNS) * width;
    const line = (column: number, from: number, to: number) => {
      context.moveTo(x(column), from);
      context.lineTo(x(column), to);
    };
    const band = height - top;
    const lying = [new Uint32Array(COLUMNS), new Uint32Array(COLUMNS)] as const;
    for (const [rank, column] of this.#columns.entries()) {
      const fallen = (this.#clock - this.#release(rank)) / FALL;
      if (fallen <= 0) break;
      const isReserve = rank >= this.#allocated;
      if (fallen >= 1) (lying[isReserve ? 1 : 0][column] as number)++;
      else {
        // Falls as things do, faster and faster, from the upper edge to the ground.
        const bottom = height * fallen * fallen;
        line(column, Math.max(0, bottom - TICK), bottom);
      }
    }
    // Lying ticks have the lengths that charts/drum.ts gives them.
    for (const [kind, share] of [1, 0.6].entries()) {
      const counts = lying[kind as 0 | 1];
      const most = counts.reduce((a, b) => Math.max(a, b), 0);
      for (const [column, count] of counts.entries()) {
        if (count === 0) continue;
        const length = band * (most <= 3 ? share : Math.max(0.04, (share * count) / most));
        line(column, height - length, height);
      }
    }
    context.stroke();
  }
}
