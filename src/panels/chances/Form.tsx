/** What is my case: a pool of this site or figures of my own, my tickets, how far to look ahead. */
import { Field } from '../../ui/Field.tsx';
import { Form as Fields } from '../../ui/Form.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useAlive } from '../../ui/use-alive.ts';
import type { Places } from '../../ui/use-places.ts';
import { fragmentOf } from './address.ts';
import { type FormFault, type FormField, type NumberField, OWN, type Form as Typed } from './form.ts';
import type { KnownSums, OfferedPool } from './pools.ts';
import type { Action, State } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly state: State;
  readonly pools: readonly OfferedPool[];
  readonly known: readonly KnownSums[];
  readonly place: Places<FormField | 'found'>;
  readonly dispatch: (action: Action) => void;
}

/** What is wrong with a field, as a sentence. */
function faultSentence({ faults }: Words['page'], fault: FormFault): string {
  switch (fault.fault) {
    case 'character':
      return faults.character(fault);
    case 'bounds':
      return faults.bounds(fault.from, fault.to);
    default:
      return faults[fault.fault];
  }
}

export function Form({ words: { page: t }, state, pools, known, place, dispatch }: Props) {
  const { form, fault, asking } = state;
  const isAlive = useAlive();
  const faultOf = (field: FormField) => (fault?.field === field ? faultSentence(t, fault) : '');
  const field = (name: NumberField, label: string, hint?: string) => (
    <Field
      id={`chances-${name}`}
      label={label}
      {...(hint !== undefined && { hint })}
      fault={faultOf(name)}
      value={form[name]}
      onValue={(typed) => dispatch({ do: 'change', to: { [name]: typed } })}
      input={{ inputMode: 'numeric' }}
      inputRef={place(name)}
    />
  );
  const filledIn = ({ applicants, tickets, quota }: KnownSums): Typed => ({
    ...form,
    pool: OWN,
    applicants: String(applicants),
    all: String(tickets),
    quota: String(quota),
  });
  return (
    <section class="sheet chances-sheet needs-js" aria-labelledby="chances-form">
      <div class="margin">
        <h2 id="chances-form">{t.form}</h2>
        <p class="note">{t.formNote}</p>
      </div>
      <Fields class="chances-form" onSubmit={() => dispatch({ do: 'ask' })}>
        <p class="field-fault" role="alert">
          {state.unread === null ? '' : t.unread(state.unread)}
        </p>
        <fieldset aria-labelledby="chances-form" disabled={!isAlive}>
          <div class="field">
            <label for="chances-pool">{t.pool}</label>
            <select
              id="chances-pool"
              ref={place('pool')}
              autocomplete="off"
              value={form.pool}
              aria-describedby="chances-pool-fault"
              onChange={(event) => dispatch({ do: 'change', to: { pool: event.currentTarget.value } })}
            >
              {pools.map((pool) => (
                <option key={pool.place} value={pool.place}>
                  {t.poolOption(pool.roundTitle, pool.title)}
                </option>
              ))}
              <option value={OWN}>{t.ownFigures}</option>
            </select>
            <p class="field-fault" id="chances-pool-fault" role="alert">
              {faultOf('pool')}
            </p>
          </div>
          {form.pool === OWN && (
            <div class="chances-own">
              {known.length > 0 && (
                <div class="chances-known">
                  <p id="chances-known">{t.known}</p>
                  <ul aria-labelledby="chances-known">
                    {known.map((one) => (
                      <li key={one.title}>
                        <a
                          href={fragmentOf(filledIn(one))}
                          onClick={(event) => {
                            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                            event.preventDefault();
                            dispatch({ do: 'change', to: filledIn(one) });
                          }}
                        >
                          {one.title}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              <div class="chances-pair">
                {field('applicants', t.applicants, t.applicantsHint)}
                {field('all', t.all, t.allHint)}
              </div>
              <div class="chances-pair">
                {field('quota', t.quota)}
                {field('most', t.most, t.mostHint)}
              </div>
            </div>
          )}
          <div class="chances-pair">
            {field('tickets', t.tickets, t.ticketsHint)}
            {field('rounds', t.rounds, t.roundsHint)}
          </div>
          <details>
            <summary>{t.changes}</summary>
            <div class="chances-pair">
              {field('growth', t.growth, t.growthHint)}
              {field('rise', t.rise, t.riseHint)}
            </div>
          </details>
          {asking === null ? (
            <p>
              <button class="button" type="submit" disabled={!isAlive}>
                {t.ask}
              </button>
            </p>
          ) : (
            <Progress
              doing={t.asking(asking.done, asking.question.asked.rounds)}
              label={t.progress}
              share={asking.done / asking.question.asked.rounds}
              cancel={t.cancel}
              onCancel={() => dispatch({ do: 'stop', run: state.run, isBroken: false })}
            />
          )}
          <p class="field-fault" role="alert">
            {state.isBroken ? t.broken : ''}
          </p>
        </fieldset>
      </Fields>
    </section>
  );
}
