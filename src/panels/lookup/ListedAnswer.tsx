/** The answer to a listed code. */
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Sentence as Said } from '../../i18n/sentence.ts';
import type { Answer } from '../../search/answer.ts';
import { Items, Paragraphs, Sentence } from '../../ui/Sentence.tsx';
import { Ask } from './Ask.tsx';
import { Basis } from './Basis.tsx';
import { calledSaid } from './called.ts';
import { Facts } from './Facts.tsx';
import { Keep } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import { type OfferedPool, whereOf } from './pools.ts';
import type { Listed } from './shown.ts';
import { steps } from './steps.ts';
import { TicketsDrum } from './TicketsDrum.tsx';
import { drawDay, headline, logReasons, reasons, verifyPath, waitingOf } from './told.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly listed: Listed;
  /** When it was looked up, in milliseconds since 1970. */
  readonly time: number;
  /** Its place among the answers. */
  readonly index: number;
  readonly lead: Lead;
  readonly onRead: () => void;
  readonly onStop: () => void;
}

/** What one may do next. */
export function ways(
  t: AnswerWords,
  answer: Answer,
  pool: Pick<OfferedPool, 'place'>,
  time: number,
): (Said | string)[] {
  const { drawn, checked } = answer;
  const last = () => {
    if (drawn === null)
      return { frozen: t.nextPublisher, due: t.nextDue, overdue: t.nextOverdue }[waitingOf(answer, time)];
    const verify = verifyPath(pool);
    return checked.commitment.method === 'lottery' ? t.nextVerify(verify) : t.nextSort(verify);
  };
  return [t.nextSave, t.nextCompare(checked.commitmentHash), last()];
}

export function ListedAnswer({ words, listed, time, index, lead, onRead, onStop }: Props) {
  const t = words.answer;
  const { answer, from, pool, reading } = listed;
  const heading = useLead(lead);
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
          <h2 class="sentence" tabIndex={-1} ref={heading}>
            {headline(t, answer, time)}
          </h2>
          <div class="words prose answer-why">
            <Paragraphs
              lang={t.lang}
              said={[
                ...reasons(t, answer, pool, from, time),
                calledSaid(t, answer, pool.succession),
                ...logReasons(t, answer),
              ]}
            />
          </div>
          <Ask words={t} answer={answer} reading={reading} onRead={onRead} onStop={onStop} />
          <Facts words={t} answer={answer} time={time} />
        </div>
      </section>
      <section class="sheet">
        <div class="margin">
          <h3>{t.next}</h3>
        </div>
        <div class="words">
          <ul class="answer-next">
            <Items lang={t.lang} said={ways(t, answer, pool, time)} />
          </ul>
          <Keep words={t} receipts={[{ answer, said: t.save, paper: t.paper, where: whereOf(pool) }]} />
        </div>
      </section>
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
    </article>
  );
}
