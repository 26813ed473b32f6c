/** Questions one after the other, and what the answers come to. Nothing is sent, and nothing is kept. */
import './selfcheck.css';
import { useState } from 'preact/hooks';
import type { SelfCheck } from '../../publisher/self-check.ts';
import { Radios } from '../../ui/Radios.tsx';
import { Status } from '../../ui/Status.tsx';
import { useAlive } from '../../ui/use-alive.ts';
import { RuleItem } from './RuleItem.tsx';
import { wayOf } from './way.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface SelfCheckData {
  readonly check: SelfCheck;
}

interface Props extends SelfCheckData {
  readonly words: Words;
}

export function SelfCheckPanel({ words, check }: Props) {
  const t = words.page;
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const isAlive = useAlive();
  const { asked, end } = wayOf(check, chosen);
  const waiting = asked.at(-1);
  const said =
    chosen.length === 0
      ? ''
      : end !== null
        ? t.verdicts[end.outcome]
        : t.question(asked.length, waiting?.question.text ?? '');
  return (
    <section class="sheet selfcheck needs-js" aria-labelledby="self-check">
      <div class="margin">
        <h2 id="self-check">{t.title}</h2>
        <p class="note">{t.note}</p>
      </div>
      <div class="words">
        {asked.map(({ question, chosen: place }, step) => (
          <Radios
            key={question.text}
            name={`self-check-${step}`}
            legend={t.question(step + 1, question.text)}
            disabled={!isAlive}
            choices={question.answers.map(({ text }, i) => ({
              label: text,
              isChosen: i === place,
              // What was answered behind it may no longer be asked.
              choose: () => setChosen([...chosen.slice(0, step), i]),
            }))}
          />
        ))}
        <Status text={said} isHidden />
        {end !== null && (
          <div class={`selfcheck-end ${end.outcome}`}>
            <h3>{t.verdicts[end.outcome]}</h3>
            <p>{t.because[end.outcome]}</p>
            <ul>
              {end.rules.map((rule) => (
                <RuleItem key={rule.id} words={words} rule={rule} />
              ))}
            </ul>
            <p class="note">{t.decides}</p>
          </div>
        )}
        {chosen.length > 0 && (
          <p>
            <button class="word-button" type="button" onClick={() => setChosen([])}>
              {t.again}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
