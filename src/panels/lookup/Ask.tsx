/** What is said where result.csv was not read, with a button that reads it, how far that is, and one that stops it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import { bytes as size } from '../../i18n/numbers.ts';
import type { Answer } from '../../search/answer.ts';
import type { LookUpFaultCode } from '../../search/fault.ts';
import { Progress } from '../../ui/Progress.tsx';
import type { Reading } from './shown.ts';

interface Props {
  readonly words: AnswerWords;
  readonly answer: Answer;
  readonly reading: Reading | null;
  readonly onRead: () => void;
  readonly onStop: () => void;
}

/** Nothing where the file was read, or would add nothing to the answer. */
export function Ask({ words: { ask: t }, answer: { standing, unread }, reading, onRead, onStop }: Props) {
  if (unread === null || standing === 'not-selected') return null;
  const { bytes, fault } = unread;
  const reasons: Partial<Record<LookUpFaultCode, string>> = t.why;
  const isUndecided = standing === 'undecided';
  return (
    <div class="words answer-ask no-print">
      <p>
        {fault !== null
          ? t.failed(reasons[fault.code] ?? fault.message)
          : (isUndecided ? t.outcome : t.rank)(size(bytes))}
      </p>
      {reading === null ? (
        <p class="answer-actions">
          <button type="button" class={isUndecided ? 'button' : 'button plain'} onClick={onRead}>
            {fault === null ? t.read : t.again}
          </button>
        </p>
      ) : (
        <Running words={t} bytes={bytes} reading={reading} onStop={onStop} />
      )}
    </div>
  );
}

interface RunningProps {
  readonly words: AnswerWords['ask'];
  /** About how many there are. */
  readonly bytes: number;
  readonly reading: Reading;
  readonly onStop: () => void;
}

function Running({ words: t, bytes, reading: { done, total }, onStop }: RunningProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus(), []);
  const all = total ?? bytes;
  return (
    <Progress
      doing={done === 0 ? t.reading : t.done(size(done), size(all))}
      label={t.reading}
      share={Math.min(1, done / Math.max(1, all))}
      cancel={t.cancel}
      cancelRef={cancel}
      onCancel={onStop}
    />
  );
}
