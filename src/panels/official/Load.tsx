/** Draws to load with one press. Links, so that opened elsewhere they still lead to the draw. */
interface Props {
  /** What stands before them. */
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  /** That the draw that was asked for is not here; else empty. */
  readonly unknown: string;
  readonly onLoad: (id: string) => void;
}

export function Load({ title, items, unknown, onLoad }: Props) {
  return (
    <div class="official-load">
      <p id="rerun-load-title">{title}</p>
      <ul aria-labelledby="rerun-load-title">
        {items.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                history.replaceState(null, '', `#${id}`);
                onLoad(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="field-fault" role="alert">
        {unknown}
      </p>
    </div>
  );
}
