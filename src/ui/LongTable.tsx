/** A table that scrolls by itself where it is wider than the page. The first column's cells name their rows. */
import type { ComponentChildren, Ref } from 'preact';

export interface Column {
  readonly head: ComponentChildren;
  /** Figures stand to the right. */
  readonly isNumber?: boolean;
}

interface Props {
  readonly caption: string;
  /** Whether the caption is there for the eye too, and not for the ear alone. */
  readonly isCaptionSeen?: boolean;
  readonly columns: readonly Column[];
  /** Cells, one a column. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** What scrolls, to move the focus there. */
  readonly scrollRef?: Ref<HTMLElement>;
  /** The row that is marked, from 0: what was looked for. */
  readonly marked?: number | undefined;
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: columns and rows are named by their place */
export function LongTable({ caption, isCaptionSeen = true, columns, rows, scrollRef, marked }: Props) {
  const kind = (column: number) => (columns[column]?.isNumber ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard (axe scrollable-region-focusable)
    <section ref={scrollRef ?? null} class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class={isCaptionSeen ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, i) => (
              <th key={i} scope="col" class={kind(i)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i} class={i === marked ? 'marked' : undefined}>
              {cells.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row" class={kind(j)}>
                    {cell}
                  </th>
                ) : (
                  <td key={j} class={kind(j)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */
