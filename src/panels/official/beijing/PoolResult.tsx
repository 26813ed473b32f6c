/** The re-run under way, and what it came to. */
import './outcome.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Answer, showTo } from '../../../ui/Answer.tsx';
import { OfficialVerdict } from '../OfficialVerdict.tsx';
import { DrawnDrum } from './DrawnDrum.tsx';
import { Facts } from './Facts.tsx';
import { FaultVerdict } from './FaultVerdict.tsx';
import { RunProgress } from './RunProgress.tsx';
import { Saving } from './Saving.tsx';
import { Sheet } from './Sheet.tsx';
import { shownText } from './shown.ts';
import { type Action, type DrawnRun, isRunning, type Run, shownOf } from './state.ts';
import { Warnings } from './Warnings.tsx';
import { Winners } from './Winners.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly run: Run;
  readonly dispatch: (action: Action) => void;
  readonly verifyTitle: string;
}

export function PoolResult({ words, run, dispatch, verifyTitle }: Props) {
  const { page: t } = words;
  const title = useRef<HTMLHeadingElement>(null);
  const running = isRunning(run) ? run : null;
  useLayoutEffect(() => {
    if (running !== null) showTo(title.current);
  }, [running?.id]);
  if (run.at === 'no pool' || run.at === 'cancelled') return null;
  const shown = shownOf(run);
  return (
    <Sheet id="bj-outcome" title={running === null ? t.outcome : t.running} titleRef={title}>
      <div class="bj-stack">
        {running !== null && (
          <RunProgress words={words} run={running} onCancel={() => dispatch({ do: 'cancel' })} />
        )}
        {run.at === 'failed' && (
          <FaultVerdict
            key={run.id}
            words={words}
            id="bj-fault"
            error={run.error}
            called={t.refused}
            verifyTitle={verifyTitle}
          />
        )}
        {shown !== null && (
          <Result
            key={shown.id}
            words={words}
            shown={shown}
            isLost={run.at === 'pool lost'}
            onAgain={() => dispatch({ do: 'again' })}
          />
        )}
      </div>
    </Sheet>
  );
}

interface ResultProps {
  readonly words: Words;
  readonly shown: DrawnRun;
  /** Whether the pool is gone, so that nothing more can be asked of it. */
  readonly isLost: boolean;
  readonly onAgain: () => void;
}

function Result({ words, shown, isLost, onAgain }: ResultProps) {
  const { redrawn } = shown;
  const { imported } = redrawn.loaded;
  return (
    <>
      {shown.at === 'timed out' ? (
        <TimeOut words={words} shown={shown} />
      ) : (
        <Sentence words={words} shown={shown} />
      )}
      <div class="bj-stack">
        <Warnings words={words.warnings} lang={words.lang} warnings={imported.warnings} />
        {redrawn.drawn.winners > 0 && <DrawnDrum words={words} redrawn={redrawn} />}
        <Facts words={words} redrawn={redrawn} />
        {redrawn.drawn.winners > 0 && <Winners words={words} redrawn={redrawn} first={shown.first} />}
        <Saving words={words} redrawn={redrawn} isLost={isLost} onAgain={onAgain} />
      </div>
    </>
  );
}

interface ShownProps {
  readonly words: Words;
  readonly shown: DrawnRun;
}

/** Which draw it is, and whether its zip was the announced one. */
const about = ({ page, compare }: Words, { redrawn: { drawn, zip } }: DrawnRun) => ({
  of: compare.ofSeed(drawn.seed, shownText(zip.file)),
  md5: zip.announcedMd5 === null ? page.md5LineNotCompared : page.md5LineSame,
});

/** A time-out is no result. */
function TimeOut({ words, shown }: ShownProps) {
  const { page: t } = words;
  const { drawn, loaded } = shown.redrawn;
  const { of, md5 } = about(words, shown);
  return (
    <OfficialVerdict
      words={words.seals}
      id="bj-fault"
      verdict="incomplete"
      called={t.none}
      sentence={t.timeOut}
      of={of}
    >
      <p>{t.timeOutWhat(drawn.numbers, drawn.picked, loaded.imported.quota)}</p>
      <p>{t.timeOutNote}</p>
      <p>{md5}</p>
    </OfficialVerdict>
  );
}

function Sentence({ words, shown }: ShownProps) {
  const { page: t } = words;
  const { outcome, winners } = shown.redrawn.drawn;
  const { of, md5 } = about(words, shown);
  const sentence = outcome === 'all' ? t.all(winners) : winners === 0 ? t.nobody : t.drawn(winners);
  return (
    <Answer class="bj-sentences" names={['bj-sentence', 'bj-of']}>
      <p class="sentence" id="bj-sentence">
        {sentence}
      </p>
      <p class="judged" id="bj-of">
        {of}
      </p>
      {outcome === 'all' && <p>{t.allNote}</p>}
      <p>{md5}</p>
      {winners > 0 && <p>{t.notVerified}</p>}
    </Answer>
  );
}
