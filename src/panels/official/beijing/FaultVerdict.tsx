/** An error as a verdict: `failed` where something given is wrong, else that nothing was found out or could be read. */
import { OfficialVerdict } from '../OfficialVerdict.tsx';
import { FaultReason, faultSentence, isRefused, isUnread } from './Fault.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly id: string;
  readonly error: unknown;
  /** What stands over the sentence where something given is wrong or could not be read. */
  readonly called: string;
  /** What was to be judged. */
  readonly of?: string;
  readonly verifyTitle: string;
}

export function FaultVerdict({ words, id, error, called, of, verifyTitle }: Props) {
  return (
    <OfficialVerdict
      words={words.seals}
      id={id}
      verdict={isRefused(error) && !isUnread(error) ? 'failed' : 'incomplete'}
      called={isRefused(error) ? called : words.page.none}
      sentence={faultSentence(words, error)}
      of={of}
    >
      <FaultReason words={words} error={error} verifyTitle={verifyTitle} />
    </OfficialVerdict>
  );
}
