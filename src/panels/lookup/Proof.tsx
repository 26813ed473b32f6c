/** What an answer rests on, folded: what was checked here is said in the line that opens it. Printed, it is open. */
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../search/answer.ts';
import { chainSeals } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  /** At least one. */
  readonly answers: readonly Answer[];
  readonly children: ComponentChildren;
}

/** Which of the five steps were checked on this device, by their seals. */
export function checkedSaid({ answer, plain, seals }: Words, answers: readonly Answer[]): string {
  const all = chainSeals(answer, answers);
  const named = (isPressed: boolean) =>
    all.filter(({ state }) => (state === 'pressed') === isPressed).map(({ link }) => seals[link]);
  const others = named(false);
  return others.length === 0 ? plain.allChecked : plain.checked(named(true), others);
}

export function Proof({ words, answers, children }: Props) {
  return (
    <details class="answer-proof">
      <summary>
        <strong>{words.plain.proof}</strong>
        <span class="note">{checkedSaid(words, answers)}</span>
      </summary>
      {children}
    </details>
  );
}
