/** The answer to a code that is not listed, in one pool or in several. */
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import { count } from '../../i18n/numbers.ts';
import { ShortDigest } from '../../ui/Digest.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Items, Paragraphs } from '../../ui/Sentence.tsx';
import { Basis } from './Basis.tsx';
import { AbsentFacts } from './Facts.tsx';
import { Keep } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import { Neighbours } from './Neighbours.tsx';
import { whereOf } from './pools.ts';
import type { Absence } from './shown.ts';
import { listSteps, pathSteps } from './steps.ts';
import { drawDay, type From, isPastDraw, logReasons, whenceOf } from './told.ts';
import type { Words } from './words.ts';

/** What was checked in each pool, in figures. */
function Proofs({ words: t, absences }: { words: AnswerWords; absences: readonly Absence[] }) {
  return (
    <div class="answer-table">
      <LongTable
        caption={t.proofs}
        columns={[t.pool, t.page, t.path, t.root, t.commitment].map((head) => ({ head }))}
        rows={absences.map(({ pool: { short }, answer: { checked } }) => [
          short,
          checked.pages.map(({ index }) => count(index)).join(', '),
          pathSteps(checked).join(', '),
          <ShortDigest value={checked.commitment.list.root} />,
          <ShortDigest value={checked.commitmentHash} />,
        ])}
      />
    </div>
  );
}

/** Both neighbours' length, where it is the same in all pools and not this code's: one was probably mistyped. */
export function lengthHint(t: AnswerWords, absences: readonly Absence[]): string | null {
  const code = absences[0]?.answer.checked.code ?? '';
  const around = absences.flatMap(({ answer: { checked } }) => [
    checked.neighbours?.before ?? null,
    checked.neighbours?.after ?? null,
  ]);
  const lengths = new Set(around.filter((one) => one !== null).map((one) => one.length));
  const [length] = lengths;
  if (lengths.size !== 1 || length === undefined || length === code.length) return null;
  return t.lengthHint(code.length, length);
}

interface Props {
  readonly words: Words;
  /** At least one. */
  readonly absences: readonly Absence[];
  /** The round's name; the sentence says it where several pools were searched. */
  readonly round: string;
  readonly from: From;
  /** When it was looked up, in milliseconds since 1970. */
  readonly time: number;
  readonly lead: Lead;
}

export function Absent({ words, absences, round, from, time, lead }: Props) {
  const t = words.answer;
  const heading = useLead(lead);
  const answers = absences.map(({ answer }) => answer);
  const isOne = absences.length === 1;
  const one = isOne ? absences[0] : undefined;
  const days = [...new Set(answers.map((answer) => drawDay(t, answer)))];
  const hint = lengthHint(t, absences);
  const ways = absences.every(({ pool }) => pool.isDemonstration)
    ? [t.nextTyped, t.nextDemonstration ?? t.nextComplain]
    : [
        t.nextTyped,
        t.nextComplain,
        answers.every((answer) => isPastDraw(answer, time)) ? null : t.nextPublisher,
      ];
  return (
    <article class="answer" data-standing="not-listed" data-proven="true">
      <section class="sheet">
        <div class="margin">
          <p class="crumb">
            {[isOne ? `${round} · ${absences[0]?.pool.title}` : round, ...days].join(' · ')}
          </p>
        </div>
        <div>
          <h2 class="sentence" tabIndex={-1} ref={heading}>
            {isOne ? t.notListed : t.notListedIn(round)}
          </h2>
          <div class="words prose answer-why">
            <Paragraphs
              lang={t.lang}
              said={[
                isOne ? t.neighboursOne : t.neighbours,
                ...new Set(answers.flatMap((answer) => logReasons(t, answer))),
                whenceOf(t, from),
              ]}
            />
          </div>
          <AbsentFacts words={t} code={answers[0]?.checked.code ?? ''} time={time} />
          <div class="answer-table">
            <Neighbours words={t} absences={absences} />
          </div>
          {hint !== null && <p class="words answer-hint">{hint}</p>}
        </div>
      </section>
      <section class="sheet">
        <div class="margin">
          <h3>{t.next}</h3>
        </div>
        <div class="words">
          <ul class="answer-next">
            <Items lang={t.lang} said={ways} />
          </ul>
          <Keep
            words={t}
            receipts={absences.map(({ pool, answer }) => ({
              answer,
              said: isOne ? t.save : t.saveOf(pool.short),
              paper: isOne ? t.paper : t.paperOf(pool.short),
              where: whereOf(pool),
            }))}
          />
        </div>
      </section>
      <Basis words={words} answers={answers}>
        <ul class="answer-steps">
          <Items
            lang={t.lang}
            said={
              one === undefined
                ? [t.absentStep, t.restStep('/verify/'), t.absentCommitments]
                : listSteps(t, one.answer, one.pool)
            }
          />
        </ul>
        {!isOne && <Proofs words={t} absences={absences} />}
      </Basis>
    </article>
  );
}
