/** What is sent back and not taken yet. */
import { AT_ONCE, ON_THE_WAY } from './letters.ts';

export class OnTheWay {
  #bytes = 0;
  #goOn: (() => void) | null = null;
  readonly #back: ArrayBuffer[] = [];

  /** Memory for `AT_ONCE` bytes. */
  room(): ArrayBuffer {
    return this.#back.pop() ?? new ArrayBuffer(AT_ONCE);
  }

  /** Waits while too much is on its way. */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    while (this.#bytes >= ON_THE_WAY)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
  }

  /** @param back the memory that they were sent in, to be sent again */
  taken(bytes: number, back?: ArrayBuffer): void {
    this.#bytes -= bytes;
    if (back?.byteLength === AT_ONCE) this.#back.push(back);
    this.#goOn?.();
  }
}
