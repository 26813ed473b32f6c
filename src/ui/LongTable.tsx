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
  /** A class of a row, from 0. */
  readonly rowClass?: (row: number) => string | undefined;
  /** The row that was looked for, from 0. */
  readonly wanted?: number | undefined;
  readonly wantedRef?: Ref<HTMLTableRowElement>;
  /** What scrolls, to move the focus there. */
  readonly scrollRef?: Ref<HTMLElement>;
  readonly class?: string;
  /** Names the table for `aria-controls`. */
  readonly id?: string;
}

/* biome-ignore-start lint/suspicious/noArrayIndexKey: columns and rows are named by their place */
export function LongTable({
  caption,
  isCaptionSeen = true,
  columns,
  rows,
  rowClass = () => undefined,
  wanted,
  wantedRef = null,
  scrollRef = null,
  class: own,
  id,
}: Props) {
  const kind = (column: number) => (columns[column]?.isNumber ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard (axe scrollable-region-focusable)
    <section ref={scrollRef} class="scroll" tabIndex={0} aria-label={caption}>
      <table class={own} id={id}>
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
          {rows.map((cells, i) => {
            const isWanted = i === wanted;
            const names = [rowClass(i), isWanted ? 'wanted' : undefined].filter((name) => name !== undefined);
            return (
              <tr
                key={i}
                ref={isWanted ? wantedRef : null}
                class={names.length > 0 ? names.join(' ') : undefined}
                aria-current={isWanted ? 'true' : undefined}
              >
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
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
/* biome-ignore-end lint/suspicious/noArrayIndexKey: as above */
