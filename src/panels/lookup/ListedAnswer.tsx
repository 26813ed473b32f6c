/** The answer to a listed code: a sentence, what comes next, and, folded, what it rests on. */
import { Code } from '../../ui/Code.tsx';
import { Items, Paragraphs, Sentence } from '../../ui/Sentence.tsx';
import { Ask } from './Ask.tsx';
import { Basis } from './Basis.tsx';
import { calledSaid } from './called.ts';
import { Facts } from './Facts.tsx';
import { Keep } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import { Proof } from './Proof.tsx';
import { comesNext, plainly, rankSaid } from './plainly.ts';
import { type Guides, replacedSaid, type VoidedPool, whereOf } from './pools.ts';
import type { Listed } from './shown.ts';
import { steps } from './steps.ts';
import { TicketsDrum } from './TicketsDrum.tsx';
import { drawDay, headline, logReasons, reasons, relativeSaid, waysToCheck, whenceOf } from './told.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly listed: Listed;
  readonly guides: Guides;
  readonly voided: readonly VoidedPool[];
  /** When it was looked up, in milliseconds since 1970. */
  readonly time: number;
  /** Its place among the answers. */
  readonly index: number;
  readonly lead: Lead;
  readonly onRead: () => void;
  readonly onStop: () => void;
}

export function ListedAnswer({ words, listed, guides, voided, time, index, lead, onRead, onStop }: Props) {
  const { answer: t, plain } = words;
  const { answer, from, pool, reading } = listed;
  const heading = useLead(lead);
  const isSelected = answer.standing === 'selected';
  return (
    <article
      class="answer"
      data-standing={answer.standing}
      data-proven={String(answer.proven)}
      data-relative={answer.relativeTo ?? undefined}
    >
      <section class="sheet">
        <div class="margin">
          <p class="crumb">{`${whereOf(pool)} · ${drawDay(t, answer)}`}</p>
        </div>
        <div>
          <p class="answer-code">
            {t.code} <Code value={answer.checked.code} />
          </p>
          <h2 class="sentence" tabIndex={-1} ref={heading}>
            {headline(t, answer, time)}
          </h2>
          <p class="words answer-said">{plainly(words, answer, time)}</p>
          <div class="words prose answer-why">
            <Paragraphs
              lang={t.lang}
              said={[
                rankSaid(plain, answer),
                relativeSaid(t, answer),
                isSelected ? calledSaid(t, answer, pool.succession) : null,
                replacedSaid(plain, pool, voided),
                whenceOf(t, from),
              ]}
            />
          </div>
          <Ask words={t} answer={answer} reading={reading} onRead={onRead} onStop={onStop} />
        </div>
      </section>
      <section class="sheet">
        <div class="margin">
          <h3>{t.next}</h3>
        </div>
        <div class="words">
          <ul class="answer-next">
            <Items lang={t.lang} said={[...comesNext(words, answer, pool, guides, time), t.nextSave]} />
          </ul>
          <Keep words={t} receipts={[{ answer, said: t.save, paper: t.paper, where: whereOf(pool) }]} />
        </div>
      </section>
      <Proof words={words} answers={[answer]}>
        <div class="words prose">
          <Paragraphs
            lang={t.lang}
            said={[...reasons(t, answer, pool, from, time), ...logReasons(t, answer)]}
          />
        </div>
        <Facts words={t} answer={answer} time={time} />
        <TicketsDrum words={t} answer={answer} id={`lookup-drum-${index}`} />
        <Basis words={words} answers={[answer]}>
          <ul class="answer-steps">
            {/* biome-ignore-start lint/suspicious/noArrayIndexKey: steps are named by their place */}
            {steps(t, answer, pool).map(({ said, parts }, i) => (
              <li key={i}>
                <Sentence lang={t.lang} said={said} />
                {parts.length > 0 && (
                  <ul>
                    <Items lang={t.lang} said={parts} />
                  </ul>
                )}
              </li>
            ))}
            {/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */}
          </ul>
        </Basis>
        <ul class="answer-next words">
          <Items lang={t.lang} said={waysToCheck(t, answer, pool)} />
        </ul>
      </Proof>
    </article>
  );
}
