/** A verdict: colour, shape and words together. Nothing here decides: it shows what it is given. */
import './verdict.css';
import type { ComponentChildren, Ref } from 'preact';
import type { SealWords } from '../i18n/seals.zh.ts';
import { Seal } from './Seal.tsx';
import { sealOfVerdict, type VerdictName } from './verdict.ts';

interface Props {
  readonly words: SealWords;
  readonly verdict: VerdictName;
  /** Instead of the verdict's own name: where there is none, 没有结论. */
  readonly name?: string | undefined;
  /** Names the name for `aria-labelledby`. */
  readonly nameId?: string | undefined;
  /** The verdict as a sentence, in large type. */
  readonly sentence: string;
  /** Names the sentence for `aria-labelledby`. */
  readonly sentenceId?: string | undefined;
  /** Makes the sentence a heading of the second level, which can be focused. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Its reason, and what one may do. */
  readonly children?: ComponentChildren;
}

export function Verdict({
  words,
  verdict,
  name = words[verdict],
  nameId,
  sentence,
  sentenceId,
  headingRef,
  children,
}: Props) {
  return (
    <div class="verdict" data-verdict={verdict}>
      <Seal state={sealOfVerdict[verdict]} />
      <div class="verdict-words">
        <p class="verdict-name" id={nameId}>
          {name}
        </p>
        {headingRef === undefined ? (
          <p class="sentence" id={sentenceId}>
            {sentence}
          </p>
        ) : (
          <h2 class="sentence" id={sentenceId} tabIndex={-1} ref={headingRef}>
            {sentence}
          </h2>
        )}
        {children}
      </div>
    </div>
  );
}
