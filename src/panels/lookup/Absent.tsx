/** The answer to a code that is not listed, in one pool or in several. */
import type { ComponentChildren } from 'preact';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { PlainWords } from '../../i18n/lookup/plain.zh.ts';
import { count } from '../../i18n/numbers.ts';
import { Code } from '../../ui/Code.tsx';
import { ShortDigest } from '../../ui/Digest.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Items, Paragraphs, Sentence } from '../../ui/Sentence.tsx';
import { Basis } from './Basis.tsx';
import { AbsentFacts } from './Facts.tsx';
import { Keep } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import { Neighbours } from './Neighbours.tsx';
import { Proof } from './Proof.tsx';
import { type Guides, replacedSaid, type VoidedPool, whereOf } from './pools.ts';
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
  readonly guides: Guides;
  readonly voided: readonly VoidedPool[];
  /** Where else the code was looked for. */
  readonly further: ComponentChildren;
  /** When it was looked up, in milliseconds since 1970. */
  readonly time: number;
  readonly lead: Lead;
}

/** What a demonstration says first, where all these pools are its own; else null. */
export function demonstrationSaid(
  { absent }: PlainWords,
  absences: readonly Absence[],
): PlainWords['absent'] {
  return absences.every(({ pool }) => pool.isDemonstration) ? absent : null;
}

/** The first sentence. */
export function absentHeadline(
  { answer, plain }: Pick<Words, 'answer' | 'plain'>,
  absences: readonly Absence[],
  round: string,
): string {
  const one = absences.length === 1 ? answer.notListed : answer.notListedIn(round);
  return demonstrationSaid(plain, absences)?.sentence ?? one;
}

export function Absent({ words, absences, round, from, guides, voided, further, time, lead }: Props) {
  const { answer: t, plain } = words;
  const heading = useLead(lead);
  const answers = absences.map(({ answer }) => answer);
  const isOne = absences.length === 1;
  const one = isOne ? absences[0] : undefined;
  const days = [...new Set(answers.map((answer) => drawDay(t, answer)))];
  const code = answers[0]?.checked.code ?? '';
  const hint = lengthHint(t, absences);
  const demonstration = demonstrationSaid(plain, absences);
  const ways = [
    t.nextTyped,
    // Nobody is missing from a list that a program made: how to object is said where the publisher has a page on it.
    demonstration === null || guides.objection ? plain.objection(guides.objection) : null,
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
          <p class="answer-code">
            {t.code} <Code value={code} />
          </p>
          <h2 class="sentence" tabIndex={-1} ref={heading}>
            {absentHeadline(words, absences, round)}
          </h2>
          {demonstration !== null && (
            <p class="words prose answer-said">
              <Sentence lang={t.lang} said={demonstration.why} />
            </p>
          )}
          {hint !== null && <p class="words answer-hint">{hint}</p>}
          {further}
          <div class="words prose answer-why">
            <Paragraphs
              lang={t.lang}
              said={[
                isOne ? t.neighboursOne : t.neighbours,
                ...absences.map(({ pool }) => replacedSaid(plain, pool, voided)),
                whenceOf(t, from),
              ]}
            />
          </div>
          <div class="answer-table">
            <Neighbours words={t} absences={absences} />
          </div>
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
      <Proof words={words} answers={answers}>
        <div class="words prose">
          <Paragraphs lang={t.lang} said={[...new Set(answers.flatMap((answer) => logReasons(t, answer)))]} />
        </div>
        <AbsentFacts words={t} code={code} time={time} />
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
      </Proof>
    </article>
  );
}
