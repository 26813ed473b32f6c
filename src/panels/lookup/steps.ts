/** What an answer rests on: the five seals, each pressed only where its step was really checked, and a sentence a step. */
import type { CheckedReceipt } from '../../core/receipt.ts';
import type { Reveal, Source } from '../../core/sources.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Answer } from '../../search/answer.ts';
import { type SealChange, setSeal } from '../../ui/chain.ts';
import { element } from '../../ui/elements.ts';
import type { Link } from '../../ui/seal-state.ts';
import { sentenceNode, sentenceNodes } from './nodes.ts';
import { isForEveryone, verifyPath } from './told.ts';

const isProven = ({ kind }: Source): boolean => kind === 'secret' || kind === 'drand';

/** How many hashes lead from each of the receipt's pages to the root: not as many from two pages beside each other. */
export const pathSteps = ({ pages }: CheckedReceipt): number[] => pages.map(({ path }) => path.length);

/**
 * Presses the seals of what was checked; the others stay empty and say why.
 * @param answers one, or several about a code that is not listed
 */
export function pressSeals(lang: Lang, chain: Element, answers: readonly Answer[]): void {
  const t = answerWords[lang];
  const [answer] = answers;
  if (answer === undefined) return;
  const { checked, drawn, standing, published, relativeTo } = answer;
  const { commitment, commitmentHash } = checked;
  const set = (link: Link, change: SealChange) => setSeal(chain, lang, link, change);
  const empty = (note: string): SealChange => ({ state: 'empty', note });
  const isOne = answers.length === 1;

  set('list', { state: 'pressed', ...(isOne ? { note: t.listNote(pathSteps(checked)) } : {}) });
  set('commitment', {
    state: 'pressed',
    note: t.commitmentNote,
    ...(isOne ? { digest: commitmentHash, time: commitment.frozenAt } : {}),
  });
  if (drawn === null) {
    for (const link of ['seed', 'draw', 'result'] as const)
      set(link, empty(standing === 'not-listed' ? t.notNeeded : t.notYet));
    return;
  }
  const proven = commitment.sources.filter(isProven).length;
  const attested = commitment.sources.length - proven;
  // The commitment alone settles a seed that is proven; one that is attested was compared with the page's, or with nothing.
  const isKnown = relativeTo === null;
  set(
    'seed',
    isKnown || attested === 0
      ? { state: 'pressed', note: t.seedNote(proven, attested), time: commitment.drawAt }
      : empty(t.asDownloaded),
  );
  if (isForEveryone(answer)) set('draw', { state: 'pressed', note: t.drawNone });
  else if (commitment.method !== 'lottery') set('draw', empty(t.notOrdered));
  else if (!isKnown) set('draw', empty(t.asDownloaded));
  else set('draw', { state: 'pressed', note: t.drawNote(drawn.settled.draw ?? drawn.result.draws) });
  if (!isKnown) set('result', empty(t.asDownloaded));
  else if (answer.proven || published !== null) set('result', { state: 'pressed', note: t.commitmentNote });
  else set('result', empty(t.notRead));
}

function sourceSentence(lang: Lang, source: Source, reveal: Reveal | undefined): string | null {
  const { sources } = answerWords[lang];
  if (source.kind === 'secret') return sources.secret;
  if (source.kind === 'drand') return sources.drand(source.round);
  if (source.kind === 'balls' && reveal?.kind === 'balls') return sources.balls(source.what, reveal.digits);
  if (source.kind === 'text' && reveal?.kind === 'text') return sources.text(source.what, reveal.text);
  return null;
}

/** The steps about list and commitment. */
export function listSteps(lang: Lang, checked: CheckedReceipt): Sentence[] {
  const t = answerWords[lang];
  const { pages, commitment, commitmentHash, row } = checked;
  const first = pages[0];
  const rows = (first?.text.split('\n').length ?? 0) - 2;
  const list =
    row === null
      ? t.absenceStep(
          pages.map(({ index }) => index),
          pathSteps(checked),
          commitment.list.root,
        )
      : t.listStep(first?.index ?? 0, rows, first?.path.length ?? 0, commitment.list.root);
  const steps = [list, t.restStep(verifyPath({ checked })), t.commitmentStep(commitmentHash)];
  return checked.hasLogProof ? [...steps, [t.logProofStep]] : steps;
}

/** A step, and what it is made up of. */
export interface Step {
  readonly said: Sentence | string;
  readonly parts: readonly string[];
}

/** All steps of an answer. */
export function steps(lang: Lang, answer: Answer): Step[] {
  const t = answerWords[lang];
  const { checked, drawn, published, relativeTo } = answer;
  const { commitment } = checked;
  const plain = (said: Sentence | string): Step => ({ said, parts: [] });
  const first = listSteps(lang, checked).map(plain);
  if (drawn === null) return first;
  const { result, seed, settled } = drawn;
  const isLottery = commitment.method === 'lottery';
  const { draw, ticket } = settled;
  const sources = commitment.sources.map((source, i) => sourceSentence(lang, source, seed.reveals[i]));
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

/** The steps as items of a list. */
export function stepNodes(lang: Lang, all: readonly Step[]): HTMLElement[] {
  return all.map(({ said, parts }) => {
    const item = sentenceNode(lang, 'li', said);
    if (parts.length > 0) item.append(element('ul', {}, ...sentenceNodes(lang, 'li', parts)));
    return item;
  });
}
