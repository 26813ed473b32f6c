/** A lottery's drum with the code's own tickets on it. */
import { drum } from '../../charts/drum.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import type { Answer } from '../../search/answer.ts';
import { drawnTickets } from '../../search/drawn-tickets.ts';
import { element } from '../../ui/elements.ts';

let drums = 0;

/** The picture and its caption, or null where there is no drum to show: a result.json that nobody knew paints none. */
export function ticketsDrum(lang: Lang, { checked, drawn, relativeTo }: Answer): Node[] | null {
  const t = answerWords[lang];
  const { commitment, ticket } = checked;
  if (commitment.method !== 'lottery' || ticket === null || relativeTo !== null) return null;
  if (drawn === null || drawn.result.draws === 0) return null;
  const { tickets, complete } = drawnTickets(commitment, drawn.result);
  const total = commitment.list.tickets;
  const { first, last } = ticket;
  drums++;
  const picture = drum(
    {
      total,
      // Which words were passed over is not known without the list; until the quota is full all are drawn alike.
      hits: tickets.map((hit) => ({ ticket: hit.ticket, rank: hit.draw })),
      allocated: drawn.result.allocatedDraws,
      marks: [{ from: first, count: last - first + 1, label: t.drumMark(first, last) }],
    },
    {
      id: `lookup-drum-${drums}`,
      labels: { title: t.drumTitle, description: t.drumDescription(total, first, last, tickets.length) },
    },
  );
  // Made of numbers and of words of this site's own; nothing that was fetched is parsed as markup.
  const svg = new DOMParser().parseFromString(picture, 'text/html').body.firstElementChild;
  if (svg === null) return null;
  return [svg, element('figcaption', {}, t.drumCaption(total, tickets.length, complete))];
}
