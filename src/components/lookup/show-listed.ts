/** The answer to a listed code. */
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup-answer.ts';
import type { Answer } from '../../search/answer.ts';
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

/**
 * @param title the round's and the pool's
 * @param asked when it was looked up, in the reader's words
 */
export function showListed(
  lang: Lang,
  answer: Answer,
  from: From,
  title: string,
  asked: string,
): HTMLElement {
  const t = answerWords[lang];
  const article = cloned('lookup-answer');
  const put = (name: string, ...nodes: (Node | string)[]) => part(article, name).append(...nodes);
  article.dataset['standing'] = answer.standing;
  article.dataset['proven'] = String(answer.proven);
  put('where', `${title} · ${drawDay(lang, answer)}`);
  put('sentence', headline(lang, answer));
  put('why', ...sentenceNodes(lang, 'p', reasons(lang, answer, from)));
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
