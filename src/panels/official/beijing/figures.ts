/** Any three numbers, without a zip: the tickets in the order drawn. */
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { typedNumber, typedSeed } from '../../../official/beijing/typed.ts';
import type { DrawnTickets, FiguresTalk } from '../../../rerun/pool-talk.ts';
import { type Client, NotDone } from '../../../talk/client.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { oneAtATime } from './asked.ts';
import { faultWords } from './fault-view.ts';
import { readField } from './field.ts';
import { factList, numberHead, showTo } from './nodes.ts';

/** Tickets that are listed on the page. */
const LISTED = 100;

function sentenceOf(lang: Lang, { outcome, winners, numbers, picked }: DrawnTickets): string {
  const t = beijingDrawWords[lang];
  if (outcome === 'time-out') return t.timeOut(numbers, picked);
  if (outcome === 'all') return t.drawnAll(winners);
  return winners === 0 ? t.nobody : t.drawn(winners);
}

interface Figures {
  readonly tickets: number;
  readonly quota: number;
  readonly seed: string;
}

/** The three numbers that a result belongs to: they stand with it, on paper too. */
function givenFigures(lang: Lang, { tickets, quota, seed }: Figures): Node {
  const t = beijingDrawWords[lang];
  return factList([
    [t.ticketsOf, count(tickets)],
    [t.quotaOf, count(quota)],
    [t.seedOf, element('code', {}, seed)],
  ]);
}

function resultNodes(lang: Lang, drawn: DrawnTickets, given: Figures): Node[] {
  const t = beijingDrawWords[lang];
  const page = beijingWords[lang];
  const nodes: Node[] = [
    element('p', { class: 'sentence' }, sentenceOf(lang, drawn)),
    givenFigures(lang, given),
  ];
  if (drawn.winners === 0) return nodes;
  const save = element('button', { type: 'button', class: 'button plain' }, t.save);
  save.addEventListener('click', () =>
    saveFile(drawn.csv, `${given.tickets}-${given.quota}-${given.seed}.csv`),
  );
  const rows = Array.from(drawn.tickets.subarray(0, LISTED), (ticket, i) => [count(i + 1), count(ticket)]);
  return [
    ...nodes,
    element(
      'p',
      {},
      `${page.numbers}${lang === 'zh' ? '：' : ': '}${drawn.numbers === 0 ? page.noNumbers : page.numbersOfTickets(drawn.numbers, drawn.passedOver)}`,
    ),
    element(
      'div',
      { class: 'bj-winners-table' },
      table(t.order, [numberHead(page.rank), numberHead(page.ticket)], rows),
    ),
    element('p', { class: 'note' }, page.shown(rows.length, drawn.winners)),
    element('p', { class: 'bj-buttons' }, save),
  ];
}

export function figuresForm(lang: Lang, figures: () => Client<FiguresTalk>): void {
  const t = beijingDrawWords[lang];
  const ticketsInput = byId('bj-figure-tickets', HTMLInputElement);
  const quotaInput = byId('bj-figure-quota', HTMLInputElement);
  const seedInput = byId('bj-figure-seed', HTMLInputElement);
  const result = byId('bj-figures-result', HTMLElement);

  const work = oneAtATime();
  /** A result goes with the numbers it came from. */
  const forget = (): void => {
    work.stop();
    result.replaceChildren();
  };
  for (const input of [ticketsInput, quotaInput, seedInput]) input.addEventListener('input', forget);
  byId('bj-figures-form', HTMLFormElement).addEventListener('submit', async (event) => {
    event.preventDefault();
    forget();
    const tickets = readField(lang, ticketsInput, (text) => typedNumber(text, 'beijing.tickets'));
    const quota = readField(lang, quotaInput, (text) => typedNumber(text, 'beijing.quota'));
    const seed = readField(lang, seedInput, typedSeed);
    if (tickets === null || quota === null || seed === null) {
      for (const [read, input] of [
        [tickets, ticketsInput],
        [quota, quotaInput],
        [seed, seedInput],
      ] as const)
        if (read === null) return input.focus();
      return;
    }
    const question = { tickets: tickets.value, quota: quota.value, seed: seed.value };
    const { isCurrent, signal } = work.begin();
    result.replaceChildren(element('p', {}, t.drawing));
    try {
      const drawn = await figures().ask('tickets', question, { signal });
      if (!isCurrent()) return;
      result.replaceChildren(...resultNodes(lang, drawn, question));
    } catch (error) {
      if (!isCurrent() || (error instanceof NotDone && error.code === 'cancelled')) return;
      const { sentence, lines } = faultWords(lang, error);
      result.replaceChildren(
        element('p', { class: 'sentence' }, sentence),
        givenFigures(lang, question),
        ...lines,
      );
    }
    showTo(result);
  });
}
