/** A lottery's drum with the code's own tickets on it. */
import '../../ui/drum.css';
import { useMemo } from 'preact/hooks';
import { drum } from '../../charts/drum.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Answer } from '../../search/answer.ts';
import { drawnTickets } from '../../search/drawn-tickets.ts';
import { Picture } from '../../ui/Picture.tsx';

/** The picture and its caption, or null where there is no drum to show: a result.json that nobody knew paints none. */
export function ticketsDrum(
  t: AnswerWords,
  { checked, drawn, relativeTo }: Answer,
  id: string,
): { readonly svg: string; readonly caption: string } | null {
  const { commitment, ticket } = checked;
  if (commitment.method !== 'lottery' || ticket === null || relativeTo !== null) return null;
  if (drawn === null || drawn.result.draws === 0) return null;
  const { tickets, complete } = drawnTickets(commitment, drawn.result);
  const total = commitment.list.tickets;
  const { first, last } = ticket;
  const svg = drum(
    {
      total,
      // Which words were passed over is not known without the list; until the quota is full all are drawn alike.
      hits: tickets.map((hit) => ({ ticket: hit.ticket, rank: hit.draw })),
      allocated: drawn.result.allocatedDraws,
      marks: [{ from: first, count: last - first + 1, label: t.drumMark(first, last) }],
    },
    {
      id,
      labels: { title: t.drumTitle, description: t.drumDescription(total, first, last, tickets.length) },
    },
  );
  return { svg, caption: t.drumCaption(total, tickets.length, complete) };
}

interface Props {
  readonly words: AnswerWords;
  readonly answer: Answer;
  /** Unique in the page. */
  readonly id: string;
}

export function TicketsDrum({ words: t, answer, id }: Props) {
  // As many words are taken from the seed as were drawn, which is not done again while result.csv comes in.
  const shown = useMemo(() => ticketsDrum(t, answer, id), [t, answer, id]);
  if (shown === null) return null;
  return (
    <section class="sheet">
      <div class="margin">
        <h3>{t.drum}</h3>
      </div>
      <figure class="drum-figure">
        <Picture svg={shown.svg} />
        <figcaption>{shown.caption}</figcaption>
      </figure>
    </section>
  );
}
