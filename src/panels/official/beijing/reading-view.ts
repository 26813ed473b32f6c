/** How a published list was read: what it says about itself, and each line that is no winner's. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.ts';
import type { Claim } from '../../../official/beijing/claims.ts';
import type { Reading } from '../../../official/beijing/comparison.ts';
import { element, table } from '../../../ui/elements.ts';
import { shownText } from './nodes.ts';

/** What something is, and below it where it stands: a column less, so that a phone shows the last one. */
const placed = (what: string, where: string): HTMLElement =>
  element('span', {}, element('span', {}, what), ' ', element('span', { class: 'note bj-where' }, where));

function claimTable(lang: Lang, claims: readonly Claim[]): HTMLElement {
  const t = beijingCompareWords[lang];
  const value = (text: string) => t.values[text] ?? text;
  return table(
    t.says,
    [t.kind, t.inList, t.besides],
    claims.map(({ what, line, stated, known, agrees }) => [
      placed(t.sayings[what], t.line(line)),
      value(stated),
      agrees === null
        ? t.unknown
        : agrees
          ? t.agrees
          : (what === 'pages' ? t.pagesEnd : t.disagrees)(value(known ?? '')),
    ]),
  );
}

/** Nodes for a verdict on a list; everything that was passed over is there, folded. */
export function readingNodes(
  lang: Lang,
  { passedOver, named }: Reading,
  claims: readonly Claim[],
): readonly Node[] {
  const t = beijingCompareWords[lang];
  const nodes: Node[] = claims.length === 0 ? [] : [claimTable(lang, claims)];
  if (passedOver.length === 0) nodes.push(element('p', {}, t.nonePassedOver));
  else {
    const said = t.passedOver(passedOver.length);
    const rows = passedOver.map(({ kind, line, text }) => [
      placed(t.kinds[kind], t.line(line)),
      shownText(text),
    ]);
    nodes.push(
      element(
        'details',
        { class: 'bj-passed-over' },
        element('summary', {}, said),
        table(said, [t.kind, t.text], rows, false),
      ),
    );
  }
  if (named > 0) nodes.push(element('p', {}, t.named(named)));
  return nodes;
}
