/** A rule with where it is from, and the page that says more. */
import { href } from '../../i18n/href.ts';
import type { Rule } from '../../publisher/self-check.ts';
import type { Words } from './words.ts';

export function RuleItem({ words, rule }: { readonly words: Words; readonly rule: Rule }) {
  const { lang, page: t } = words;
  const { text, source, more } = rule;
  return (
    <li>
      <p>
        {text}
        {more !== null && (
          <>
            {t.see[0]}
            <a href={href(lang, more.path)}>{more.text}</a>
            {t.see[1]}
          </>
        )}
      </p>
      {source !== null && (
        <p class="note">
          {t.source}
          {source}
        </p>
      )}
    </li>
  );
}
