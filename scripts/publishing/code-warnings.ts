/** What a spreadsheet does to codes: the list is then well formed, and wrong. Only its publisher can tell. */
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { type ApplicationWords, applicationWords, type Rows } from '../words/applications.ts';

/** A spreadsheet keeps so many digits of a number. */
const DIGITS = 15;

interface Seen {
  count: number;
  /** The line of the applications on which it was met first. */
  readonly line: number;
  readonly code: string;
}

function meet(seen: Map<number, Seen>, key: number, line: number, code: string): void {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, { count: 1, line, code });
  else before.count++;
}

/** Looks at the codes of a list that meets section 2, one after the other in the list's order. */
export class CodeWarnings {
  readonly #lengths = new Map<number, Seen>();
  readonly #shortened = new Map<0, Seen>();
  readonly #rounded = new Map<0, Seen>();
  #long = 0;

  /** @param line the line of the applications on which it stood */
  see(code: string, line: number): void {
    meet(this.#lengths, code.length, line, code);
    if (/^[0-9]+E[0-9]+$/.test(code)) meet(this.#shortened, 0, line, code);
    if (code.length <= DIGITS || !/^[0-9]+$/.test(code)) return;
    this.#long++;
    if (/^0+$/.test(code.slice(DIGITS))) meet(this.#rounded, 0, line, code);
  }

  warnings(): InBoth[] {
    const warnings: InBoth[] = [];
    const warn = (say: (t: ApplicationWords) => string) => warnings.push(inBoth(applicationWords, say));
    const told = ({ count, line, code }: Seen): Rows => ({ count, code, line });
    if (this.#lengths.size > 1) {
      const each = [...this.#lengths].sort(([, a], [, b]) => b.count - a.count);
      const shown = each.slice(0, 5).map(([length, seen]) => [length, told(seen)] as const);
      warn((t) => t.lengths(shown, each.length - shown.length));
    }
    const short = this.#shortened.get(0);
    if (short !== undefined) warn((t) => t.shortForm(told(short)));
    const round = this.#rounded.get(0);
    if (round !== undefined && round.count > 2 && round.count === this.#long)
      warn((t) => t.rounded(DIGITS, told(round)));
    return warnings;
  }
}
