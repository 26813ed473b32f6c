/** Which record to check, what will be done, and the button that begins. Before. */
import { readDigest } from '../../typed/digest.ts';
import { Field } from '../../ui/Field.tsx';
import { Form as Fields } from '../../ui/Form.tsx';
import { Status } from '../../ui/Status.tsx';
import { type Choice, nearestIn } from './choice.ts';
import { OwnRecord } from './OwnRecord.tsx';
import { Plan } from './Plan.tsx';
import { PolicyField } from './PolicyField.tsx';
import type { Places } from './places.ts';
import type { PublishedChoice } from './published-choice.ts';
import { Sheet } from './Sheet.tsx';
import type { Action } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly published: readonly PublishedChoice[];
  readonly choice: Choice;
  /** What is chosen before the page is alive would be lost. */
  readonly isAlive: boolean;
  /** The reader has just ended a run. */
  readonly isCancelled: boolean;
  readonly dispatch: (action: Action) => void;
  readonly place: Places;
}

/** Why what was typed is no digest. */
function faultOf(typed: string, t: Words['page']): string {
  const read = readDigest(typed);
  if (read.fault === 'character') return t.expectedCharacter(read.character, read.position);
  return read.fault === 'length' ? t.expectedBad(read.length) : '';
}

export function Form({ words, published, choice, isAlive, isCancelled, dispatch, place }: Props) {
  const { page: t } = words;
  const noSuch =
    choice.lacks === 'published'
      ? t.choosePublished
      : choice.unknown === null
        ? ''
        : t.noSuch(choice.unknown);
  const way = (from: Choice['from'], label: string) => (
    <label class="verify-radio">
      <input
        type="radio"
        name="from"
        value={from}
        ref={place(from)}
        checked={choice.from === from}
        autocomplete="off"
        onChange={() => dispatch({ do: 'choose from', from })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <Fields class="needs-js" onSubmit={() => dispatch({ do: 'start' })}>
      <Sheet id="verify-choose" title={t.choose}>
        <fieldset class="verify-from words" aria-labelledby="verify-choose-title" disabled={!isAlive}>
          <p class="field-fault" role="alert">
            {noSuch}
          </p>
          {published.length > 0 && (
            <div class="verify-way">
              {way('published', t.published)}
              <PublishedRecord
                words={words}
                published={published}
                choice={choice}
                dispatch={dispatch}
                place={place}
              />
            </div>
          )}
          <div class="verify-way">
            {way('own', t.own)}
            <OwnRecord words={words} choice={choice} dispatch={dispatch} place={place} />
          </div>
          <Field
            id="verify-expected"
            label={t.expected}
            hint={t.expectedHint}
            // Not when the field is left: the words would push away the button that is just being pressed.
            fault={choice.isExpectedBad ? faultOf(choice.expected, t) : ''}
            value={choice.expected}
            onValue={(text) => dispatch({ do: 'type expected', text })}
            input={{ class: 'code', autocapitalize: 'none' }}
            inputRef={place('expected')}
          />
        </fieldset>
      </Sheet>
      <Sheet id="verify-trust" title={words.trust.title}>
        <fieldset class="verify-from words" aria-labelledby="verify-trust-title" disabled={!isAlive}>
          <PolicyField words={words} policy={choice.policy} dispatch={dispatch} place={place} />
        </fieldset>
      </Sheet>
      <Sheet id="verify-plan" title={t.plan}>
        <div class="words">
          <Plan words={words} published={published} choice={choice} />
          <p class="verify-buttons">
            <button class="button" type="submit" ref={place('start')} disabled={!isAlive}>
              {t.start}
            </button>
          </p>
          <Status class="verify-said" text={isCancelled ? t.cancelled : ''} />
        </div>
      </Sheet>
    </Fields>
  );
}

function PublishedRecord({
  words: { page: t },
  published,
  choice,
  dispatch,
  place,
}: Omit<Props, 'isAlive' | 'isCancelled'>) {
  const rounds = published.filter((one, i) => published.findIndex(({ round }) => round === one.round) === i);
  const pools = published.filter(({ round }) => round === choice.round);
  const choose = (round: string, place: string) => {
    dispatch({ do: 'choose published', round, place });
    const chosen = nearestIn(published, round, place);
    if (chosen !== null) history.replaceState(null, '', `#${chosen.place}`);
  };
  return (
    <div class="verify-inside verify-published">
      <div class="field">
        <label for="verify-round">{t.round}</label>
        <select
          id="verify-round"
          autocomplete="off"
          ref={place('round')}
          value={choice.round}
          onChange={(event) => choose(event.currentTarget.value, choice.place)}
        >
          {rounds.map(({ round, roundTitle }) => (
            <option key={round} value={round}>
              {roundTitle}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="verify-pool">{t.pool}</label>
        <select
          id="verify-pool"
          autocomplete="off"
          value={choice.place}
          onChange={(event) => choose(choice.round, event.currentTarget.value)}
        >
          {pools.map(({ place, poolTitle }) => (
            <option key={place} value={place}>
              {poolTitle}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
