/** The facts under an answer: where the row is and what it says, name before value. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { instant } from '../../i18n/dates.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import { count } from '../../i18n/numbers.ts';
import type { Answer } from '../../search/answer.ts';
import { Code } from '../../ui/Code.tsx';

type Fact = readonly [name: string, value: ComponentChildren];

/** The columns of the row behind its code, in the reader's words. The row has passed the receipt's check. */
function columns(t: AnswerWords, { checked }: Answer): Fact[] {
  const values = (checked.line ?? '').split(',').slice(1);
  const since = values[values.length - 1] ?? '';
  if (checked.commitment.method === 'lottery')
    return checked.ticket === null
      ? []
      : [[t.tickets, t.ticketsOf(checked.ticket.first, checked.ticket.last)]];
  const applied: Fact = [t.since, instant(t.lang, since)];
  return checked.commitment.method === 'queue' ? [applied] : [[t.points, count(Number(values[0]))], applied];
}

interface FactListProps {
  readonly facts: readonly Fact[];
}

function FactList({ facts }: FactListProps) {
  return (
    <dl class="facts answer-facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface Props {
  readonly words: AnswerWords;
  readonly answer: Answer;
  /** When it was looked up, in milliseconds since 1970. */
  readonly time: number;
}

const asked = (t: AnswerWords, time: number): Fact => [
  t.asked,
  t.askedAt(instant(t.lang, new Date(time).toISOString())),
];

/** Of a listed code. */
export function Facts({ words: t, answer, time }: Props) {
  const { code, row, line, commitment } = answer.checked;
  const facts: Fact[] = [
    [t.code, <Code value={code} />],
    [t.quota, t.quotaOf(commitment.quota, commitment.reserves)],
    ...(row === null ? [] : [[t.row, t.rowOf(row, commitment.list.rows)] as const]),
    ...(line === null ? [] : [[t.line, <code>{line}</code>] as const]),
    ...columns(t, answer),
    asked(t, time),
  ];
  return <FactList facts={facts} />;
}

/** Of a code that is not listed. */
export function AbsentFacts({ words: t, code, time }: Omit<Props, 'answer'> & { readonly code: string }) {
  return <FactList facts={[[t.code, <Code value={code} />], asked(t, time)]} />;
}
