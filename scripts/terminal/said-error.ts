/** An error in the language of the terminal: from what it knows as data, or as it is. */
import { findingOf, MingqianError, messageOf, visible } from '../../src/core/errors.ts';
import type { Finding, Place } from '../../src/core/findings.ts';
import { findingWords } from '../../src/i18n/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { beijingFaultWords } from '../../src/i18n/official/beijing/faults.ts';
import { expectedWords, foundWords } from '../../src/i18n/official/beijing/found.ts';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { rivestWords } from '../../src/i18n/official/rivest.ts';
import { plain, saidOf } from '../../src/i18n/said.ts';
import { OfficialError, standing } from '../../src/official/errors.ts';
import { RecordError } from '../../src/record/faults.ts';
import { FileError } from '../../src/record/node/folder.ts';
import { differenceLines } from '../../src/ui/difference.ts';
import { errorWords } from '../words/errors.ts';
import { systemWords } from '../words/system.ts';
import { Misuse } from './misuse.ts';

/** What a check found, in a line. */
export function saidFinding(finding: Finding, lang: Lang): string {
  const t = errorWords[lang];
  return differenceLines(findingWords[lang], finding)
    .map(({ term, said }) => t.term(term, plain(said)))
    .join(t.between);
}

function saidOfficial(error: OfficialError, lang: Lang): string {
  const t = errorWords[lang];
  const { code, facts } = error;
  const at = (place: Place): string => {
    const said = plain(findingWords[lang].place(place));
    return said === '' ? '' : t.at(said);
  };
  if (code.startsWith('beijing.')) {
    const words = beijingFaultWords[lang];
    const said = words.says[code as keyof typeof words.says];
    const expected = t.term(words.expected, expectedWords(words.findings, facts, said));
    const stood =
      facts.found === undefined ? [] : [foundWords(words.findings, facts.found) ?? standing(facts)];
    const found = stood.map((one) => t.term(words.found, one));
    return `${at(facts)}${[said.sentence, expected, ...found].join(t.between)}`;
  }
  const faults = {
    ...publishedWords[lang].faults,
    ...rfc3797Words[lang].faults,
    ...rivestWords[lang].faults,
  };
  // These say the line themselves.
  const { file } = facts;
  return `${at(file === undefined ? {} : { file })}${faults[code as keyof typeof faults](facts)}`;
}

/** The system's or the network's own word for what went wrong, as far down as it has one: ENOSPC, ECONNREFUSED, TimeoutError. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  return systemCode(error.cause) ?? (error.name === 'TimeoutError' ? error.name : null);
}

/** What the system or the network refused. */
export function saidSystem(error: unknown, lang: Lang): string {
  const causes = (one: unknown): string =>
    one instanceof Error && one.cause !== undefined
      ? `${messageOf(one)}: ${causes(one.cause)}`
      : messageOf(one);
  if (lang === 'en') return causes(error);
  const t = systemWords[lang];
  const code = systemCode(error);
  if (code === null) return t.own(messageOf(error));
  const { path } = error as { path?: unknown };
  const what = t.codes[code] ?? t.other(code);
  return typeof path === 'string' ? t.of(path, what) : what;
}

/**
 * The lines that say an error. In English they are its message; in Chinese the same from its data, and its message where it knows
 * nothing as data.
 */
export function errorLines(error: unknown, lang: Lang): readonly string[] {
  if (error instanceof Misuse && error.lines[lang].length > 1) return error.lines[lang];
  if (lang === 'en') return [messageOf(error)];
  if (error instanceof OfficialError) return [visible(saidOfficial(error, lang))];
  if (!(error instanceof MingqianError)) return [visible(saidSystem(error, lang))];
  const t = systemWords[lang];
  const place = plain(findingWords[lang].place(error.place));
  const at = place === '' ? '' : errorWords[lang].at(place);
  if (error instanceof Misuse) return [visible(`${at}${error.said[lang]}`)];
  if (error instanceof FileError) {
    const code = systemCode(error.because);
    const what = code === null ? messageOf(error.because) : (t.codes[code] ?? t.other(code));
    return [visible(`${at}${t.noRead(what)}`)];
  }
  if (error instanceof RecordError)
    return [visible(`${at}${plain(saidOf(findingWords[lang].read, error.fault))}`)];
  // Of wrong use, and of files that are not read, the code alone says less than the message.
  const isBare = /^(?:usage|record\.|cancelled)/.test(error.code);
  const { undrawn } = error.facts;
  if (undrawn !== undefined) return [errorWords[lang].undrawn(`${undrawn}`)];
  if (error.code === 'record.missing' && error.found === null)
    return [visible(`${at}${errorWords[lang].missing}`)];
  const knows = !isBare || error.expected !== null || error.found !== null;
  return [knows ? saidFinding(findingOf(error), lang) : visible(`${at}${error.reason}`)];
}
