/** What is to be known about an import: each warning in words, with file, line and what stands there. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingWarningWords } from '../../../i18n/official/beijing/warnings.ts';
import type { Warning } from '../../../official/beijing/warnings.ts';
import { byId, element } from '../../../ui/elements.ts';
import { shownText } from './nodes.ts';

/** Warnings that are shown at once; the rest is under a fold. */
const SHOWN = 12;

export function showWarnings(lang: Lang, warnings: readonly Warning[]): void {
  const t = beijingWarningWords[lang];
  const box = byId('bj-warnings', HTMLElement);
  box.hidden = warnings.length === 0;
  const colon = lang === 'zh' ? '：' : ': ';
  const comma = lang === 'zh' ? '，' : ', ';
  const item = (warning: Warning): HTMLElement => {
    const { code, file, line, found } = warning;
    const where: (Node | string)[] = [element('code', {}, shownText(file))];
    if (line !== undefined) where.push(comma, t.where(line));
    if (found !== undefined)
      where.push(comma, t.found, colon, element('code', {}, shownText(JSON.stringify(found))));
    return element(
      'li',
      { 'data-warning': code },
      element('p', {}, t.says[code](warning)),
      element('p', { class: 'note' }, ...where),
    );
  };
  const list = (some: readonly Warning[]) => element('ul', { class: 'bj-list' }, ...some.map(item));
  const rest = warnings.slice(SHOWN);
  box.replaceChildren(
    element('h3', {}, t.title(warnings.length)),
    element('p', { class: 'note' }, t.note),
    list(warnings.slice(0, SHOWN)),
    ...(rest.length === 0
      ? []
      : [element('details', {}, element('summary', {}, t.rest(rest.length)), list(rest))]),
  );
}
