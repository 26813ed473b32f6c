/** The answer to a listed code. */
import { isCancelled } from '../../core/errors.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import type { Answer } from '../../search/answer.ts';
import { isLoud, LookUpFault } from '../../search/fault.ts';
import type { OnBytes } from '../../search/index-look-up.ts';
import { askResult } from './ask-result.ts';
import { facts } from './facts.ts';
import { buttonNode, cloned, part, sentenceNodes } from './nodes.ts';
import { receiptFileName, saveReceipt } from './save-receipt.ts';
import { pressSeals, stepNodes, steps } from './steps.ts';
import { ticketsDrum } from './tickets-drum.ts';
import { drawDay, type From, headline, isPastDraw, reasons, verifyPath } from './told.ts';

/** The buttons to keep what was found. */
export function keeping(
  lang: Lang,
  receipts: readonly { readonly answer: Answer; readonly words: string }[],
): Node[] {
  return [
    ...receipts.map(({ answer, words }) =>
      buttonNode(words, receipts.length > 1, () =>
        saveReceipt(receiptFileName(answer.checked.code, answer.checked.commitment), answer.receipt),
      ),
    ),
    buttonNode(answerWords[lang].print, true, () => window.print()),
  ];
}

/** An answer, and what is needed to show it. */
export interface Listed {
  readonly answer: Answer;
  readonly from: From;
  /** The round's and the pool's. */
  readonly title: string;
  /** When it was looked up, in the reader's words. */
  readonly asked: string;
  /** The answer with what result.csv says. @throws LookUpFault, MingqianError those of lookUpRank */
  readRank(answer: Answer, onBytes: OnBytes, signal: AbortSignal): Promise<Answer>;
  /** What is shown where files do not agree, or the program has a fault. */
  refused(error: unknown): HTMLElement;
}

export function showListed(lang: Lang, listed: Listed): HTMLElement {
  const t = answerWords[lang];
  const { answer, from, title, asked } = listed;
  const article = cloned('lookup-answer');
  const put = (name: string, ...nodes: (Node | string)[]) => part(article, name).append(...nodes);
  article.dataset['standing'] = answer.standing;
  article.dataset['proven'] = String(answer.proven);
  if (answer.relativeTo !== null) article.dataset['relative'] = answer.relativeTo;
  put('where', `${title} · ${drawDay(lang, answer)}`);
  put('sentence', headline(lang, answer));
  put('why', ...sentenceNodes(lang, 'p', reasons(lang, answer, from)));
  const ask = askResult(lang, answer, async (onBytes, signal) => {
    const next = await readOn(lang, listed, onBytes, signal);
    // Nothing replaces an article that a later look-up took away.
    article.replaceWith(next);
    next.querySelector<HTMLElement>('h2')?.focus();
  });
  if (ask.length === 0) part(article, 'ask').remove();
  else put('ask', ...ask);
  put('facts', ...facts(lang, answer, asked));
  for (const name of ['table', 'hint']) part(article, name).remove();
  const picture = ticketsDrum(lang, answer);
  if (picture === null) part(article, 'drum').remove();
  else put('figure', ...picture);
  pressSeals(lang, part(article, 'chain'), [answer]);
  put('steps', ...stepNodes(lang, steps(lang, answer)));
  const ways = [
    t.nextSave,
    t.nextCompare(answer.checked.commitmentHash),
    answer.drawn === null
      ? isPastDraw(answer)
        ? t.nextOverdue
        : t.nextPublisher
      : answer.checked.commitment.method === 'lottery'
        ? t.nextVerify(verifyPath(answer))
        : t.nextSort(verifyPath(answer)),
  ];
  put('next', ...sentenceNodes(lang, 'li', ways));
  put('actions', ...keeping(lang, [{ answer, words: t.save }]));
  return article;
}

/** Reads result.csv for an answer that is shown without it, and shows what comes of it. */
async function readOn(
  lang: Lang,
  listed: Listed,
  onBytes: OnBytes,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const { answer } = listed;
  try {
    return showListed(lang, { ...listed, answer: await listed.readRank(answer, onBytes, signal) });
  } catch (error) {
    if (isCancelled(error)) return showListed(lang, listed);
    if (!(error instanceof LookUpFault) || isLoud(error)) return listed.refused(error);
    const bytes = answer.unread?.bytes ?? 0;
    return showListed(lang, { ...listed, answer: { ...answer, unread: { bytes, fault: error } } });
  }
}
