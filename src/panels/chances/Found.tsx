/** The answer: this round in a sentence, those to come in another, in a picture and in a table, and what it rests on. */
import { useMemo } from 'preact/hooks';
import { selectedShare } from '../../charts/selected-share.ts';
import { href } from '../../i18n/href.ts';
import { count } from '../../i18n/numbers.ts';
import { percent, waitingOfThousand } from '../../i18n/shares.ts';
import { LongTable } from '../../ui/LongTable.tsx';
import { Picture } from '../../ui/Picture.tsx';
import type { Places } from '../../ui/use-places.ts';
import type { FormField } from './form.ts';
import { chanceSentence, halfSentence, isRange, thousandSentence } from './sentences.ts';
import type { Found as Answer } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly found: Answer;
  /** The address of the page asks for it, and can be passed on. */
  readonly isAddressed: boolean;
  readonly place: Places<FormField | 'found'>;
}

export function Found({ words: { lang, page: t }, found, isAddressed, place }: Props) {
  const { rounds, question } = found;
  const { pool, asked } = question;
  const [first, last] = [rounds[0], rounds.at(-1)];
  const picture = useMemo(() => {
    const selected = last?.selected ?? { low: 0, high: 0 };
    const { low, high } = selected;
    const description = isRange(selected)
      ? t.chartDescriptionRange(rounds.length, low, high)
      : t.chartDescription(rounds.length, low);
    return selectedShare(
      rounds.map(({ selected }) => selected),
      {
        id: 'chances-chart',
        labels: { title: t.chartTitle(rounds.length), description, up: t.up, along: t.along },
      },
    );
  }, [rounds]);
  if (first === undefined || last === undefined) return null;
  const { crowd, quota, own, growth, rise } = asked;
  const isSums = crowd.is === 'sums';
  const [applicants, tickets] = isSums
    ? [crowd.applicants, crowd.tickets]
    : [pool?.applicants ?? 0, pool?.tickets ?? 0];
  const isListed = !isSums && crowd.classes.some((one) => one.tickets === own);
  const both = ({ low, high }: { low: number; high: number }, said: (p: number) => string) =>
    t.rangeOf(said(low), said(high));
  return (
    <section class="sheet chances-sheet" aria-labelledby="chances-found">
      <div class="margin">
        <h2 id="chances-found">{t.found}</h2>
        <p class="note">{pool === null ? t.aboutSums : t.aboutPool(pool.roundTitle, pool.title)}</p>
        {pool !== null && (
          <p class="note">
            <a href={href(lang, `/rounds/${pool.place}/`)}>{t.toPool}</a>
          </p>
        )}
      </div>
      <div class="words chances-said" ref={place('found')} tabIndex={-1}>
        <p class="note">{t.about(applicants, tickets, quota, own)}</p>
        <p class="sentence">{chanceSentence(t, first)}</p>
        {!first.isCertain && <p>{thousandSentence(t, last)}</p>}
        {!first.isCertain && rounds.length > 1 && <p>{halfSentence(t, rounds)}</p>}
      </div>
      {!first.isCertain && (
        <figure class="chart-figure">
          <h3>{t.chartTitle(rounds.length)}</h3>
          <Picture svg={picture} />
          {rounds.some(({ selected }) => selected.low !== selected.high) && (
            <figcaption>
              <p>{t.captionRange}</p>
            </figcaption>
          )}
          <details>
            <summary>{t.table}</summary>
            <LongTable
              caption={t.tableCaption}
              columns={[
                { head: t.round },
                ...(rise > 0 ? [t.ticketsHeld] : []).map((head) => ({ head, isNumber: true })),
                ...(growth > 0 ? [t.applicantsHead] : []).map((head) => ({ head, isNumber: true })),
                ...[t.thisRound, t.byThen, t.waiting].map((head) => ({ head, isNumber: true })),
              ]}
              rows={rounds.map((one) => [
                count(one.round),
                ...(rise > 0 ? [count(one.tickets)] : []),
                ...(growth > 0 ? [count(one.applicants)] : []),
                both(one.chance, percent),
                both(one.selected, percent),
                // Where more are selected, fewer wait.
                both({ low: one.selected.high, high: one.selected.low }, waitingOfThousand),
              ])}
            />
          </details>
        </figure>
      )}
      <div class="words chances-rests">
        <h3>{t.assumed}</h3>
        <ul>
          <li>{growth > 0 ? t.grown(growth) : t.same}</li>
          {rise > 0 && <li>{t.risen(rise)}</li>}
          <li>{t.independent}</li>
        </ul>
        <h3>{t.rests}</h3>
        <p>{isSums ? t.sums : isListed ? t.exact : t.exactAmong(own)}</p>
        {isAddressed && <p class="note">{t.shared}</p>}
      </div>
    </section>
  );
}
