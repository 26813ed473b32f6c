/** Why a check failed, as where, expected and found. */
import { differenceOf, faultOf } from '../../verifier/detail.ts';
import type { Words } from './words.ts';

/** What a failed check says. The values are the program's own words, whatever the page's language. */
export function Difference({ words, detail }: { readonly words: Words; readonly detail: string }) {
  const { page: t, checks } = words;
  const { file, line, what, expected, found, text } = differenceOf(detail);
  const known = faultOf(text);
  return (
    <dl class="facts verify-difference">
      {file !== null && (
        <>
          <dt>{t.where}</dt>
          <dd>
            <code>{[checks.place(file, line), what].filter((part) => part !== null).join(' · ')}</code>
          </dd>
        </>
      )}
      {expected !== null && found !== null ? (
        <>
          <dt>{t.expectedIs}</dt>
          <dd>
            <code lang="en">{expected}</code>
          </dd>
          <dt>{t.foundIs}</dt>
          <dd>
            <code lang="en">{found}</code>
          </dd>
        </>
      ) : (
        <>
          <dt>{t.says}</dt>
          <dd>{known === null ? <code lang="en">{text}</code> : checks.faults[known.fault](known.parts)}</dd>
        </>
      )}
    </dl>
  );
}
