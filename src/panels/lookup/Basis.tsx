/** The seals that were pressed here, and step by step what pressed them. */
import type { ComponentChildren } from 'preact';
import type { Answer } from '../../search/answer.ts';
import { Chain } from '../../ui/Chain.tsx';
import { chainSeals } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  /** At least one. */
  readonly answers: readonly Answer[];
  /** The steps. */
  readonly children: ComponentChildren;
}

export function Basis({ words: { answer: t, seals }, answers, children }: Props) {
  return (
    <section class="sheet answer-basis">
      <div class="margin">
        <h3>{t.basis}</h3>
      </div>
      <div>
        <Chain words={seals} label={t.seals} seals={chainSeals(t, answers)} />
        <details class="words answer-details">
          <summary>{t.stepByStep}</summary>
          {children}
        </details>
      </div>
    </section>
  );
}
