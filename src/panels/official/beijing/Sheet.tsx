/** A sheet of this page: its name in the margin, and what it says. */
import './sheet.css';
import type { ComponentChildren, Ref } from 'preact';

interface Props {
  /** Unique in the page; names the sheet. */
  readonly id: string;
  readonly title: string;
  /** Lets the focus be moved to the name. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** `asks`: it has a question, and is left out on paper while nobody asked it. */
  readonly kind?: 'asks';
  readonly children: ComponentChildren;
}

export function Sheet({ id, title, titleRef, kind, children }: Props) {
  return (
    <section class={`sheet bj-sheet${kind === 'asks' ? ' bj-asks needs-js' : ''}`} aria-labelledby={id}>
      <div class="margin">
        <h2 id={id} {...(titleRef !== undefined && { ref: titleRef, tabIndex: -1 })}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
