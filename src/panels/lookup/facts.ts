/** The facts under an answer: where the row is and what it says, name before value. */
import { instant } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import { count } from '../../i18n/numbers.ts';
import type { Answer } from '../../search/answer.ts';
import { element } from '../../ui/elements.ts';
import { codeNode } from './nodes.ts';

type Fact = readonly [name: string, value: Node | string];

/** The columns of the row behind its code, in the reader's words. The row has passed the receipt's check. */
function columns(lang: Lang, { checked }: Answer): Fact[] {
  const t = answerWords[lang];
  const values = (checked.line ?? '').split(',').slice(1);
  const since = values[values.length - 1] ?? '';
  if (checked.commitment.method === 'lottery')
    return checked.ticket === null
      ? []
      : [[t.tickets, t.ticketsOf(checked.ticket.first, checked.ticket.last)]];
  const applied: Fact = [t.since, instant(lang, since)];
  return checked.commitment.method === 'queue' ? [applied] : [[t.points, count(Number(values[0]))], applied];
}

/** @param asked when it was looked up, in the reader's words */
export function facts(lang: Lang, answer: Answer, asked: string): HTMLElement[] {
  const t = answerWords[lang];
  const { code, row, line, commitment } = answer.checked;
  const rows: Fact[] = [
    [t.code, codeNode(code)],
    [t.quota, t.quotaOf(commitment.quota, commitment.reserves)],
    ...(row === null ? [] : [[t.row, t.rowOf(row, commitment.list.rows)] as const]),
    ...(line === null ? [] : [[t.line, element('code', {}, line)] as const]),
    ...columns(lang, answer),
    [t.asked, t.askedAt(asked)],
  ];
  return rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
}
