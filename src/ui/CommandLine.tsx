/** A command as it is typed: its options are not cut at the end of a line. */
import { partsOf } from '../i18n/whole-words.ts';

export function CommandLine({ line }: { readonly line: string }) {
  return (
    <code>
      {partsOf(line).map(({ text, isWhole }, i) =>
        isWhole ? (
          <span key={i} class="whole-word">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </code>
  );
}
