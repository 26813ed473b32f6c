/** Which sample to re-run: one that was published, or the reader's own. */
import { AUDIT_DRAWS } from '../../../official/rivest/audit-draws.ts';
import type { FoundSample } from '../../../rerun/small-draws.ts';
import { Field } from '../../../ui/Field.tsx';
import { Form as Fields } from '../../../ui/Form.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { type Choice, Radios } from '../../../ui/Radios.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAlive } from '../../../ui/use-alive.ts';
import { usePlaces } from '../../../ui/use-places.ts';
import { Load } from '../Load.tsx';
import { Optional } from '../Optional.tsx';
import type { Action, State } from '../rerun.ts';
import { Sheet } from '../Sheet.tsx';
import { type Asked, faultSentence, type TextField, type Form as Typed } from './form.ts';
import { ManifestField } from './ManifestField.tsx';
import { saidOf } from './said.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly state: State<Typed, Asked, FoundSample>;
  readonly dispatch: (action: Action<Typed, FoundSample>) => void;
}

export function Form({ words, state, dispatch }: Props) {
  const { page: t, published: p } = words;
  const { form, run, unknown, focus } = state;
  const isAlive = useAlive();
  const place = usePlaces(focus);
  const change = (to: Partial<Typed>) => dispatch({ do: 'change', to });
  const field = (name: TextField) => ({
    id: `rerun-${name}`,
    value: form[name],
    fault: run.at === 'refused' && run.field === name ? faultSentence(words, run.error) : '',
    onValue: (text: string) => change({ [name]: text }),
  });
  const choice = (label: string, to: Partial<Typed>): Choice => ({
    label,
    isChosen: Object.entries(to).every(([name, value]) => form[name as keyof Typed] === value),
    choose: () => change(to),
  });
  return (
    <Sheet id="rerun-choose" title={t.choose} note={t.chooseNote} needsScript>
      <Fields onSubmit={() => dispatch({ do: 'start' })}>
        <fieldset class="official-form" aria-labelledby="rerun-choose" disabled={!isAlive}>
          <Load
            title={t.load}
            items={AUDIT_DRAWS.map(({ id, county }) => ({ id, text: county }))}
            unknown={unknown === null ? '' : p.unknown(unknown)}
            onLoad={(draw) => dispatch({ do: 'load', draw })}
          />
          <Field
            {...field('seed')}
            label={t.seed}
            hint={t.seedHint}
            input={{ autocapitalize: 'none' }}
            inputRef={place('seed')}
          />
          <div class="official-pair">
            <Field
              {...field('total')}
              label={t.total}
              input={{ inputMode: 'numeric' }}
              inputRef={place('total')}
            />
            <Field
              {...field('count')}
              label={t.count}
              input={{ inputMode: 'numeric' }}
              inputRef={place('count')}
            />
          </div>
          <Radios
            name="repeats"
            legend={t.repeats}
            choices={[choice(t.repeatsYes, { isDistinct: false }), choice(t.repeatsNo, { isDistinct: true })]}
          />
          <details>
            <summary>{t.manifestOpen}</summary>
            <ManifestField words={words} field={{ ...field('manifest'), boxRef: place('manifest') }} />
          </details>
          <div class="field">
            <LongText
              {...field('published')}
              label={<Optional label={p.published} optional={p.optional} />}
              hint={t.publishedHint}
              rows={4}
              boxRef={place('published')}
            />
          </div>
          <Radios
            name="order"
            legend={t.publishedOrder}
            choices={[choice(t.orderDrawn, { isSorted: false }), choice(t.orderSorted, { isSorted: true })]}
          />
          <div>
            <p class="official-buttons">
              <button class="button" type="submit" ref={place('start')} disabled={!isAlive}>
                {p.run}
              </button>
            </p>
            {run.at === 'running' && (run.done !== null || run.isLong) && (
              <Progress
                doing={t.doing(run.done ?? 0, run.asked.sample.count)}
                label={t.progress}
                share={(run.done ?? 0) / run.asked.sample.count}
                cancel={t.cancel}
                onCancel={() => dispatch({ do: 'cancel' })}
              />
            )}
            <Status class="official-said note" text={saidOf(words, run)} />
          </div>
        </fieldset>
      </Fields>
    </Sheet>
  );
}
