/** Which of the project's code has run so far, by V8's own counters. */
import { Session } from 'node:inspector';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** Code whose running is of interest. */
const OWN = /\/(?:src|scripts)\/.*\.ts$/;

export class Coverage {
  readonly #session = new Session();
  /** By script: each character that has run. */
  readonly #seen = new Map<string, Uint8Array>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /**
   * How many characters ran since this was last asked that had not before.
   * @param isNoted whether they count as having run from now on
   */
  taken(isNoted = true): number {
    let scripts: readonly Script[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      scripts = result as unknown as Script[];
    });
    let fresh = 0;
    for (const { url, functions } of scripts)
      if (OWN.test(url)) fresh += this.#count(url, functions, isNoted);
    return fresh;
  }

  #count(url: string, functions: Script['functions'], isNoted: boolean): number {
    let fresh = 0;
    for (const { ranges } of functions) {
      const [whole] = ranges;
      if (whole === undefined || whole.count === 0) continue;
      let seen = this.#seen.get(url) ?? new Uint8Array();
      if (seen.length < whole.endOffset) {
        const larger = new Uint8Array(2 * whole.endOffset);
        larger.set(seen);
        seen = larger;
        this.#seen.set(url, seen);
      }
      // An inner range says it anew: with all of them in their order, the last word on each character stands.
      const has = new Uint8Array(whole.endOffset - whole.startOffset);
      for (const { startOffset, endOffset, count } of ranges)
        has.fill(count > 0 ? 1 : 0, startOffset - whole.startOffset, endOffset - whole.startOffset);
      for (const [i, ran] of has.entries()) {
        const at = whole.startOffset + i;
        if (ran === 0 || seen[at] === 1) continue;
        if (isNoted) seen[at] = 1;
        fresh++;
      }
    }
    return fresh;
  }

  end(): void {
    this.#session.disconnect();
  }
}
