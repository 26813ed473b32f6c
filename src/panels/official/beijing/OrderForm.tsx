/** A pasted order of tickets, held against one of the published draws. */
import './order-form.css';
import { useRef, useState } from 'preact/hooks';
import type { CheckedOrder } from '../../../rerun/pool-talk.ts';
import { Form } from '../../../ui/Form.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { OfficialVerdict } from '../OfficialVerdict.tsx';
import type { ListedDraw } from './DrawTable.tsx';
import { drawName } from './draw-name.ts';
import { FaultVerdict } from './FaultVerdict.tsx';
import { orderSentences } from './order-sentences.ts';
import { Reading } from './Reading.tsx';
import { useAsked } from './use-asked.ts';
import type { Figures } from './use-figures.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly draws: readonly ListedDraw[];
  /** The id of the draw it is held against. */
  readonly which: string;
  readonly onWhich: (id: string) => void;
  readonly figures: Figures;
  readonly verifyTitle: string;
}

export function OrderForm({ words, isAlive, draws, which, onWhich, figures, verifyTitle }: Props) {
  const { draws: t } = words;
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  // A verdict goes with what it judged.
  const { asked, ask } = useAsked<CheckedOrder>([which, text]);
  const draw = draws.find(({ id }) => id === which);
  const of = t.judged(t.pasted, draw === undefined ? which : drawName(t, draw));
  const check = () => {
    setFault(text.trim() === '' ? t.nothing : '');
    if (text.trim() === '') return box.current?.focus();
    const question = { id: which, text: new Blob([text]), name: t.pasted };
    ask(async (signal) => (await figures()).ask('order', question, { signal }));
  };
  return (
    <details class="needs-js no-print">
      <summary>{t.paste}</summary>
      <div class="bj-stack">
        <Form class="words no-print" onSubmit={check}>
          <fieldset class="field" disabled={!isAlive}>
            <p>{t.pasteWhat}</p>
            <label for="bj-order-which">{t.pasteWhich}</label>
            <select
              id="bj-order-which"
              autocomplete="off"
              value={which}
              onInput={(event) => {
                onWhich(event.currentTarget.value);
                setFault('');
              }}
            >
              {draws.map((one) => (
                <option key={one.id} value={one.id}>
                  {drawName(t, one)}
                </option>
              ))}
            </select>
            <LongText
              id="bj-order"
              label={t.pasteField}
              rows={5}
              fault={fault}
              value={text}
              onValue={(pasted) => {
                setText(pasted);
                setFault('');
              }}
              boxRef={box}
            />
            <p class="bj-buttons">
              <button class="button plain" type="submit">
                {t.check}
              </button>
            </p>
          </fieldset>
        </Form>
        {asked.at === 'failed' && (
          <FaultVerdict
            words={words}
            id="bj-order-verdict"
            error={asked.error}
            called={t.notCompared}
            of={of}
            verifyTitle={verifyTitle}
          />
        )}
        {asked.at === 'answered' && <Judgement words={words} checked={asked.answer} of={of} />}
      </div>
    </details>
  );
}

interface JudgementProps {
  readonly words: Words;
  readonly checked: CheckedOrder;
  readonly of: string;
}

function Judgement({ words, checked, of }: JudgementProps) {
  const [verdict, called, sentence, lines] = orderSentences(words.draws, checked);
  return (
    <OfficialVerdict
      words={words.seals}
      id="bj-order-verdict"
      verdict={verdict}
      called={called}
      sentence={sentence}
      of={of}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Reading words={words.compare} reading={checked.reading} claims={checked.claims} />
    </OfficialVerdict>
  );
}
