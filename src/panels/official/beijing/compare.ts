/** The published winners beside those of the re-run: the same, a part, another order, or where they differ. */
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.ts';
import type { Comparison } from '../../../official/beijing/comparison.ts';
import type { Winner } from '../../../official/beijing/outcome.ts';
import type { PublishedWinner } from '../../../official/beijing/winners.ts';
import { NotDone } from '../../../talk/client.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import type { VerdictName } from '../../../ui/verdict.ts';
import { oneAtATime } from './asked.ts';
import type { Redrawn } from './load.ts';
import { codeNode, judged, numberHead, shownText, showTo } from './nodes.ts';
import { readingNodes } from './reading-view.ts';
import { textInput } from './text-input.ts';
import { fillFault, fillVerdict } from './verdict-box.ts';

const VERDICTS: Readonly<Record<Comparison['verdict'], VerdictName>> = {
  same: 'verified',
  part: 'incomplete',
  order: 'failed',
  differs: 'failed',
};

const joined = (lang: Lang, sentences: readonly string[]): string => sentences.join(lang === 'zh' ? '' : ' ');

/** The verdict in a sentence, and what it rests on. */
function words(
  lang: Lang,
  { verdict, published, drawn, same, differences, compared }: Comparison,
): [string, string[]] {
  const t = beijingCompareWords[lang];
  const by =
    compared.codes && compared.tickets
      ? t.compared.both
      : compared.codes
        ? t.compared.codes
        : t.compared.tickets;
  const how = joined(lang, [by, compared.ranks ? t.compared.ranks : t.compared.rows]);
  if (verdict === 'same') return [t.same, [t.sameWhat(drawn), how, t.own]];
  if (verdict === 'part') return [t.part(published, drawn - published), [t.partWhat, how, t.own]];
  if (verdict === 'order') return [t.order, [t.orderWhat(published), how, t.own]];
  const what = differences.length === 0 ? t.contradicted(published) : t.differsWhat(same, published, drawn);
  return [t.differs, [what, how, t.differsMay]];
}

function differenceTable(lang: Lang, { differences, published, same }: Comparison): HTMLElement {
  const t = beijingCompareWords[lang];
  const row = (of: Winner | PublishedWinner | null): Node | string => {
    if (of === null) return t.noRow;
    const cell = element('span', { class: 'bj-row' });
    if (of.ticket !== null) cell.append(element('span', {}, count(of.ticket)));
    if (of.code !== null) cell.append(codeNode(lang, of.code));
    if ('line' in of) cell.append(element('span', { class: 'note' }, t.line(of.line)));
    return cell;
  };
  return table(
    t.differences(differences.length, published - same > differences.length),
    [numberHead(t.rank), t.redrawn, t.published],
    differences.map(({ rank, expected, found }) => [count(rank), row(expected), row(found)]),
  );
}

/** @returns told what lists are compared with; null where there is nothing */
export function comparing(lang: Lang): (redrawn: Redrawn | null) => void {
  const t = beijingCompareWords[lang];
  const verdict = byId('bj-verdict', HTMLElement);
  const differences = byId('bj-differences', HTMLElement);
  const first = byId('bj-compare-first', HTMLElement);
  const bad = byId('bj-published-bad', HTMLElement);
  const status = byId('bj-compare-status', HTMLElement);
  const work = oneAtATime();
  let redrawn: Redrawn | null = null;

  const reset = () => {
    verdict.hidden = true;
    differences.replaceChildren();
    status.textContent = '';
    bad.textContent = '';
  };
  // A verdict goes with what it judged.
  const read = textInput('bj-published', t.chosen, t.pasted, () => {
    work.stop();
    reset();
  });
  const compare = async (): Promise<void> => {
    reset();
    const text = read();
    if (redrawn === null || redrawn.drawn.outcome === 'time-out' || text === null) {
      bad.textContent = redrawn === null ? t.tooEarly : text === null ? t.nothing : t.timeOut;
      byId('bj-published', HTMLTextAreaElement).focus();
      return;
    }
    const { isCurrent, signal } = work.begin();
    const of = judged(t.judged(shownText(text.name), redrawn.drawn.seed, shownText(redrawn.zip.file)));
    status.textContent = t.comparing;
    try {
      const comparison = await redrawn.loaded.pool.ask('compare', text, { signal });
      if (!isCurrent()) return;
      const [sentence, lines] = words(lang, comparison);
      const name = VERDICTS[comparison.verdict];
      fillVerdict(verdict, name, t.names[comparison.verdict], sentence, [
        of,
        ...lines,
        ...readingNodes(lang, comparison.reading, comparison.claims),
      ]);
      if (comparison.differences.length > 0) differences.replaceChildren(differenceTable(lang, comparison));
      status.textContent = '';
    } catch (error) {
      if (!isCurrent() || (error instanceof NotDone && error.code === 'cancelled')) return;
      status.textContent = '';
      fillFault(lang, verdict, error, t.fault, [of]);
    }
    showTo(verdict);
  };
  byId('bj-compare-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void compare();
  });
  return (next) => {
    work.stop();
    redrawn = next;
    first.hidden = next !== null;
    reset();
  };
}
