/** What belongs to the row of a real draw: how it came out when it was re-run, and the button that re-runs it. */
import './real-draw.css';
import type { ComponentChildren } from 'preact';

/**
 * `every`: all that was published is the same. `ends`: only the first and the last were compared, which is less. `stopped`: nothing was
 * found out. `none`: it was not re-run.
 */
export type OutcomeName = 'none' | 'every' | 'ends' | 'differs' | 'stopped';

/** How a re-run draw came out, as a shape. Words always stand beside it. */
export function OutcomeMark({ outcome }: { readonly outcome: OutcomeName }) {
  return (
    <svg class="outcome-mark" data-outcome={outcome} viewBox="0 0 20 20" aria-hidden="true">
      <rect class="outcome-body" x="1.5" y="1.5" width="17" height="17" rx="1" />
      <path class="outcome-tick" d="M5.5 10.5L8.8 13.8L14.8 6.6" />
      <path class="outcome-ends" d="M2 2H18V6.5H2ZM2 13.5H18V18H2Z" />
      <path class="outcome-crack" d="M12 -1L9 6L11.5 10L8 14L9.5 21" />
    </svg>
  );
}

/** A figure with the words that stand around it where a column's head does not. */
export function Around({
  words: [before, behind],
  children,
}: {
  readonly words: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <span class="real-around" aria-hidden="true">
        {before}
      </span>
      {children}
      <span class="real-around" aria-hidden="true">
        {behind}
      </span>
    </>
  );
}

interface Props {
  readonly outcome: OutcomeName;
  /** The outcome in words. */
  readonly said: string;
  /** Whether a screen reader is told when the words change. */
  readonly isTold: boolean;
  /** What the button says. */
  readonly button: ComponentChildren;
  /** What the button says to a screen reader, where that is more. */
  readonly buttonLabel?: string | undefined;
  readonly isAlive: boolean;
  /** A button that is only said to be unavailable keeps the focus. */
  readonly isBusy: boolean;
  readonly onRun: () => void;
}

export function RealDraw({ outcome, said, isTold, button, buttonLabel, isAlive, isBusy, onRun }: Props) {
  return (
    <div class="real-do">
      <button
        class="button plain needs-js no-print"
        type="button"
        aria-label={buttonLabel}
        aria-disabled={isBusy ? 'true' : undefined}
        disabled={!isAlive}
        onClick={() => {
          if (!isBusy) onRun();
        }}
      >
        {button}
      </button>
      <span class="real-said" data-outcome={outcome} role={isTold ? 'status' : undefined}>
        <OutcomeMark outcome={outcome} />
        <span class="real-words">{said}</span>
      </span>
    </div>
  );
}
