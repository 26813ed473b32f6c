/** The self-test, run in the reader's own browser: what is done, how far it is, what it came to, and each tampering. */
import './selftest.css';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { href } from '../../i18n/href.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';
import { useAlive } from '../../ui/use-alive.ts';
import { Conclusion } from './Conclusion.tsx';
import { conclusionOf, firstState, next, type Row } from './state.ts';
import { Tamperings } from './Tamperings.tsx';
import { useSelftest } from './use-selftest.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface SelftestData {
  /** In the order of the catalogue. */
  readonly rows: readonly Row[];
}

interface Props extends SelftestData {
  readonly words: Words;
}

export function SelftestPanel({ words, rows }: Props) {
  const { lang, page: t } = words;
  const [state, dispatch] = useReducer(next, firstState);
  useSelftest(state, dispatch);
  const isAlive = useAlive();
  const { run, at, outcomes } = state;
  const isRunning = at === 'running';
  const conclusion = conclusionOf(rows, state);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who pressed the button, which is gone, finds what came of it.
  useEffect(() => {
    if (conclusion !== null) heading.current?.focus();
  }, [run, at]);
  return (
    <>
      <section class="sheet selftest-sheet" aria-labelledby="what">
        <div class="margin">
          <h2 id="what">{t.what}</h2>
        </div>
        <div class="words selftest-what">
          <p>{t.whatText(rows.length)}</p>
          <p class="note">{t.cost}</p>
          {isRunning ? (
            <Progress
              doing={t.running(outcomes.size, rows.length)}
              label={t.progress}
              share={outcomes.size / rows.length}
              cancel={t.cancel}
              onCancel={() => dispatch({ do: 'stop', run, reason: 'cancelled' })}
            />
          ) : (
            <p class="needs-js">
              <button
                class="button large"
                type="button"
                disabled={!isAlive}
                onClick={() => dispatch({ do: 'start' })}
              >
                {at === 'rest' ? t.start : t.again}
              </button>
            </p>
          )}
          <Status text={isRunning ? t.running(0, rows.length) : ''} isHidden />
        </div>
      </section>

      {conclusion !== null && (
        <section class="sheet" aria-labelledby="outcome">
          <div class="margin">
            <p class="note" id="outcome">
              {t.outcome}
            </p>
          </div>
          <Conclusion words={words} conclusion={conclusion} rows={rows} headingRef={heading} />
        </section>
      )}

      <section class="sheet" aria-labelledby="tamperings">
        <div class="margin">
          <h2 id="tamperings">{t.list}</h2>
          <p class="note">{t.listNote}</p>
          <p class="note">
            <a href={href(lang, '/checks/')}>{t.checks}</a>
          </p>
        </div>
        <Tamperings words={words} rows={rows} outcomes={outcomes} />
      </section>
    </>
  );
}
