import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { CHECKS, type CheckId, checkOf } from '../core/checks.ts';
import { catalogueWords } from '../i18n/catalogue.ts';
import type { Lang } from '../i18n/lang.ts';
import { documentName } from './document.ts';

/** The table of section 6 in Markdown: ids, their order and what they depend on are the catalogue's, only the conditions are words. */
export function checksTable(lang: Lang): string {
  const { heads, allKinds, same, between, holds } = catalogueWords[lang].table;
  const conditions: Partial<Record<CheckId, string>> = holds;
  const names = (ids: readonly CheckId[]) => ids.map((id) => `\`${id}\``).join(between);
  /** Checks that the specification speaks of together. */
  const rows: CheckId[][] = [];
  for (const { id } of CHECKS)
    if (conditions[id] === undefined) rows.at(-1)?.push(id);
    else rows.push([id]);
  let before = '';
  const lines = rows.map((ids) => {
    const first = ids[0] as CheckId;
    const { needs } = checkOf(first);
    const always = needs.filter((id) => checkOf(id).when !== 'source');
    const all = `${names(always)}${always.length < needs.length ? allKinds : ''}`;
    const cell = needs.length > 1 && all === before ? same : all;
    before = all;
    return `| ${names(ids)} |${cell === '' ? '' : ` ${cell}`} | ${conditions[first]} |`;
  });
  return [`| ${heads.join(' | ')} |`, '| --- | --- | --- |', ...lines].join('\n');
}

/** Puts the table of the checks where a paragraph says `{checks}`. */
export function checks(): MdastPluginEntry {
  return ({ fileURL }) => {
    const document = documentName(fileURL);
    if (!document) return null;
    return defineMdastPlugin({
      name: 'mingqian-checks',
      paragraph(node, context) {
        if (context.textContent(node) !== '{checks}') return;
        context.replaceNode(node, { raw: checksTable(document.lang) });
      },
    });
  };
}
