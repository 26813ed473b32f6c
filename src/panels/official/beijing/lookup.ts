/** One's own code: the answer as a sentence, then all its tickets, on the drum and as a list. */
import { drum } from '../../../charts/drum.ts';
import { drumWords } from '../../../i18n/drum.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { beijingCodeWords } from '../../../i18n/official/beijing/code.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { type CodeAnswer, typedCode } from '../../../official/beijing/outcome.ts';
import { NotDone } from '../../../rerun/client.ts';
import { byId, element } from '../../../ui/elements.ts';
import { oneAtATime } from './asked.ts';
import { fieldFault } from './fault-view.ts';
import type { Redrawn } from './load.ts';
import { codeNode, factList, nameBySentence, showTo, svgNode } from './nodes.ts';
import { type Stretch, stretches } from './ranges.ts';

/** Stretches that are marked on the drum, and that are listed, at most. */
const MARKED = 200;
const LISTED = 1000;

/** The answer in one sentence, and what it means. */
function sentences(lang: Lang, { tickets, won }: CodeAnswer, { drawn }: Redrawn): [string, string | null] {
  const t = beijingCodeWords[lang];
  const [first] = won;
  if (tickets.length === 0) return [t.absent, t.absentWhat];
  if (drawn.outcome === 'time-out') return [t.noResult, t.noResultWhat];
  if (first === undefined) return [t.lost, t.lostWhat(drawn.winners)];
  return [won.length > 1 ? t.wonOften(won.length) : t.won(first.rank, first.ticket), null];
}

function ticketsDrum(
  lang: Lang,
  { tickets, won }: CodeAnswer,
  own: readonly Stretch[],
  redrawn: Redrawn,
): HTMLElement {
  const t = beijingCodeWords[lang];
  const total = redrawn.loaded.imported.tickets;
  const winning = won.length === 1 ? won[0]?.ticket : undefined;
  const marks = own.slice(0, MARKED).map(({ from, to }) => {
    const isWinning = winning !== undefined && from <= winning && winning <= to;
    const label = isWinning ? t.mark(winning) : own.length === 1 ? t.oneMark(from, to) : undefined;
    return { from, count: to - from + 1, ...(label === undefined ? {} : { label }) };
  });
  const hits = Array.from(redrawn.drawn.tickets, (ticket, i) => ({ ticket, rank: i + 1 }));
  const picture = drum(
    { total, hits, marks },
    {
      id: 'bj-code-drum',
      labels: {
        title: t.drum,
        description: t.drumDescription(tickets.length, total),
        even: drumWords[lang].even,
      },
    },
  );
  const caption = [t.drumCaption(tickets.length, total), ...(own.length > MARKED ? [t.drumCut(MARKED)] : [])];
  return element(
    'figure',
    { class: 'drum-figure' },
    svgNode(picture),
    element('figcaption', {}, caption.join(lang === 'zh' ? '' : ' ')),
  );
}

export interface LookUp {
  /** @param redrawn what codes are looked up in; null where there is none */
  use(redrawn: Redrawn | null): void;
}

/** @param onFound told the code that was looked up and that the pool has, or null */
export function lookUp(lang: Lang, onFound: (code: string | null) => void): LookUp {
  const t = beijingCodeWords[lang];
  const form = byId('bj-lookup-form', HTMLFormElement);
  const input = byId('bj-code', HTMLInputElement);
  const bad = byId('bj-code-bad', HTMLElement);
  const answerBox = byId('bj-answer', HTMLElement);
  const first = byId('bj-lookup-first', HTMLElement);
  const work = oneAtATime();
  let redrawn: Redrawn | null = null;

  const show = (answer: CodeAnswer, of: Redrawn): void => {
    const [sentence, what] = sentences(lang, answer, of);
    const own = stretches(answer.tickets);
    const list = own.slice(0, LISTED).map(({ from, to }) => element('li', {}, t.range(from, to)));
    answerBox.replaceChildren(
      element('p', { class: 'sentence' }, sentence),
      ...(what === null ? [] : [element('p', {}, what)]),
      factList([
        [t.code, codeNode(lang, answer.code)],
        [beijingWords[lang].seed, element('code', {}, of.drawn.seed)],
      ]),
      ...(answer.tickets.length === 0
        ? []
        : [
            ticketsDrum(lang, answer, own, of),
            element('h3', {}, t.tickets(answer.tickets.length)),
            element('ul', { class: 'bj-tickets', 'aria-label': t.tickets(answer.tickets.length) }, ...list),
            ...(own.length > LISTED
              ? [element('p', { class: 'note' }, t.rangesMore(own.length - LISTED))]
              : []),
          ]),
    );
    nameBySentence(answerBox);
  };
  const ask = async (moves: boolean): Promise<void> => {
    const of = redrawn;
    bad.textContent = '';
    input.removeAttribute('aria-invalid');
    if (of === null) {
      bad.textContent = t.first;
      input.focus();
      return;
    }
    const { isCurrent, signal } = work.begin();
    try {
      const code = typedCode(input.value);
      const answer = await of.loaded.pool.ask('lookup', { code }, { signal });
      if (!isCurrent()) return;
      show(answer, of);
      onFound(answer.tickets.length > 0 ? code : null);
      if (moves) showTo(answerBox);
    } catch (error) {
      if (error instanceof NotDone && error.code === 'cancelled') return;
      answerBox.replaceChildren();
      onFound(null);
      input.setAttribute('aria-invalid', 'true');
      bad.textContent = fieldFault(lang, error);
      input.focus();
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(true);
  });
  input.addEventListener('input', () => {
    bad.textContent = '';
    input.removeAttribute('aria-invalid');
  });
  return {
    use: (next) => {
      const wasAsked = answerBox.childElementCount > 0 || (next !== null && input.dataset['asked'] === 'yes');
      work.stop();
      redrawn = next;
      first.hidden = next !== null;
      answerBox.replaceChildren();
      onFound(null);
      // Whoever draws again with another seed wants the same code's answer.
      if (next === null) input.dataset['asked'] = wasAsked ? 'yes' : 'no';
      else if (wasAsked && input.value.trim() !== '') void ask(false);
    },
  };
}
