/** What `rerun beijing` says: sentences put together from its words. */
import { visible } from '../../src/core/errors.ts';
import type { BeijingDraw } from '../../src/official/beijing/algorithm.ts';
import type { Claim } from '../../src/official/beijing/claims.ts';
import type { Comparison, Reading } from '../../src/official/beijing/comparison.ts';
import type { CodeAnswer } from '../../src/official/beijing/outcome.ts';
import type { Warning } from '../../src/official/beijing/warnings.ts';
import type { BeijingCommandWords } from '../words/rerun/beijing.ts';

export function warningWords(warning: Warning, t: BeijingCommandWords): string {
  const { file, line } = warning;
  return t.warningAt(file, line, t.warnings[warning.code](warning));
}

export function answerWords(
  { code, tickets, won }: CodeAnswer,
  { outcome }: BeijingDraw,
  t: BeijingCommandWords,
): string {
  if (tickets.length === 0) return t.notInPool(code);
  const has = t.tickets(tickets.join(', '));
  const [first] = won;
  if (outcome === 'time-out') return t.noResult(code, has);
  if (first === undefined) return t.notSelected(code, has);
  return t.selected(code, first.rank, first.ticket, won.length - 1, has);
}

/** What a list says about itself, and all that was passed over in it. */
export function readingWords(
  { passedOver, named }: Reading,
  claims: readonly Claim[],
  t: BeijingCommandWords,
): string {
  const claimed = claims.map(({ what, line, stated, known, agrees }) => {
    const isNot = what === 'pages' ? t.pagesEnd(`${known}`) : t.expected(`${known}`);
    const is = agrees === null ? t.notCompared : agrees ? t.asDrawn : isNot;
    return t.claim(line, t.says[what], `${stated}`, is);
  });
  const listed = passedOver.map(({ kind, line, text }) => t.other(line, t.kinds[kind], visible(text)));
  return [
    ...(claimed.length === 0 ? [] : [t.claims, ...claimed]),
    listed.length === 0 ? t.noneOther : t.others(listed.length),
    ...listed,
    ...(named === 0 ? [] : [t.named(named)]),
  ].join('\n');
}

export function comparisonWords(comparison: Comparison, t: BeijingCommandWords): string {
  return `${verdictWords(comparison, t)}\n${readingWords(comparison.reading, comparison.claims, t)}`;
}

function verdictWords(comparison: Comparison, t: BeijingCommandWords): string {
  const { verdict, published, drawn, same, differences, compared } = comparison;
  const by = t.by(compared);
  if (verdict === 'same') return t.same(published, drawn, by);
  if (verdict === 'part') return t.part(published, drawn, by);
  if (verdict === 'order') return t.order(published, by);
  if (differences.length === 0) return t.contradicted(published, drawn, by);
  const lines = differences.map(({ rank, expected, found }) => {
    const [want = '', got = ''] = [expected, found].map((row) =>
      row === null ? t.none : [row.ticket, row.code].filter((part) => part !== null).join(' '),
    );
    return t.difference(rank, want, got, found === null ? null : found.line);
  });
  return [t.differs(same, published, by), ...lines].join('\n');
}
