/** A figure with the words that stand around it where a column's head does not. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Before it and behind. */
  readonly words: readonly string[];
  readonly children: ComponentChildren;
}

export function Around({ words: [before, behind], children }: Props) {
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
