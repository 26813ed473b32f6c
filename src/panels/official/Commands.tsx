/** The commands that compute the same without this page: for what was found last, and at first for what stands in the form. */
import { CommandLine } from '../../ui/CommandLine.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Sheet } from './Sheet.tsx';
import type { SharedWords } from './words.ts';

interface Props {
  readonly words: SharedWords;
  /** What the button says that copies a command. */
  readonly copyCommand: string;
  /** One line each. */
  readonly python: string;
  readonly node: string;
}

export function Commands({ words: { published: t, seals }, copyCommand, python, node }: Props) {
  const command = (title: string, line: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a command is no fieldset
    <div role="group" aria-label={title}>
      <p>{title}</p>
      <div class="command">
        <pre>
          <CommandLine line={line} />
        </pre>
        <CopyButton words={{ ...seals, copy: copyCommand }} text={line} />
      </div>
    </div>
  );
  return (
    <Sheet id="rerun-elsewhere" title={t.elsewhere}>
      <div class="official-stack">
        <p class="words">{t.elsewhereNote}</p>
        {command(t.withPython, python)}
        {command(t.withNode, node)}
      </div>
    </Sheet>
  );
}
