/** Draws ticks that fall onto the drum, frame by frame, until the last one lies. */
import { COLUMNS, stripOf } from '../charts/drum.ts';
import { FALL, type Fall, fallingAt, releaseOf } from './falling.ts';

/** Length of a falling tick in CSS pixels. */
const TICK = 14;

/**
 * Milliseconds after the last rank has arrived in which all lie, whatever the browser draws: a slow device falls behind, and a
 * page out of sight is not drawn at all.
 */
const LATEST = 5000;

export class Falling {
  readonly #canvas: HTMLCanvasElement;
  readonly #strip: { readonly top: number; readonly bottom: number };
  readonly #fall: Fall;
  readonly #onEnd: () => void;
  /** The ticket of each rank that has arrived. */
  readonly #tickets: number[] = [];
  #frame = 0;
  #last = 0;
  /** Milliseconds of falling so far; it waits for ranks that have not arrived. */
  #clock = 0;
  #isWhole = false;
  #latest: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param height of the drum's curve and strip in CSS pixels
   * @param onEnd called when the last tick lies
   */
  constructor(canvas: HTMLCanvasElement, height: number, fall: Fall, onEnd: () => void) {
    this.#canvas = canvas;
    this.#strip = stripOf(fall.wanted, height);
    this.#fall = fall;
    this.#onEnd = onEnd;
  }

  add(tickets: Iterable<number>): void {
    for (const ticket of tickets) this.#tickets.push(ticket);
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

  #next(): void {
    this.#frame = requestAnimationFrame((now) => {
      const step = this.#last === 0 ? 0 : Math.min(50, now - this.#last);
      this.#last = now;
      const arrived = this.#tickets.length;
      const end = releaseOf(arrived, this.#fall) + FALL;
      this.#clock = Math.min(this.#clock + step, this.#isWhole ? end : releaseOf(arrived + 1, this.#fall));
      this.#draw();
      if (this.#isWhole && this.#clock >= end) {
        this.stop();
        this.#onEnd();
      } else this.#next();
    });
  }

  #draw(): void {
    const { top, bottom } = this.#strip;
    const ratio = window.devicePixelRatio || 1;
    const width = this.#canvas.clientWidth;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(bottom * ratio);
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.scale(ratio, ratio);
    context.strokeStyle = getComputedStyle(this.#canvas).color;
    context.beginPath();
    const line = (column: number, from: number, to: number) => {
      const x = ((column + 0.5) / COLUMNS) * width;
      context.moveTo(x, from);
      context.lineTo(x, to);
    };
    const { flying, lying } = fallingAt(this.#clock, this.#tickets, this.#fall);
    // From the upper edge of the picture to the ground.
    for (const { column, fallen } of flying)
      line(column, Math.max(0, bottom * fallen - TICK), bottom * fallen);
    const at = (percent: number) => top + ((bottom - top) * percent) / 100;
    for (const { column, from, to } of lying) line(column, at(from), at(to));
    context.stroke();
  }
}
