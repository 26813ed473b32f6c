/** The cell of a real draw: the button that runs it again, and how that came out, as a shape and in words. */
import type { ComponentChildren } from 'preact';
import { type OutcomeKind, OutcomeMark } from './OutcomeMark.tsx';

interface Props {
  /** The button. */
  readonly children: ComponentChildren;
  readonly outcome: OutcomeKind;
  readonly words: string;
  /** Whether the words are told to a screen reader when they change: where this draw alone was asked for. */
  readonly isTold: boolean;
}

export function DrawOutcome({ children, outcome, words, isTold }: Props) {
  return (
    <div class="real-do">
      {children}
      <span class="real-said" data-outcome={outcome} role={isTold ? 'status' : undefined}>
        <OutcomeMark outcome={outcome} />
        <span class="real-words">{words}</span>
      </span>
    </div>
  );
}
