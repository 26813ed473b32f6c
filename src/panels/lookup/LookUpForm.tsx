/**
 * The one field, and where to look. The input has no name, so that no browser ever puts the code into an address. The
 * button is disabled until the script is there to take what is typed: before that, pressing it would lose the code.
 */
import type { RefObject } from 'preact';
import type { Dispatch } from 'preact/hooks';
import type { LookupWords } from '../../i18n/lookup/page.zh.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { unremembered } from '../../ui/unremembered.ts';
import { placeOf, roundPlace, roundsOf, whereOf } from './pools.ts';
import type { Action, Refused, State } from './state.ts';

/** What is wrong, as a sentence. */
export function refusedWords({ faults, noSuchPool }: LookupWords, refused: Refused): string {
  if (refused.fault === 'no-such-pool') return noSuchPool;
  if (refused.fault === 'character') return faults.character(refused.character, refused.position);
  if (refused.fault === 'long') return faults.long(refused.length);
  return faults[refused.fault];
}

interface Props {
  readonly words: LookupWords;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
  readonly field: RefObject<HTMLInputElement>;
  readonly place: RefObject<HTMLSelectElement>;
}

export function LookUpForm({ words: t, state, dispatch, field, place }: Props) {
  const { pools, voided, work, isAwake } = state;
  const refused = work.at === 'refused' ? work.refused : null;
  return (
    <Form class="lookup-form needs-js words" onSubmit={() => dispatch({ do: 'look up' })}>
      <Field
        id="lookup-code"
        label={t.code}
        hint={t.hint}
        fault={refused === null ? '' : refusedWords(t, refused)}
        isInvalid={refused !== null && refused.fault !== 'no-such-pool'}
        value={state.typed}
        onValue={(typed) => dispatch({ do: 'type', typed })}
        inputRef={field}
        input={{
          class: 'large code',
          inputMode: 'text',
          autocapitalize: 'characters',
          autocorrect: 'off',
        }}
      >
        <button
          class="button large"
          type="submit"
          {...unremembered}
          disabled={!isAwake || pools.length === 0}
        >
          {t.look}
        </button>
      </Field>
      {pools.length > 0 && !isAwake && <p class="note lookup-wait">{t.waiting}</p>}
      {pools.length === 0 && <p>{t.nothing}</p>}
      <div class="field lookup-where">
        <label for="lookup-where">{t.where}</label>
        <select
          id="lookup-where"
          ref={place}
          autocomplete="off"
          value={state.place}
          onChange={(event) => dispatch({ do: 'choose', place: event.currentTarget.value })}
        >
          {roundsOf(pools).map(({ round, title, pools: own }) => (
            <optgroup key={round} label={title}>
              <option value={roundPlace(round)}>{t.everyPool(title)}</option>
              {own.map((pool) => (
                <option key={pool.pool} value={placeOf(pool)}>
                  {pool.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {voided
        .filter(({ replacement }) => replacement === null)
        .map((one) => (
          <p key={one.place} class="note">
            <Sentence lang={t.lang} said={t.voidedHere(whereOf(one), one.at, `/rounds/${one.place}/`)} />
          </p>
        ))}
    </Form>
  );
}
