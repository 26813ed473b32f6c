/** Where else on this site the code is, or was looked for: each one found leads to its answer. */
import type { Further } from './further.ts';
import { type OfferedPool, whereOf } from './pools.ts';
import { type From, headline, whenceOf } from './told.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly further: Further;
  /** When the answer was given, in milliseconds since 1970. */
  readonly time: number;
  /** Looks a code up in a pool, as if it had been typed. */
  readonly onLookUp: (code: string, place: string) => void;
  readonly onFurther: () => void;
}

/** That it comes from a copy on this device, and how old that is; nothing where it came over the network. */
function Whence({ words, from }: { readonly words: Words['answer']; readonly from: From }) {
  const said = whenceOf(words, from);
  return said === null ? null : <span class="note">{said}</span>;
}

export function FurtherLook({ words, further, time, onLookUp, onFurther }: Props) {
  const { plain: t, answer: a } = words;
  const { code, looking, left, looked, failed, found, zero } = further;
  if (looking === null && left.length + looked.length + failed.length + zero.length === 0) return null;
  const roundsOf = (pools: readonly OfferedPool[]) => [...new Set(pools.map(({ roundTitle }) => roundTitle))];
  return (
    <section class="words answer-further no-print" aria-label={t.elsewhere}>
      <div aria-live="polite">
        {looking !== null && <p class="note">{t.lookingElsewhere(looking.pools.length)}</p>}
        {zero.map(({ pool, answer: { checked }, from }) => (
          <p key={pool.place}>
            {t.zero(code.length, whereOf(pool))}
            <button type="button" class="button plain" onClick={() => onLookUp(checked.code, pool.place)}>
              {t.zeroLook(checked.code)}
            </button>{' '}
            <Whence words={a} from={from} />
          </p>
        ))}
        {found.length > 0 && (
          <>
            <p>{t.foundElsewhere}</p>
            <ul class="answer-found">
              {found.map(({ pool, answer, from }) => (
                <li key={pool.place}>
                  <span>{whereOf(pool)}</span> <strong>{headline(a, answer, time)}</strong>{' '}
                  <Whence words={a} from={from} />{' '}
                  <button type="button" class="button plain" onClick={() => onLookUp(code, pool.place)}>
                    {t.look}
                    <span class="visually-hidden">
                      {a.between === '' ? '：' : ': '}
                      {whereOf(pool)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {looked.length > 0 && (
          <p class="note">{t.lookedElsewhere(roundsOf(looked), looked.length, found.length)}</p>
        )}
        {failed.length > 0 && <p class="note">{t.notLookedElsewhere(roundsOf(failed), failed.length)}</p>}
      </div>
      {looking === null && left.length > 0 && (
        <>
          <p class="answer-actions">
            <button type="button" class="button plain" onClick={onFurther}>
              {t.lookElsewhere(left.length)}
            </button>
          </p>
          <p class="note">{t.lookElsewhereWhat}</p>
        </>
      )}
    </section>
  );
}
