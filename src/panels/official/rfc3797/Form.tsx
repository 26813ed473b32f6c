/** Which selection to re-run: one that was published, or the reader's own. */
import { NOMCOM_DRAWS } from '../../../official/rfc3797/nomcom-draws.ts';
import type { FoundSelection } from '../../../rerun/small-draws.ts';
import { Field } from '../../../ui/Field.tsx';
import { Form as Fields } from '../../../ui/Form.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAlive } from '../../../ui/use-alive.ts';
import { usePlaces } from '../../../ui/use-places.ts';
import { Load } from '../Load.tsx';
import { Optional } from '../Optional.tsx';
import type { Action, State } from '../rerun.ts';
import { Sheet } from '../Sheet.tsx';
import { type Asked, faultSentence, type Form as Typed } from './form.ts';
import { saidOf } from './said.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly state: State<Typed, Asked, FoundSelection>;
  readonly dispatch: (action: Action<Typed, FoundSelection>) => void;
}

export function Form({ words, state, dispatch }: Props) {
  const { page: t, published: p } = words;
  const { form, run, unknown, focus } = state;
  const isAlive = useAlive();
  const place = usePlaces(focus);
  const field = (name: keyof Typed) => ({
    id: `rerun-${name}`,
    value: form[name],
    fault: run.at === 'refused' && run.field === name ? faultSentence(words, run.error) : '',
    onValue: (text: string) => dispatch({ do: 'change', to: { [name]: text } }),
  });
  return (
    <Sheet id="rerun-choose" title={t.choose} note={t.chooseNote} needsScript>
      <Fields onSubmit={() => dispatch({ do: 'start' })}>
        <fieldset class="official-form" aria-labelledby="rerun-choose" disabled={!isAlive}>
          <Load
            title={t.load}
            items={NOMCOM_DRAWS.map(({ id }) => ({ id, text: t.draws[id] ?? id }))}
            unknown={unknown === null ? '' : p.unknown(unknown)}
            onLoad={(draw) => dispatch({ do: 'load', draw })}
          />
          <div class="field">
            <LongText
              {...field('sources')}
              label={t.sources}
              hint={t.sourcesHint}
              rows={5}
              box={{ autocapitalize: 'none' }}
              boxRef={place('sources')}
            />
          </div>
          <div class="official-pair">
            <Field
              {...field('pool')}
              label={t.pool}
              input={{ inputMode: 'numeric' }}
              inputRef={place('pool')}
            />
            <Field
              {...field('select')}
              label={t.select}
              input={{ inputMode: 'numeric' }}
              inputRef={place('select')}
            />
          </div>
          <details>
            <summary>{t.namesOpen}</summary>
            <div class="field">
              <LongText
                {...field('names')}
                label={<Optional label={t.names} optional={p.optional} />}
                hint={t.namesHint}
                rows={6}
                boxRef={place('names')}
              />
            </div>
          </details>
          <div class="field">
            <LongText
              {...field('published')}
              label={<Optional label={p.published} optional={p.optional} />}
              hint={t.publishedHint}
              rows={2}
              boxRef={place('published')}
            />
          </div>
          <div>
            <p class="official-buttons">
              <button class="button" type="submit" ref={place('start')} disabled={!isAlive}>
                {p.run}
              </button>
            </p>
            <Status class="official-said note" text={saidOf(words, run)} />
          </div>
        </fieldset>
      </Fields>
    </Sheet>
  );
}
