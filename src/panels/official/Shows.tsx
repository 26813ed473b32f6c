/** What a system's draw shows and does not show, and what is worth knowing of its hash. */
import type { ComponentChildren } from 'preact';
import { Sheet } from './Sheet.tsx';
import type { SharedWords } from './words.ts';

interface Props {
  readonly words: SharedWords;
  readonly shows: readonly string[];
  readonly showsNot: readonly string[];
  readonly children: ComponentChildren;
}

const list = (lines: readonly string[]) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

export function Shows({ words: { published: t }, shows, showsNot, children }: Props) {
  return (
    <Sheet id="rerun-shows" title={t.provesTitle}>
      <div class="official-stack">
        <div class="pair">
          <div>
            <h3>{t.proves}</h3>
            {list(shows)}
          </div>
          <div>
            <h3>{t.provesNot}</h3>
            {list(showsNot)}
          </div>
        </div>
        {children}
      </div>
    </Sheet>
  );
}
