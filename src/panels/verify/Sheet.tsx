/** A sheet of this page: its name in the margin, and what it says. */
import type { ComponentChildren, RefCallback } from 'preact';

interface Props {
  /** Unique in the page; names the sheet, and an address can lead to it. */
  readonly id: string;
  readonly title: string;
  /** Marks the name as a place that the focus can be moved to. */
  readonly titleRef?: RefCallback<HTMLElement>;
  /** Under the name. */
  readonly margin?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Sheet({ id, title, titleRef, margin, children }: Props) {
  return (
    <section class="sheet verify-sheet" id={id} aria-labelledby={`${id}-title`}>
      <div class="margin">
        <h2 id={`${id}-title`} {...(titleRef !== undefined && { ref: titleRef, tabIndex: -1 })}>
          {title}
        </h2>
        {margin}
      </div>
      {children}
    </section>
  );
}
