/** A form whose page judges what was typed, in its own words, and which sends nothing anywhere. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly class?: string;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

export function Form({ class: own, onSubmit, children }: Props) {
  return (
    <form
      class={own}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
