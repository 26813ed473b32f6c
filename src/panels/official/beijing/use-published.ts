/** The published draws, re-run one by one or all, in a worker. */
import { useRef, useState } from 'preact/hooks';
import type { BeijingDrawWords } from '../../../i18n/official/beijing/draws.zh.ts';
import type { Reproduction } from '../../../rerun/pool-talk.ts';
import type { OutcomeKind } from '../OutcomeMark.tsx';
import type { ListedDraw } from './DrawTable.tsx';
import type { Figures } from './use-figures.ts';

/** What a row says. @property isTold whether it alone was asked for */
export interface RowState {
  readonly outcome: OutcomeKind;
  readonly words: string;
  readonly isTold: boolean;
}

export interface Published {
  readonly rows: ReadonlyMap<string, RowState>;
  readonly isRunningAll: boolean;
  /** What all of them came to, in a sentence. */
  readonly allSaid: string;
  runAlone(draw: ListedDraw): void;
  runAll(): void;
}

type Ended = Exclude<OutcomeKind, 'none'>;

/** What one came to. `ends` is less than `every`. */
export function outcomeOf(t: BeijingDrawWords, found: Reproduction, quota: number): [Ended, string] {
  if (!found.agrees) return ['differs', t.differs];
  if (found.kind === 'whole') return ['every', t.agreesWhole(quota)];
  return ['ends', t.agreesEnds(found.first, found.last, found.passedOver ?? 0)];
}

export function usePublished(t: BeijingDrawWords, draws: readonly ListedDraw[], figures: Figures): Published {
  const [rows, setRows] = useState<ReadonlyMap<string, RowState>>(new Map());
  const [all, setAll] = useState({ isRunning: false, said: '' });
  const isRunning = useRef(false);
  const say = (id: string, outcome: OutcomeKind, words: string, isTold: boolean) =>
    setRows((before) => new Map(before).set(id, { outcome, words, isTold }));

  const run = async ({ id, quota }: ListedDraw, isTold: boolean): Promise<Ended> => {
    say(id, 'none', t.running, isTold);
    let [outcome, words]: [Ended, string] = ['stopped', t.notDone];
    try {
      const worker = await figures();
      [outcome, words] = outcomeOf(t, await worker.ask('published', { id }), quota);
    } catch {
      // Not done is what it then says.
    }
    say(id, outcome, words, isTold);
    return outcome;
  };
  const runAll = async (): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setAll({ isRunning: true, said: t.running });
    // A row's words are told when it alone was asked for, not thirty-three of them one after the other.
    setRows((before) => new Map([...before].map(([id, row]) => [id, { ...row, isTold: false }])));
    const ended: Ended[] = [];
    for (const draw of draws) ended.push(await run(draw, false));
    const how = (one: Ended) => ended.filter((other) => other === one).length;
    const said = how('stopped') > 0 ? t.notDone : t.allDone(how('every'), how('ends'), how('differs'));
    isRunning.current = false;
    setAll({ isRunning: false, said });
  };
  return {
    rows,
    isRunningAll: all.isRunning,
    allSaid: all.said,
    runAlone: (draw) => void run(draw, true),
    runAll: () => void runAll(),
  };
}
