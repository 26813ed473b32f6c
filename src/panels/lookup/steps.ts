/** What an answer rests on: the five seals, each pressed only where its step was really checked, and a sentence a step. */
import type { CheckedReceipt } from '../../core/receipt.ts';
import type { Reveal, Source } from '../../core/sources.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Answer } from '../../search/answer.ts';
import type { PoolToSearch } from '../../search/index-look-up.ts';
import type { ChainSeal } from '../../ui/Chain.tsx';
import { type Link, links } from '../../ui/seal-state.ts';
import { isForEveryone, logSaid, verifyPath } from './told.ts';

const isProven = ({ kind }: Source): boolean => kind === 'secret' || kind === 'drand';

/** How many hashes lead from each of the receipt's pages to the root: not as many from two pages beside each other. */
export const pathSteps = ({ pages }: CheckedReceipt): number[] => pages.map(({ path }) => path.length);

/** The same as one says it: one number where all pages have as many. */
export const saidSteps = (checked: CheckedReceipt): number[] => [...new Set(pathSteps(checked))];

/** A seal of the chain, without its name. */
type Pressed = Omit<ChainSeal, 'link'>;

/**
 * The seals of what was checked; the others are empty and say why.
 * @param answers at least one; several about a code that is not listed
 */
export function chainSeals(t: AnswerWords, answers: readonly Answer[]): ChainSeal[] {
  const [answer] = answers;
  if (answer === undefined) return links.map((link) => ({ link, state: 'empty' }));
  const empty = (note: string): Pressed => ({ state: 'empty', note });
  const { checked } = answer;
  const isOne = answers.length === 1;
  const seals: Record<Link, Pressed> = {
    list: { state: 'pressed', ...(isOne ? { note: t.listNote(saidSteps(checked)) } : {}) },
    commitment: {
      // The reader's own file was compared with the receipt and with nothing else: whether it is the published one nobody knows here.
      state: answer.commitmentFrom === 'page' ? 'pressed' : 'empty',
      note: t.commitmentNote,
      ...(isOne ? { digest: checked.commitmentHash, time: checked.commitment.frozenAt } : {}),
    },
    ...drawSeals(t, answer, empty),
  };
  return links.map((link) => ({ link, ...seals[link] }));
}

function drawSeals(
  t: AnswerWords,
  answer: Answer,
  empty: (note: string) => Pressed,
): Record<'seed' | 'draw' | 'result', Pressed> {
  const { checked, drawn, standing, published, relativeTo } = answer;
  const { commitment } = checked;
  if (drawn === null) {
    const none = empty(standing === 'not-listed' ? t.notNeeded : t.notYet);
    return { seed: none, draw: none, result: none };
  }
  const proven = commitment.sources.filter(isProven).length;
  const attested = commitment.sources.length - proven;
  // The commitment alone settles a seed that is proven; one that is attested was compared with the page's, or with nothing.
  const isKnown = relativeTo === null;
  const seed: Pressed =
    isKnown || attested === 0
      ? { state: 'pressed', note: t.seedNote(proven, attested), time: commitment.drawAt }
      : empty(t.asDownloaded);
  const draw = (): Pressed => {
    if (isForEveryone(answer)) return { state: 'pressed', note: t.drawNone };
    if (commitment.method !== 'lottery') return empty(t.notOrdered);
    if (!isKnown) return empty(t.asDownloaded);
    return { state: 'pressed', note: t.drawNote(drawn.settled.draw ?? drawn.result.draws) };
  };
  const result = (): Pressed => {
    if (!isKnown) return empty(t.asDownloaded);
    if (answer.proven || published !== null) return { state: 'pressed', note: t.commitmentNote };
    return empty(t.notRead);
  };
  return { seed, draw: draw(), result: result() };
}

function sourceSentence({ sources }: AnswerWords, source: Source, reveal: Reveal | undefined): string | null {
  if (source.kind === 'secret') return sources.secret;
  if (source.kind === 'drand') return sources.drand(source.round);
  if (source.kind === 'balls' && reveal?.kind === 'balls') return sources.balls(source.what, reveal.digits);
  if (source.kind === 'text' && reveal?.kind === 'text') return sources.text(source.what, reveal.text);
  return null;
}

/** The steps about list and commitment. */
export function listSteps(
  t: AnswerWords,
  answer: Pick<Answer, 'checked' | 'policyOf'>,
  pool: Pick<PoolToSearch, 'place'>,
): Sentence[] {
  const { checked } = answer;
  const { pages, commitment, commitmentHash, row } = checked;
  const first = pages[0];
  const rows = (first?.text.split('\n').length ?? 0) - 2;
  const list =
    row === null
      ? t.absenceStep(
          pages.map(({ index }) => index),
          saidSteps(checked),
          commitment.list.root,
        )
      : t.listStep(first?.index ?? 0, rows, first?.path.length ?? 0, commitment.list.root);
  const steps = [list, t.restStep(verifyPath(pool)), t.commitmentStep(commitmentHash)];
  const log = logSaid(t, answer);
  return log === null ? steps : [...steps, [log]];
}

/** A step, and what it is made up of. */
export interface Step {
  readonly said: Sentence | string;
  readonly parts: readonly string[];
}

/** All steps of an answer. */
export function steps(t: AnswerWords, answer: Answer, pool: Pick<PoolToSearch, 'place'>): Step[] {
  const { checked, drawn, published, relativeTo } = answer;
  const { commitment } = checked;
  const plain = (said: Sentence | string): Step => ({ said, parts: [] });
  const first = listSteps(t, answer, pool).map(plain);
  if (drawn === null) return first;
  const { result, seed, settled } = drawn;
  const isLottery = commitment.method === 'lottery';
  const { draw, ticket } = settled;
  const sources = commitment.sources.map((source, i) => sourceSentence(t, source, seed.reveals[i]));
  const drawing = isForEveryone(answer)
    ? t.drawStepNone
    : isLottery
      ? t.drawStep(result.draws, draw === null || ticket === null ? null : { draw, ticket })
      : t.drawStepRanked;
  const bound = isLottery && result.draws > 0 ? t.boundStep(result.allocatedDraws, result.draws) : null;
  const rank =
    published === null ? t.unreadStep : (isLottery ? t.rankStep : t.rankStepRanked)(published.rank);
  const file = relativeTo === null ? [t.resultStep] : t.resultStepRelative(drawn.resultHash);
  const rest = [bound, rank].filter((one) => one !== null).map((one) => `${t.between}${one}`);
  const outcome = [...file, ...rest];
  return [
    ...first,
    { said: t.seedStep(sources.length), parts: sources.filter((one) => one !== null) },
    plain(drawing),
    plain(outcome),
  ];
}
