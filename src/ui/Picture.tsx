/** A picture of src/charts: an `<svg>` as text of our own making, in which every word from outside is escaped (charts/xml.ts). */
interface Props {
  readonly svg: string;
  readonly class?: string;
  /** Where another element says the same to a screen reader. */
  readonly isHidden?: boolean;
}

export function Picture({ svg, class: own, isHidden = false }: Props) {
  return (
    <div class={own} aria-hidden={isHidden ? 'true' : undefined} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
