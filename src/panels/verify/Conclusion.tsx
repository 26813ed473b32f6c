/** The verdict with its reason, or that there is none; and what one may do next. */
import type { ComponentChildren } from 'preact';
import { duration } from '../../i18n/durations.ts';
import { plain } from '../../i18n/said.ts';
import { Said } from '../../ui/Said.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import type { Recomputed } from '../../verifier/protocol.ts';
import type { Places } from './places.ts';
import { notCheckedWords, verdictWords } from './sentences.ts';
import type { Action, Ended, NotCheckedStage } from './state.ts';
import { joined, type Words } from './words.ts';

/** How many were on the list and how many selected, where the draw passed. */
function figuresOf(t: Words['page'], { checks }: Recomputed): string | null {
  const facts = (id: string) => checks.find((check) => check.id === id && check.status === 'pass')?.facts;
  const [list, drawn] = [facts('list.form'), facts('draw.result')];
  if (list === undefined || drawn === undefined) return null;
  return t.figures(Number(list['rows']), Number(drawn['allocated']), Number(drawn['reserves']));
}

/** What stands in a verdict: its name, its sentence, and the lines of its reason. */
interface Shown {
  readonly verdict: 'verified' | 'failed' | 'incomplete';
  readonly name: string;
  readonly sentence: string;
  readonly lines: readonly ComponentChildren[];
}

function shownVerdict(words: Words, { outcome, ms, another, run }: Ended): Shown {
  const { lang, page: t, seals } = words;
  const { report } = outcome;
  const { verdict, sentence, reason } = verdictWords(
    t,
    { verdict: report.verdict, checks: outcome.checks, log: outcome.log, trust: run.chosen.policy },
    another,
  );
  const [first = '', ...more] = reason;
  const figures = another === null ? figuresOf(t, outcome) : null;
  const facts = [first, figures, t.took(duration(lang, ms))].filter((part) => part !== null);
  const { round, pool, commitment } = report;
  // Which record it was, by what its own commitment says.
  const which = round !== null && pool !== null && commitment !== null && (
    <p class="verify-which-record">
      {t.whichRecord(round, pool)}
      <code>{commitment}</code>
    </p>
  );
  return { verdict, name: seals[verdict], sentence, lines: [joined(words, facts), ...more, which] };
}

function noVerdict(words: Words, { error, run, isOffline }: NotCheckedStage): Shown {
  const { lang, page: t } = words;
  const rest = [t.notCheckedNote, run.made.length > 0 ? t.notCheckedSome : t.notCheckedNone];
  const own = (
    <p class="verify-own-words">
      {t.inItsWords}
      {lang === 'zh' ? '：' : ': '}
      <code lang="en">{error.message}</code>
    </p>
  );
  return {
    verdict: 'incomplete',
    name: t.noVerdict,
    sentence: t.notChecked,
    lines: [
      ...notCheckedWords(t, words.findings, error).map((said) => (
        <p key={plain(said)}>
          <Said said={said} />
        </p>
      )),
      ...(isOffline && error.code !== 'internal' ? [t.reasons.offline] : []),
      own,
      joined(words, rest),
    ],
  };
}

interface Props {
  readonly words: Words;
  readonly stage: Ended | NotCheckedStage;
  readonly dispatch: (action: Action) => void;
  readonly place: Places;
}

export function Conclusion({ words, stage, dispatch, place }: Props) {
  const { page: t } = words;
  const { verdict, name, sentence, lines } =
    stage.at === 'ended' ? shownVerdict(words, stage) : noVerdict(words, stage);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a verdict is no fieldset
    <div
      class="verify-verdict"
      ref={place('verdict')}
      tabIndex={-1}
      role="group"
      aria-labelledby="verify-sentence"
    >
      <Verdict
        words={words.seals}
        verdict={verdict}
        name={name}
        sentence={sentence}
        sentenceId="verify-sentence"
      >
        <div class="verify-reason">
          {lines.map((line) => (typeof line === 'string' ? <p key={line}>{line}</p> : line))}
        </div>
      </Verdict>
      <p class="verify-buttons">
        <button class="button plain" type="button" onClick={() => dispatch({ do: 'again' })}>
          {t.again}
        </button>
        <button class="button plain" type="button" onClick={() => dispatch({ do: 'another' })}>
          {t.another}
        </button>
      </p>
    </div>
  );
}
