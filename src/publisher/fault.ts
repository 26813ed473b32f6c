/** What is wrong in a publisher's folder: as data, all of it at once, with the place where it is to be mended. */
import type { Lang } from '../i18n/lang.ts';
import { type FaultWords, faultWords } from './fault-words.ts';
import type { Both } from './site.ts';

export type SiteFaultCode =
  /** The file is no TOML, or its front matter no YAML. */
  | 'syntax'
  /** A key that there is none of. */
  | 'key'
  /** A key or a file that has to be there. */
  | 'missing'
  /** A value of another kind. */
  | 'value'
  /** Colours that cannot be read. */
  | 'contrast'
  /** A text that has no counterpart in the other language. */
  | 'twin'
  /** A place of a template that nobody has filled in. */
  | 'unfilled'
  /** A link to a page that is not there. */
  | 'link'
  /** A round that should have been drawn. */
  | 'overdue'
  /** A record that does not verify, or is not whole. */
  | 'record'
  /** A proof that the log has, or should have, and the site has not. */
  | 'proof'
  /** What may be a person's number. */
  | 'personal';

export interface SiteFault {
  readonly code: SiteFaultCode;
  /** Below the publisher's folder. */
  readonly file: string;
  /** From 1; null where it is about the whole file. */
  readonly line: number | null;
  /** What was expected and what was found. */
  readonly reason: Both;
}

/** Characters of a sentence at most: a line of a file, or a value in it, may be as long as the file. */
const MOST = 500;
/** What a terminal obeys, or nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is written out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Surrogate}/gu;
function shown(said: string): string {
  const seen = said.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // No half of a character that was cut through.
  return seen.length > MOST ? `${seen.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')}…` : seen;
}

/** A sentence about what is wrong, in both languages. */
export const reason = (say: (t: FaultWords) => string): Both => ({
  zh: shown(say(faultWords.zh)),
  en: shown(say(faultWords.en)),
});

/** As a line: `site.toml line 3: there is no key organizer; organiser is meant`. */
export function faultLine({ file, line, reason: said }: SiteFault, lang: Lang): string {
  return faultWords[lang].line(file, line, said[lang]);
}

/** Several at once. */
export class SiteFaults extends Error {
  override readonly name = 'SiteFaults';
  readonly faults: readonly SiteFault[];

  constructor(faults: readonly SiteFault[]) {
    super(faults.map((fault) => faultLine(fault, 'en')).join('\n'));
    this.faults = faults;
  }
}
