/** What is being done just now, for eyes at once and for ears now and then. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { duration } from '../../i18n/durations.ts';
import { count, bytes as size } from '../../i18n/numbers.ts';
import { Progress } from '../../ui/Progress.tsx';
import type { Doing, Run } from './run.ts';
import type { Words } from './words.ts';

/** Milliseconds between two sentences for a screen reader. */
const SAY_EVERY = 10_000;
/** Milliseconds without a message after which the page says so. */
const QUIET = 20_000;

function doingSentence(t: Words['page'], doing: Doing | null): string {
  if (doing === null) return t.starting;
  if (doing.type === 'started') return t.checking(doing.id);
  if (doing.type === 'progress') return t.steps[doing.step](count(doing.done), count(doing.total));
  return t.steps.bytes(doing.file, size(doing.done), doing.total === null ? null : size(doing.total));
}

/** The sentence that a run which has said nothing for long gets, else null; and what a screen reader hears of it. */
function useWatch({ lang, page: t }: Words, run: Run): { quiet: string | null; live: string } {
  const [quiet, setQuiet] = useState<string | null>(null);
  const [live, setLive] = useState(t.running);
  const heardAt = useRef(0);
  const made = useRef(0);
  made.current = run.made.length;
  // Each message is one more that was heard.
  useEffect(() => {
    heardAt.current = performance.now();
    setQuiet(null);
  }, [run.heard]);
  useEffect(() => {
    let saidAt = performance.now();
    const timer = window.setInterval(() => {
      const now = performance.now();
      const silence = now - heardAt.current;
      const words = silence > QUIET ? t.quiet(duration(lang, silence)) : null;
      setQuiet(words);
      if (now - saidAt < SAY_EVERY) return;
      saidAt = now;
      setLive(words ?? t.stillRunning(made.current));
    }, 1000);
    return () => window.clearInterval(timer);
  }, [lang, t]);
  return { quiet, live };
}

interface Props {
  readonly words: Words;
  readonly run: Run;
  readonly onCancel: () => void;
  /** Takes what a screen reader is to hear. */
  readonly onSay: (words: string) => void;
}

export function RunProgress({ words, run, onCancel, onSay }: Props) {
  const { page: t } = words;
  const { quiet, live } = useWatch(words, run);
  useEffect(() => onSay(live), [live, onSay]);
  return (
    <Progress
      doing={quiet ?? doingSentence(t, run.doing)}
      label={t.progress}
      share={run.share}
      cancel={t.cancel}
      cancelLabel={t.cancelChecking}
      onCancel={onCancel}
    />
  );
}
