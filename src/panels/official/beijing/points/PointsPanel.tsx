/** A family's points, worked out as one types, with how they come about. */
import './points.css';
import { useState } from 'preact/hooks';
import type { PointsWords } from '../../../../i18n/official/beijing/points.zh.ts';
import { Field } from '../../../../ui/Field.tsx';
import { Status } from '../../../../ui/Status.tsx';
import { useAlive } from '../../../../ui/use-alive.ts';
import { EXAMPLES, FIRST, type Form, faultOf, MOST, ofCount, worked } from './form.ts';
import { Working } from './Working.tsx';

export function PointsPanel({ words: t }: { readonly words: PointsWords }) {
  const [form, setForm] = useState(FIRST);
  const [isTouched, setTouched] = useState(false);
  const isAlive = useAlive();
  const change = (to: Partial<Form>) => {
    setTouched(true);
    setForm({ ...form, ...to });
  };
  const number = (id: string, label: string, value: string, onValue: (typed: string) => void) => {
    const fault = faultOf(value);
    return (
      <Field
        key={id}
        id={`points-${id}`}
        label={label}
        value={value}
        fault={fault === null ? '' : t.faults[fault]}
        onValue={onValue}
        input={{ inputMode: 'numeric' }}
      />
    );
  };
  const several = (list: 'children' | 'parents', label: string) => {
    const one = list === 'children' ? 'child' : 'parent';
    const typed = form[list];
    return (
      <>
        <div class="field">
          <label for={`points-${list}`}>{label}</label>
          <select
            id={`points-${list}`}
            autocomplete="off"
            value={String(typed.length)}
            onChange={(event) => change({ [list]: ofCount(typed, Number(event.currentTarget.value)) })}
          >
            {Array.from({ length: MOST[list] + 1 }, (_, n) => (
              <option key={n} value={String(n)}>
                {n}
              </option>
            ))}
          </select>
        </div>
        {typed.map((value, i) =>
          number(`${one}-${i}`, t.earlier(t.member(one, i + 1)), value, (to) =>
            change({ [list]: typed.map((was, at) => (at === i ? to : was)) }),
          ),
        )}
      </>
    );
  };
  const tick = (name: 'hasSpouse' | 'hasC5', label: string) => (
    <label class="points-tick">
      <input
        type="checkbox"
        checked={form[name]}
        autocomplete="off"
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
  const found = worked(form);
  const answer = found === 'alone' ? t.alone : found === 'unread' ? t.unread : t.total(found.total);
  return (
    <section class="sheet points needs-js" aria-labelledby="family-points">
      <div class="margin">
        <h2 id="family-points">{t.title}</h2>
        <p class="note">{t.note}</p>
      </div>
      <div class="points-body">
        <fieldset class="points-form" disabled={!isAlive} aria-labelledby="family-points">
          <p class="points-examples">
            <span>{t.examples}</span>
            {EXAMPLES.map(({ points, form: example }) => (
              <button key={points} class="word-button" type="button" onClick={() => change(example)}>
                {t.example(points)}
              </button>
            ))}
          </p>
          {number('main', t.earlier(t.kin.main), form.main, (main) => change({ main }))}
          {tick('hasC5', t.hasC5)}
          {tick('hasSpouse', t.hasSpouse)}
          {form.hasSpouse &&
            number('spouse', t.earlier(t.kin.spouse), form.spouse, (spouse) => change({ spouse }))}
          {several('children', t.children)}
          {several('parents', t.parents)}
          {number('years', t.years, form.years, (years) => change({ years }))}
        </fieldset>
        <div class="points-answer">
          <p class="note">{t.answer}</p>
          <p class="points-total">{answer}</p>
          <Status text={isTouched ? `${t.answer}: ${answer}` : ''} isHidden />
          {typeof found !== 'string' && <Working words={t} found={found} />}
        </div>
      </div>
    </section>
  );
}
