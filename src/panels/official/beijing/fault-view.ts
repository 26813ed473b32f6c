/** An error in words: what is wrong, where, what should stand there and what does, and what the official program says. */
import { href } from '../../../i18n/href.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingFaultWords } from '../../../i18n/official/beijing/faults.ts';
import { type BeijingFault, expectedWords, foundWords } from '../../../i18n/official/beijing/found.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { verifyWords } from '../../../i18n/verify.ts';
import { OfficialError, standing } from '../../../official/errors.ts';
import { element } from '../../../ui/elements.ts';
import { factList, shownText } from './nodes.ts';

/** The sentence of an error, and the lines under it. */
export interface FaultWords {
  /** Whether something that was given is wrong; otherwise nothing was found out. */
  readonly isRefused: boolean;
  /** Whether that is published winners that could not be read, so that nothing was compared. */
  readonly isUnread: boolean;
  readonly sentence: string;
  readonly lines: readonly Node[];
}

const isBeijing = (error: unknown): error is OfficialError & { readonly code: BeijingFault } =>
  error instanceof OfficialError && error.code.startsWith('beijing.');

/** @param error an OfficialError of this page's draws, or anything else, which is then no verdict */
export function faultWords(lang: Lang, error: unknown): FaultWords {
  const t = beijingFaultWords[lang];
  const page = beijingWords[lang];
  if (!isBeijing(error))
    return {
      isRefused: false,
      isUnread: false,
      sentence: page.notDone,
      lines: [
        element('p', {}, page.notDoneNote),
        element(
          'p',
          { class: 'note' },
          `${page.inItsWords}${lang === 'zh' ? '：' : ': '}`,
          element('code', { lang: 'en' }, shownText(error instanceof Error ? error.message : String(error))),
        ),
      ],
    };
  const { code, facts } = error;
  const said = t.says[code];
  const { sentence } = said;
  const isMd5 = code === 'beijing.md5-differs';
  const found = facts.found === undefined ? null : foundWords(t.findings, facts.found);
  const expected = expectedWords(t.findings, facts, said);
  const shownCode = (text: string) => element('code', {}, shownText(text));
  const lines: Node[] = [
    factList([
      [t.file, facts.file === undefined ? null : shownCode(facts.file)],
      [t.line, facts.line === undefined ? null : count(facts.line)],
      [isMd5 ? page.md5Expected : t.expected, isMd5 ? shownCode(expected) : expected],
      [
        isMd5 ? page.md5Found : t.found,
        facts.found === undefined ? null : (found ?? shownCode(standing(facts))),
      ],
      [
        t.official,
        facts.official === undefined ? null : element('q', { class: 'bj-official' }, facts.official),
      ],
    ]),
  ];
  if (isMd5) lines.push(element('p', {}, page.md5DiffersWhat));
  if (code === 'beijing.head-missing')
    lines.push(
      element(
        'p',
        {},
        `${t.notARecord}${lang === 'zh' ? '' : ' '}`,
        element('a', { href: href(lang, '/verify/') }, verifyWords[lang].title),
        lang === 'zh' ? '。' : '.',
      ),
    );
  if (code === 'beijing.winners' && (facts.found?.is === 'pdf' || facts.found?.is === 'zip-or-spreadsheet'))
    lines.push(element('p', {}, t.pasteInstead));
  return { isRefused: true, isUnread: code.startsWith('beijing.winners'), sentence, lines };
}

/** The same under a field, in one line. */
export function fieldFault(lang: Lang, error: unknown): string {
  return faultWords(lang, error).sentence;
}
