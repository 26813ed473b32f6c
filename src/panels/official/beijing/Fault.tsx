/** An error in words: what is wrong, where, what should stand there and what does, and what the official program says. */
import type { ComponentChildren } from 'preact';
import { href } from '../../../i18n/href.ts';
import { count } from '../../../i18n/numbers.ts';
import { type BeijingFault, expectedWords, foundWords } from '../../../i18n/official/beijing/found.ts';
import { OfficialError, standing } from '../../../official/errors.ts';
import { FactList } from '../../../ui/FactList.tsx';
import { shownText } from './shown.ts';
import { colon, joined, type Words } from './words.ts';

export type BeijingError = OfficialError & { readonly code: BeijingFault };

/** Whether something that was given is wrong; with any other error nothing was found out. */
export const isRefused = (error: unknown): error is BeijingError =>
  error instanceof OfficialError && error.code.startsWith('beijing.');

/** Whether published winners could not be read, so that nothing was compared. */
export const isUnread = (error: unknown): boolean =>
  isRefused(error) && error.code.startsWith('beijing.winners');

/** The error in one sentence. */
export const faultSentence = ({ faults, page }: Words, error: unknown): string =>
  isRefused(error) ? faults.says[error.code].sentence : page.notDone;

/** The same under a field, in one line; a character that does not belong there is named. */
export function fieldFault(words: Words, error: unknown): string {
  const sentence = faultSentence(words, error);
  if (!isRefused(error) || error.facts.found?.is !== 'character') return sentence;
  const named = foundWords(words.faults.findings, error.facts.found) ?? '';
  return joined(words, [sentence, words.lang === 'zh' ? `${named}。` : `${named}.`]);
}

interface Props {
  readonly words: Words;
  readonly error: unknown;
  /** The title of the page that checks this site's records. */
  readonly verifyTitle: string;
}

/** What stands under the sentence. */
export function FaultReason(props: Props) {
  const { words, error } = props;
  return isRefused(error) ? (
    <Refusal {...props} error={error} />
  ) : (
    <NothingFound words={words} error={error} />
  );
}

function NothingFound({ words, error }: Omit<Props, 'verifyTitle'>) {
  const { page } = words;
  return (
    <>
      <p>{page.notDoneNote}</p>
      <p class="note">
        {page.inItsWords}
        {colon(words)}
        <code lang="en">{shownText(error instanceof Error ? error.message : String(error))}</code>
      </p>
    </>
  );
}

function Refusal({ words, error: { code, facts }, verifyTitle }: Props & { readonly error: BeijingError }) {
  const { lang, faults: t, page } = words;
  const isMd5 = code === 'beijing.md5-differs';
  const asIs = (text: string): ComponentChildren => <code>{shownText(text)}</code>;
  const expected = expectedWords(t.findings, facts, t.says[code]);
  const found = facts.found === undefined ? null : foundWords(t.findings, facts.found);
  const isBinary = facts.found?.is === 'pdf' || facts.found?.is === 'zip-or-spreadsheet';
  return (
    <>
      <FactList
        facts={[
          [t.file, facts.file === undefined ? null : asIs(facts.file)],
          [t.line, facts.line === undefined ? null : count(facts.line)],
          [isMd5 ? page.md5Expected : t.expected, isMd5 ? asIs(expected) : expected],
          [
            isMd5 ? page.md5Found : t.found,
            facts.found === undefined ? null : (found ?? asIs(standing(facts))),
          ],
          [t.official, facts.official === undefined ? null : <q class="official-words">{facts.official}</q>],
        ]}
      />
      {isMd5 && <p>{page.md5DiffersWhat}</p>}
      {code === 'beijing.head-missing' && (
        <p>
          {t.notARecord}
          {lang === 'zh' ? '' : ' '}
          <a href={href(lang, '/verify/')}>{verifyTitle}</a>
          {lang === 'zh' ? '。' : '.'}
        </p>
      )}
      {code === 'beijing.winners' && isBinary && <p>{t.pasteInstead}</p>}
    </>
  );
}
