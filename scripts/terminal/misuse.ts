/** Wrong use of a command, said in both languages. */
import { type ErrorCode, MingqianError, visible } from '../../src/core/errors.ts';
import type { Place } from '../../src/core/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';

/** A text in both languages. */
export type InBoth = Readonly<Record<Lang, string>>;

/** What `usage` says of a command line, or of what stands where a command would write. Its message is the English. */
export class Misuse extends MingqianError {
  readonly said: InBoth;
  /** The same in lines, where it takes several to say: an error's message has no line ends, so that no record can put lines into it. */
  readonly lines: Readonly<Record<Lang, readonly string[]>>;

  constructor({ zh, en }: InBoth, place: Place = {}, code: ErrorCode = 'usage') {
    super(code, en.replaceAll('\n', ' '), place);
    this.said = { zh: visible(zh.replaceAll('\n', ' ')), en: this.reason };
    const linesOf = (text: string) => text.split('\n').map(visible);
    this.lines = { zh: linesOf(zh), en: linesOf(en) };
  }
}

/** @param code another than `usage`, where it is not the words that are wrong but what they lead to @throws Misuse */
export function misuse(said: InBoth, place?: Place, code?: ErrorCode): never {
  throw new Misuse(said, place, code);
}

/** A sentence of a dictionary in both languages. */
export function inBoth<T>(words: Readonly<Record<Lang, T>>, say: (words: T) => string): InBoth {
  return { zh: say(words.zh), en: say(words.en) };
}
