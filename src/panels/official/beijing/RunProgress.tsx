/** What is being done just now, for eyes at once and for ears now and then. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { bytes as size } from '../../../i18n/numbers.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Running } from './state.ts';
import type { Words } from './words.ts';

/** Milliseconds between two sentences for a screen reader. */
const SAY_EVERY = 10_000;

/** What is told now, and again when that is long ago. */
function useNowAndThen(first: string, doing: string): string {
  const [said, setSaid] = useState(first);
  const saidAt = useRef<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    saidAt.current ??= now;
    if (now - saidAt.current < SAY_EVERY) return;
    saidAt.current = now;
    setSaid(doing);
  }, [doing]);
  return said;
}

interface Props {
  readonly words: Words;
  readonly run: Running;
  readonly onCancel: () => void;
}

export function RunProgress({ words: { page: t }, run: { step }, onCancel }: Props) {
  // All is read before the MD5 is waited for, and before the draw.
  let [share, doing] = [0, t.starting];
  if (step !== null && step.stage !== 'reading') [share, doing] = [1, t[step.stage]];
  else if (step !== null) {
    share = step.total === 0 ? 1 : step.done / step.total;
    doing = t.reading(size(step.done), size(step.total), Math.floor(share * 100));
  }
  const live = useNowAndThen(t.running, doing);
  return (
    <>
      <Progress
        doing={doing}
        label={t.progress}
        share={share}
        cancel={t.cancel}
        cancelLabel={t.cancelLabel}
        onCancel={onCancel}
      />
      <Status isHidden text={live} />
    </>
  );
}
