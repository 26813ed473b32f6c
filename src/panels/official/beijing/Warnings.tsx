/** What is to be known about an import: each warning in words, with file, line and what stands there. */
import type { Lang } from '../../../i18n/lang.ts';
import type { BeijingWarningWords } from '../../../i18n/official/beijing/warnings.zh.ts';
import type { Warning } from '../../../official/beijing/warnings.ts';
import { shownText } from './shown.ts';
import { colon } from './words.ts';

/** Warnings that are shown at once; the rest is under a fold. */
const SHOWN = 12;

interface Props {
  readonly words: BeijingWarningWords;
  readonly lang: Lang;
  readonly warnings: readonly Warning[];
}

function Where({ words: t, lang, warning }: Omit<Props, 'warnings'> & { readonly warning: Warning }) {
  const { file, line, found } = warning;
  const comma = lang === 'zh' ? '，' : ', ';
  return (
    <p class="note">
      <code>{shownText(file)}</code>
      {line !== undefined && `${comma}${t.where(line)}`}
      {found !== undefined && (
        <>
          {`${comma}${t.found}${colon({ lang })}`}
          <code>{shownText(JSON.stringify(found))}</code>
        </>
      )}
    </p>
  );
}

export function Warnings({ words: t, lang, warnings }: Props) {
  if (warnings.length === 0) return null;
  const list = (some: readonly Warning[]) => (
    <ul class="bj-list">
      {some.map((warning) => (
        <li key={`${warning.code} ${warning.file} ${warning.line}`}>
          <p>{t.says[warning.code](warning)}</p>
          <Where words={t} lang={lang} warning={warning} />
        </li>
      ))}
    </ul>
  );
  const rest = warnings.slice(SHOWN);
  return (
    <div class="bj-part">
      <h3>{t.title(warnings.length)}</h3>
      <p class="note">{t.note}</p>
      {list(warnings.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary>{t.rest(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </div>
  );
}
