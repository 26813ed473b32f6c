/** What was asked for, and has come: the reader's focus goes there, and it is called by what it says. */
import './answer.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly class?: string;
  /** Ids of what stands in it and names it: its sentence, and what that is about. */
  readonly names: readonly string[];
  /** Whether the focus goes there; not where nobody waits for it. */
  readonly moves?: boolean;
  readonly children: ComponentChildren;
}

/** Moves the reader's focus there, and what they see only where it is out of sight. */
export function showTo(what: HTMLElement | null): void {
  if (what === null) return;
  what.focus({ preventScroll: true });
  // A scroll that is under way, such as the browser's own to the place that the address names, would carry it off again.
  window.scrollTo({ top: window.scrollY, behavior: 'instant' });
  const { top, bottom } = what.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) what.scrollIntoView({ block: top < 0 ? 'start' : 'center' });
}

/** Each answer is one of its own: give it a key, so that the focus moves once for each. */
export function Answer({ class: own, names, moves = true, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (moves) showTo(box.current);
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an answer is no fieldset
    <div
      ref={box}
      class={own === undefined ? 'answer' : `answer ${own}`}
      role="group"
      tabIndex={-1}
      aria-labelledby={names.join(' ')}
    >
      {children}
    </div>
  );
}
