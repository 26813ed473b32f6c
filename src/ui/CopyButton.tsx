/** A button that copies a text and says that it did, or that it could not. copy.ts, which every page has, presses it. */
import type { SealWords } from '../i18n/seals.zh.ts';

interface Props {
  readonly words: Pick<SealWords, 'copy' | 'copied' | 'notCopied'>;
  /** What is copied, whole. */
  readonly text: string;
}

export function CopyButton({ words, text }: Props) {
  return (
    <button
      class="word-button needs-js"
      type="button"
      data-copy={text}
      data-copied={words.copied}
      data-not-copied={words.notCopied}
    >
      {words.copy}
    </button>
  );
}
