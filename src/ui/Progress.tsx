/** How far something is that runs, and the button that ends it, which is always there. */
import './progress.css';
import type { ComponentChildren, Ref } from 'preact';

interface Props {
  /** What is being done just now. */
  readonly doing: string;
  /** Names the bar for a screen reader. */
  readonly label: string;
  /** From 0 to 1; null while nobody can say. */
  readonly share: number | null;
  readonly cancel: string;
  /** What the button says to a screen reader, where "Cancel" alone would not tell what. */
  readonly cancelLabel?: string | undefined;
  readonly cancelRef?: Ref<HTMLButtonElement>;
  readonly onCancel: () => void;
  readonly children?: ComponentChildren;
}

export function Progress({ doing, label, share, cancel, cancelLabel, cancelRef, onCancel, children }: Props) {
  return (
    <div class="progress">
      <p>{doing}</p>
      <progress max={1} {...(share !== null && { value: share })} aria-label={label} />
      {children}
      <p>
        <button
          ref={cancelRef ?? null}
          class="button plain"
          type="button"
          aria-label={cancelLabel}
          onClick={onCancel}
        >
          {cancel}
        </button>
      </p>
    </div>
  );
}
