/** The verification under way, and its verdict: progress and cancel, the five seals, the drum. During and after. */
import { useEffect, useState } from 'preact/hooks';
import { instant } from '../../i18n/dates.ts';
import { count } from '../../i18n/numbers.ts';
import { Chain } from '../../ui/Chain.tsx';
import { Code } from '../../ui/Code.tsx';
import type FallingDrum from '../../ui/FallingDrum.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import type { Recomputed } from '../../verifier/protocol.ts';
import { RANKS_TOLD } from '../../verifier/ranks.ts';
import { Conclusion } from './Conclusion.tsx';
import { checkedChain } from './checked-chain.ts';
import type { Places } from './places.ts';
import { RunProgress } from './RunProgress.tsx';
import { lotteryOf } from './run.ts';
import { Sheet } from './Sheet.tsx';
import { type Action, publishedOf, type Stage } from './state.ts';
import type { Words } from './words.ts';

type Begun = Exclude<Stage, { at: 'choosing' }>;
type DrumType = typeof FallingDrum;

/** The drum is fetched when something is drawn. Without it there is no picture, and nothing else is missing. */
function useDrum(): DrumType | null {
  const [loaded, setLoaded] = useState<{ drum: DrumType } | null>(null);
  useEffect(() => {
    import('../../ui/FallingDrum.tsx').then(
      ({ default: drum }) => setLoaded({ drum }),
      () => {},
    );
  }, []);
  return loaded?.drum ?? null;
}

/** The draw that is run again, unless it is not of the record that was chosen, or was not run to its end. */
function RedrawnDrum({ words, stage }: { readonly words: Words; readonly stage: Begun }) {
  const { page: t } = words;
  const Drum = useDrum();
  const lottery = lotteryOf(stage.run);
  const isHidden = stage.at === 'not checked' || (stage.at === 'ended' && stage.another !== null);
  if (Drum === null || lottery === null || isHidden) return null;
  const { batches } = stage.run;
  const ranks = batches.reduce((sum, { length }) => sum + length, 0);
  const cut = ranks >= RANKS_TOLD ? [t.drumCut(RANKS_TOLD)] : [];
  return (
    <Drum
      {...lottery}
      words={words.drum}
      id="verify-drum"
      title={t.drum}
      batches={batches}
      isWhole={stage.at === 'ended'}
      falling={t.drumAlive}
      fallen={[t.drumCaption(ranks, lottery.total), ...cut].join(' ')}
    />
  );
}

/** The first ranks, which only a draw that passed has. */
function Winners({ words: { page: t }, outcome }: { readonly words: Words; readonly outcome: Recomputed }) {
  const isDrawn = outcome.winners.some(({ draw }) => draw > 0);
  const drawn = [
    { head: t.ticket, isNumber: true },
    { head: t.draw, isNumber: true },
  ];
  return (
    <div class="verify-winners">
      <LongTable
        caption={t.winners}
        columns={[{ head: t.rank, isNumber: true }, { head: t.code }, ...(isDrawn ? drawn : [])]}
        rows={outcome.winners.map(({ rank, code, ticket, draw }) => [
          count(rank),
          <Code key={code} value={code} />,
          ...(isDrawn ? [count(ticket), count(draw)] : []),
        ])}
      />
      <p class="note">{t.winnersNote}</p>
    </div>
  );
}

interface Props {
  readonly words: Words;
  readonly stage: Begun;
  readonly dispatch: (action: Action) => void;
  readonly place: Places;
  /** Takes what a screen reader is to hear while the run goes on. */
  readonly onSay: (words: string) => void;
}

export function Run({ words, stage, dispatch, place, onSay }: Props) {
  const { lang, page: t, seals } = words;
  const { run } = stage;
  const published = publishedOf(run);
  const own = run.chosen.record.from === 'own' ? run.chosen.record.found.where : '';
  const what = published === null ? own || t.own : `${published.roundTitle} · ${published.poolTitle}`;
  const margin = (
    <>
      <p class="note">{what}</p>
      {run.kept !== null && <p class="note">{t.fromCopy(instant(lang, run.kept))}</p>}
    </>
  );
  return (
    <Sheet
      id="verify-run"
      title={stage.at === 'running' ? t.running : seals.verdict}
      titleRef={place('run')}
      margin={margin}
    >
      <div class="verify-stack">
        {stage.at === 'running' ? (
          <RunProgress words={words} run={run} onCancel={() => dispatch({ do: 'cancel' })} onSay={onSay} />
        ) : (
          <Conclusion words={words} stage={stage} dispatch={dispatch} place={place} />
        )}
        <Chain words={seals} seals={checkedChain(words, stage)} />
        <RedrawnDrum words={words} stage={stage} />
        {stage.at === 'ended' && stage.another === null && stage.outcome.winners.length > 0 && (
          <Winners words={words} outcome={stage.outcome} />
        )}
      </div>
    </Sheet>
  );
}
