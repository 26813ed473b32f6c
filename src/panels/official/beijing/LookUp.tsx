/** One's own code: the answer as a sentence, then all its tickets, on the drum and as a list. */
import './look-up.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drum } from '../../../charts/drum.ts';
import type { CodeAnswer } from '../../../official/beijing/outcome.ts';
import { Answer } from '../../../ui/Answer.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Picture } from '../../../ui/Picture.tsx';
import type { Redrawn } from './load.ts';
import { PoolCode } from './PoolCode.tsx';
import { type Stretch, stretches } from './ranges.ts';
import { Sheet } from './Sheet.tsx';
import { askableOf, type Run } from './state.ts';
import type { Looked, LookUpState } from './use-look-up.ts';
import { joined, type Words } from './words.ts';

/** Stretches that are marked on the drum, and that are listed, at most. */
const MARKED = 200;
const LISTED = 1000;

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly run: Run;
  readonly lookUp: LookUpState;
}

export function LookUp({ words, isAlive, run, lookUp }: Props) {
  const { code: t } = words;
  const { text, fault, looked } = lookUp;
  const input = useRef<HTMLInputElement>(null);
  const [presses, setPresses] = useState(0);
  // Wherever something is wrong, it is with what is typed.
  useLayoutEffect(() => {
    if (fault !== '') input.current?.focus();
  }, [fault, presses]);
  return (
    <Sheet id="bj-lookup" title={t.lookup} kind="asks">
      <div class="bj-stack">
        <Form
          class="words no-print"
          onSubmit={() => {
            setPresses(presses + 1);
            lookUp.look();
          }}
        >
          <fieldset class="bj-paragraphs" disabled={!isAlive}>
            <p>{t.lookupWhat}</p>
            <Field
              id="bj-code"
              label={t.code}
              hint={t.codeHint}
              fault={fault}
              value={text}
              onValue={lookUp.type}
              input={{ class: 'code', inputMode: 'numeric' }}
              inputRef={input}
            >
              <button class="button" type="submit">
                {t.look}
              </button>
            </Field>
            {askableOf(run) === null && <p class="note">{t.first}</p>}
          </fieldset>
        </Form>
        {looked.at === 'answered' && <CodeResult key={presses} words={words} looked={looked.answer} />}
      </div>
    </Sheet>
  );
}

/** The answer in one sentence, and what it means. */
function sentences(words: Words, { tickets, won }: CodeAnswer, { drawn }: Redrawn): [string, string | null] {
  const { code: t } = words;
  const [first] = won;
  if (tickets.length === 0) return [t.absent, t.absentWhat];
  if (drawn.outcome === 'time-out') return [t.noResult, t.noResultWhat];
  if (first === undefined) return [t.lost, t.lostWhat(drawn.winners)];
  return [won.length > 1 ? t.wonOften(won.length) : t.won(first.rank, first.ticket), null];
}

function CodeResult({ words, looked }: { readonly words: Words; readonly looked: Looked }) {
  const { code: t } = words;
  const { answer, redrawn, moves } = looked;
  const [sentence, what] = sentences(words, answer, redrawn);
  const own = stretches(answer.tickets);
  return (
    <Answer class="bj-answer" names={['bj-code-sentence']} moves={moves}>
      <p class="sentence" id="bj-code-sentence">
        {sentence}
      </p>
      {what !== null && <p>{what}</p>}
      <FactList
        facts={[
          [t.code, <PoolCode key="code" words={words} code={answer.code} />],
          [words.page.seed, <code key="seed">{redrawn.drawn.seed}</code>],
        ]}
      />
      {answer.tickets.length > 0 && (
        <>
          <TicketsDrum words={words} answer={answer} own={own} redrawn={redrawn} />
          <h3>{t.tickets(answer.tickets.length)}</h3>
          <ul class="bj-tickets" aria-label={t.tickets(answer.tickets.length)}>
            {own.slice(0, LISTED).map(({ from, to }) => (
              <li key={from}>{t.range(from, to)}</li>
            ))}
          </ul>
          {own.length > LISTED && <p class="note">{t.rangesMore(own.length - LISTED)}</p>}
        </>
      )}
    </Answer>
  );
}

interface TicketsProps {
  readonly words: Words;
  readonly answer: CodeAnswer;
  readonly own: readonly Stretch[];
  readonly redrawn: Redrawn;
}

function TicketsDrum({ words, answer: { tickets, won }, own, redrawn }: TicketsProps) {
  const { code: t } = words;
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
        even: words.drum.even,
      },
    },
  );
  const caption = [t.drumCaption(tickets.length, total), ...(own.length > MARKED ? [t.drumCut(MARKED)] : [])];
  return (
    <figure class="drum-figure">
      <Picture svg={picture} />
      <figcaption>{joined(words, caption)}</figcaption>
    </figure>
  );
}
