/** The draws that were published, a row each, to be re-run from three numbers. */
import './draw-table.css';
import '../list/list.css';
import { count } from '../../../i18n/numbers.ts';
import type { PublishedDraw } from '../../../official/beijing/draws.ts';
import { Around } from '../Around.tsx';
import { DrawOutcome } from '../DrawOutcome.tsx';
import { commandOf, drawName } from './draw-name.ts';
import type { Published } from './use-published.ts';
import type { Words } from './words.ts';

/** What the page knows of a draw; what the worker compares with is in the worker. */
export type ListedDraw = Omit<PublishedDraw, 'sha256OfTicketLines'>;

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly draws: readonly ListedDraw[];
  readonly published: Published;
}

function Row({
  words: { draws: t },
  isAlive,
  draw,
  published,
}: Omit<Props, 'draws'> & { readonly draw: ListedDraw }) {
  const name = drawName(t, draw);
  const { outcome, words, isTold } = published.rows.get(draw.id) ?? {
    outcome: 'none',
    words: t.notYet,
    isTold: false,
  };
  return (
    <tr id={draw.id} class={draw.kind === 'PersonCommon' ? 'bj-long' : undefined}>
      <th scope="row" class="real-name">
        {name}
      </th>
      <td class="real-when">
        <time dateTime={draw.date}>{draw.date}</time>
      </td>
      <td class="number">
        <Around words={t.aroundTickets}>{count(draw.tickets)}</Around>
      </td>
      <td class="number">
        <Around words={t.aroundQuota}>{count(draw.quota)}</Around>
      </td>
      <td>
        <Around words={t.aroundSeed}>
          <code class="bj-seed">{draw.seed}</code>
        </Around>
      </td>
      <td class="real-outcome needs-js">
        <DrawOutcome outcome={outcome} words={words} isTold={isTold}>
          <button
            class="button plain no-print"
            type="button"
            aria-label={t.runLabel(name)}
            disabled={!isAlive}
            onClick={() => published.runAlone(draw)}
          >
            {t.run}
          </button>
        </DrawOutcome>
      </td>
      <td class="bj-run-by without-js">
        <code>{commandOf(draw)}</code>
      </td>
    </tr>
  );
}

export function DrawTable({ words, isAlive, draws, published }: Props) {
  const { draws: t } = words;
  return (
    <table class="real-table bj-draws">
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.which}</th>
          <th scope="col">{t.date}</th>
          <th scope="col" class="number">
            {t.ticketsHead}
          </th>
          <th scope="col" class="number">
            {t.quotaHead}
          </th>
          <th scope="col">{t.seedHead}</th>
          <th scope="col" class="needs-js">
            {t.result}
          </th>
          <th scope="col" class="without-js">
            {t.command}
          </th>
        </tr>
      </thead>
      <tbody>
        {draws.map((draw) => (
          <Row key={draw.id} words={words} isAlive={isAlive} draw={draw} published={published} />
        ))}
      </tbody>
    </table>
  );
}

/** What the commands are held against where no script can do it. */
export function PublishedEnds({ words: { draws: t }, draws }: Pick<Props, 'words' | 'draws'>) {
  return (
    <div class="bj-ends without-js">
      <h3>{t.endsTitle}</h3>
      <p class="note words">{t.endsWhat}</p>
      <dl>
        {draws.map((draw) => [
          <dt key={draw.id}>{drawName(t, draw)}</dt>,
          <dd key={`${draw.id} first`}>
            {t.firstTickets(draw.firstTickets.length)}
            <code>{draw.firstTickets.join(' ')}</code>
          </dd>,
          <dd key={`${draw.id} last`}>
            {t.lastTickets(draw.lastTickets.length)}
            <code>{draw.lastTickets.join(' ')}</code>
          </dd>,
        ])}
      </dl>
    </div>
  );
}
