/** A record that a visitor changes, and what the verifier says of it. */
import './cheat.css';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Shown } from '../../cheating/genuine.ts';
import { useAlive } from '../../ui/use-alive.ts';
import { Outcome } from './Outcome.tsx';
import { Record } from './Record.tsx';
import { type Action, firstState, next, type State } from './state.ts';
import { type OfferedRecord, useCheating } from './use-cheating.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface CheatData {
  /** Of the record that comes with the page. */
  readonly own: Shown;
  readonly records: readonly OfferedRecord[];
  /** Whether the site has a publication log. */
  readonly hasLog: boolean;
}

interface Props extends CheatData {
  readonly words: Words;
}

export function CheatPanel({ words, own, records, hasLog }: Props) {
  const { page: t } = words;
  const [state, dispatch] = useReducer(
    (before: State, action: Action) => next(own, before, action),
    own,
    firstState,
  );
  useCheating(state, dispatch, records, hasLog);
  const isAlive = useAlive();
  const outcome = useRef<HTMLElement>(null);
  const { at, run, record, shown } = state;
  // On a phone what came of a press is below; beside the record it is seen already.
  useEffect(() => {
    if (at !== 'ended' && at !== 'stopped') return;
    const { top = 0 } = outcome.current?.getBoundingClientRect() ?? {};
    if (top < 0 || top > window.innerHeight / 2) outcome.current?.scrollIntoView({ block: 'start' });
  }, [at, run]);
  return (
    <>
      <section class="sheet cheat-sheet" aria-labelledby="cheat-which">
        <div class="margin">
          <h2 id="cheat-which">{t.which}</h2>
        </div>
        <div class="words cheat-stack">
          {records.length > 0 ? (
            <div class="field">
              <label for="cheat-record">{t.record}</label>
              <select
                id="cheat-record"
                autocomplete="off"
                disabled={!isAlive}
                value={record}
                onChange={(event) => dispatch({ do: 'choose', record: event.currentTarget.value })}
              >
                <option value="">{t.ownRecord(own.rows)}</option>
                {records.map(({ place, title }) => (
                  <option key={place} value={place}>
                    {title}
                  </option>
                ))}
              </select>
              <p class="note">{t.fetching}</p>
            </div>
          ) : (
            <p>{t.ownRecord(own.rows)}</p>
          )}
          <p class="note">{t.whichNote}</p>
        </div>
      </section>
      <div class="cheat-desk">
        <fieldset class="cheat-record" disabled={!isAlive} aria-label={t.record}>
          {shown !== null && (
            // Another record has other people, and other values in its fields.
            <Record key={shown.commitment} words={words} shown={shown} state={state} dispatch={dispatch} />
          )}
        </fieldset>
        <Outcome words={words} state={state} dispatch={dispatch} isAlive={isAlive} sheetRef={outcome} />
      </div>
    </>
  );
}
