/** A verdict about somebody else's draw: what it says, what it was about, and its reason. Nothing here decides. */
import './official-verdict.css';
import type { ComponentChildren } from 'preact';
import type { SealWords } from '../../i18n/seals.zh.ts';
import { Answer } from '../../ui/Answer.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import type { VerdictName } from '../../ui/verdict.ts';

interface Props {
  readonly words: SealWords;
  /** Unique in the page. */
  readonly id: string;
  readonly verdict: VerdictName;
  /** What stands over the sentence. */
  readonly called: string;
  readonly sentence: string;
  /** What was judged. */
  readonly of?: string | undefined;
  /** Its reason. */
  readonly children?: ComponentChildren;
}

export function OfficialVerdict({ words, id, verdict, called, sentence, of, children }: Props) {
  const [nameId, sentenceId, ofId] = [`${id}-name`, `${id}-sentence`, `${id}-of`];
  return (
    <Answer names={[nameId, sentenceId, ...(of === undefined ? [] : [ofId])]}>
      <Verdict
        words={words}
        verdict={verdict}
        name={called}
        nameId={nameId}
        sentence={sentence}
        sentenceId={sentenceId}
      >
        <div class="verdict-reason">
          {of !== undefined && (
            <p class="judged" id={ofId}>
              {of}
            </p>
          )}
          {children}
        </div>
      </Verdict>
    </Answer>
  );
}
