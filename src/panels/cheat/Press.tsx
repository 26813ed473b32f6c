/** A change that is made by a press, and taken back by another. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly isPressed: boolean;
  readonly onPress: (isPressed: boolean) => void;
  /** Whether something else is needed first. */
  readonly isOff?: boolean;
  readonly describedBy?: string | undefined;
  /** What a screen reader says, where the words alone would not tell of whom. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Press({ isPressed, onPress, isOff = false, describedBy, label, children }: Props) {
  return (
    <button
      class="button plain cheat-press"
      type="button"
      aria-pressed={isPressed}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={isOff}
      onClick={() => onPress(!isPressed)}
    >
      {children}
    </button>
  );
}
