/** What is sent back and not taken yet. */
import { ON_THE_WAY } from './letters.ts';

export class OnTheWay {
  #bytes = 0;
  #goOn: (() => void) | null = null;

  /** Waits while too much is on its way. */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    while (this.#bytes >= ON_THE_WAY)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
  }

  taken(bytes: number): void {
    this.#bytes -= bytes;
    this.#goOn?.();
  }
}
