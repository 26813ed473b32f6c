/** Any three numbers, without a zip: the tickets in the order drawn. */
import './figures.css';
import { useRef, useState } from 'preact/hooks';
import { count } from '../../../i18n/numbers.ts';
import { typedNumber, typedSeed } from '../../../official/beijing/typed.ts';
import type { DrawnTickets } from '../../../rerun/pool-talk.ts';
import { Answer } from '../../../ui/Answer.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { LongTable } from '../../../ui/LongTable.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { typed } from '../typed.ts';
import { FaultReason, faultSentence, fieldFault } from './Fault.tsx';
import { Sheet } from './Sheet.tsx';
import { useAsked } from './use-asked.ts';
import type { Figures as TheFigures } from './use-figures.ts';
import { colon, type Words } from './words.ts';

/** Tickets that are listed on the page. */
const LISTED = 100;

interface ThreeNumbers {
  readonly tickets: number;
  readonly quota: number;
  readonly seed: string;
}

/** @property given the three numbers that it belongs to: they stand with it, on paper too */
interface Computed {
  readonly drawn: DrawnTickets;
  readonly given: ThreeNumbers;
}

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly figures: TheFigures;
  readonly verifyTitle: string;
}

const FIELDS = ['tickets', 'quota', 'seed'] as const;
type Name = (typeof FIELDS)[number];
type Each<T> = Readonly<Record<Name, T>>;

const EMPTY: Each<string> = { tickets: '', quota: '', seed: '' };

export function Figures({ words, isAlive, figures, verifyTitle }: Props) {
  const { draws: t } = words;
  const [texts, setTexts] = useState(EMPTY);
  const [faults, setFaults] = useState(EMPTY);
  const [given, setGiven] = useState<ThreeNumbers | null>(null);
  const inputs = useRef<Partial<Record<Name, HTMLInputElement | null>>>({});
  // A result goes with the numbers it came from.
  const { asked, ask } = useAsked<Computed>(FIELDS.map((name) => texts[name]));
  const draw = () => {
    const read = {
      tickets: typed(texts.tickets, (text) => typedNumber(text, 'beijing.tickets')),
      quota: typed(texts.quota, (text) => typedNumber(text, 'beijing.quota')),
      seed: typed(texts.seed, typedSeed),
    };
    const faultOf = (name: Name) => {
      const one = read[name];
      return 'error' in one ? fieldFault(words, one.error) : '';
    };
    setFaults({ tickets: faultOf('tickets'), quota: faultOf('quota'), seed: faultOf('seed') });
    const { tickets, quota, seed } = read;
    if ('error' in tickets || 'error' in quota || 'error' in seed) {
      const first = FIELDS.find((name) => 'error' in read[name]);
      if (first !== undefined) inputs.current[first]?.focus();
      return;
    }
    const question = { tickets: tickets.value, quota: quota.value, seed: seed.value };
    setGiven(question);
    ask(async (signal) => ({
      drawn: await (await figures()).ask('tickets', question, { signal }),
      given: question,
    }));
  };
  const labels: Each<string> = { tickets: t.ticketsOf, quota: t.quotaOf, seed: t.seedOf };
  return (
    <Sheet id="bj-tickets-only" title={t.tickets} kind="asks">
      <div class="bj-stack">
        <Form class="words no-print" onSubmit={draw}>
          <fieldset class="bj-paragraphs" disabled={!isAlive}>
            <p>{t.ticketsWhat}</p>
            <div class="bj-three">
              {FIELDS.map((name) => (
                <Field
                  key={name}
                  id={`bj-figure-${name}`}
                  label={labels[name]}
                  fault={faults[name]}
                  value={texts[name]}
                  onValue={(text) => {
                    setTexts({ ...texts, [name]: text });
                    setFaults({ ...faults, [name]: '' });
                  }}
                  input={{ inputMode: 'numeric' }}
                  inputRef={(input) => {
                    inputs.current[name] = input;
                  }}
                />
              ))}
            </div>
            <p class="bj-buttons">
              <button class="button plain" type="submit">
                {t.draw}
              </button>
            </p>
          </fieldset>
        </Form>
        {asked.at === 'asking' && <p>{t.drawing}</p>}
        {asked.at === 'answered' && <Result words={words} computed={asked.answer} />}
        {asked.at === 'failed' && (
          <Answer class="bj-answer" names={['bj-figures-sentence']}>
            <p class="sentence" id="bj-figures-sentence">
              {faultSentence(words, asked.error)}
            </p>
            {given !== null && <Given words={words} given={given} />}
            <FaultReason words={words} error={asked.error} verifyTitle={verifyTitle} />
          </Answer>
        )}
      </div>
    </Sheet>
  );
}

function Given({ words: { draws: t }, given }: { readonly words: Words; readonly given: ThreeNumbers }) {
  return (
    <FactList
      facts={[
        [t.ticketsOf, count(given.tickets)],
        [t.quotaOf, count(given.quota)],
        [t.seedOf, <code key="seed">{given.seed}</code>],
      ]}
    />
  );
}

function sentenceOf({ draws: t }: Words, { outcome, winners, numbers, picked }: DrawnTickets): string {
  if (outcome === 'time-out') return t.timeOut(numbers, picked);
  if (outcome === 'all') return t.drawnAll(winners);
  return winners === 0 ? t.nobody : t.drawn(winners);
}

function Result({ words, computed }: { readonly words: Words; readonly computed: Computed }) {
  const { draws: t, page } = words;
  const { drawn, given } = computed;
  const rows = Array.from(drawn.tickets.subarray(0, LISTED), (ticket, i) => [count(i + 1), count(ticket)]);
  return (
    <Answer class="bj-answer" names={['bj-figures-sentence']}>
      <p class="sentence" id="bj-figures-sentence">
        {sentenceOf(words, drawn)}
      </p>
      <Given words={words} given={given} />
      {drawn.winners > 0 && (
        <>
          <p>
            {page.numbers}
            {colon(words)}
            {drawn.numbers === 0 ? page.noNumbers : page.numbersOfTickets(drawn.numbers, drawn.passedOver)}
          </p>
          <div class="bj-rows">
            <LongTable
              caption={t.order}
              columns={[
                { head: page.rank, isNumber: true },
                { head: page.ticket, isNumber: true },
              ]}
              rows={rows}
            />
          </div>
          <p class="note">{page.shown(rows.length, drawn.winners)}</p>
          <p class="bj-buttons">
            <SaveButton name={`${given.tickets}-${given.quota}-${given.seed}.csv`} make={() => drawn.csv}>
              {t.save}
            </SaveButton>
          </p>
        </>
      )}
    </Answer>
  );
}
