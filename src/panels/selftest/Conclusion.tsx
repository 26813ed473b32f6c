/** What a run came to, as a verdict. */
import type { Ref } from 'preact';
import { Verdict } from '../../ui/Verdict.tsx';
import type { Conclusion as Concluded, Row } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly conclusion: Concluded;
  readonly rows: readonly Row[];
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function Conclusion({ words, conclusion, rows, headingRef }: Props) {
  const { page: t, seals } = words;
  switch (conclusion.kind) {
    case 'caught':
      return (
        <Verdict words={seals} verdict="verified" sentence={t.caughtAll(rows.length)} headingRef={headingRef}>
          <p>{t.caughtReason}</p>
        </Verdict>
      );
    case 'missed':
      return (
        <Verdict words={seals} verdict="failed" sentence={t.missed} headingRef={headingRef}>
          {conclusion.wrong > 0 && <p>{t.missedReason(conclusion.wrong, rows.length)}</p>}
          {conclusion.untouched && <p>{t.untouchedWrong}</p>}
        </Verdict>
      );
    case 'none':
      return (
        <Verdict
          words={seals}
          verdict="incomplete"
          name={t.noOutcome}
          sentence={t.stopped}
          headingRef={headingRef}
        >
          <p>{t.reasons[conclusion.reason]}</p>
        </Verdict>
      );
  }
}
