/** A sheet of these pages: its name in the margin, and what it says. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Unique in the page; names the sheet. */
  readonly id: string;
  readonly title: string;
  /** Under the name. */
  readonly note?: string | undefined;
  readonly needsScript?: boolean;
  readonly children: ComponentChildren;
}

export function Sheet({ id, title, note, needsScript = false, children }: Props) {
  return (
    <section class={`sheet official-sheet${needsScript ? ' needs-js' : ''}`} aria-labelledby={id}>
      <div class="margin">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p class="note">{note}</p>}
      </div>
      {children}
    </section>
  );
}
