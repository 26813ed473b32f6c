/** What is shown where there is no answer: what was found, what it does not mean, and what one may do. */
import { type MingqianError, messageOf } from '../../core/errors.ts';
import type { CheckedReceipt } from '../../core/receipt.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup-answer.ts';
import { faultWords } from '../../i18n/lookup-fault.ts';
import { sealWords } from '../../i18n/seals.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { LookUpFault } from '../../search/fault.ts';
import { sealOf, type VerdictName } from '../verdict.ts';
import { buttonNode, cloned, part, sentenceNodes } from './nodes.ts';
import { saveReceipt } from './save-receipt.ts';

export interface ShownFault {
  readonly verdict: Exclude<VerdictName, 'verified'>;
  /** Where it happened: the round's and the pool's name. */
  readonly where: string;
  readonly sentence: string;
  readonly why: readonly (Sentence | string)[];
  /** In the program's words, or null. */
  readonly message: string | null;
  readonly actions: readonly Node[];
}

export function showFault(
  lang: Lang,
  { verdict, where, sentence, why, message, actions }: ShownFault,
): HTMLElement {
  const article = cloned('lookup-fault');
  const box = article.querySelector<HTMLElement>('.verdict');
  const heading = article.querySelector('.sentence');
  if (box === null || heading === null) throw new Error('the template of a fault has no verdict');
  const title = document.createElement('h2');
  title.className = 'sentence';
  title.tabIndex = -1;
  title.textContent = sentence;
  heading.replaceWith(title);
  article.dataset['fault'] = verdict;
  box.dataset['verdict'] = verdict;
  box.querySelector('.seal')?.setAttribute('data-state', sealOf[verdict]);
  for (const name of box.querySelectorAll('.verdict-name')) name.textContent = sealWords[lang][verdict];
  part(article, 'where').textContent = where;
  part(article, 'why').append(...sentenceNodes(lang, 'p', why));
  if (message === null) part(article, 'details').remove();
  else part(article, 'message').textContent = message;
  part(article, 'actions').append(...actions);
  return article;
}

/**
 * A look-up that gave no answer.
 * @param verify the page on which the pool can be re-run
 * @param again looks up once more
 */
export function showLookUpFault(
  lang: Lang,
  error: LookUpFault,
  where: string,
  verify: `/${string}`,
  again: () => void,
): HTMLElement {
  const t = faultWords[lang];
  const { code, file, message, receipt } = error;
  const isLoud = code === 'draw' || code === 'contradiction';
  const saving = (bytes: Uint8Array) =>
    buttonNode(answerWords[lang].save, false, () =>
      saveReceipt(`receipt-${verify.split('#')[1]?.replace('/', '-')}.json`, bytes),
    );
  return showFault(lang, {
    verdict: isLoud ? 'failed' : 'incomplete',
    where,
    sentence: t[code],
    why: [t[`${code}What`], ...(isLoud ? [t.failedNext(verify)] : [])],
    message: `${file}: ${message}`,
    actions: [...(receipt === null ? [] : [saving(receipt)]), buttonNode(t.again, receipt !== null, again)],
  });
}

/** A mistake of the program. */
export function showBug(lang: Lang, error: unknown, again: () => void): HTMLElement {
  const t = faultWords[lang];
  return showFault(lang, {
    verdict: 'incomplete',
    where: '',
    sentence: t.bug,
    why: [t.bugWhat],
    message: messageOf(error),
    actions: [buttonNode(t.again, false, again)],
  });
}

/** A saved file that is no receipt. */
export function showBadReceipt(lang: Lang, error: MingqianError, where: string): HTMLElement {
  const t = faultWords[lang];
  return showFault(lang, {
    verdict: 'failed',
    where,
    sentence: t.savedBad,
    why: [t.savedBadWhat],
    message: error.message,
    actions: [],
  });
}

/** A saved receipt about a commitment that this site does not publish. `ours`: its own for that pool, or null. */
export function showForeignReceipt(
  lang: Lang,
  checked: CheckedReceipt,
  ours: string | null,
  where: string,
): HTMLElement {
  const t = faultWords[lang];
  const { commitment, commitmentHash, row } = checked;
  const said = row === null ? t.savedNotListed : t.savedListed(row, commitment.list.rows);
  return showFault(lang, {
    verdict: ours === null ? 'incomplete' : 'failed',
    where,
    sentence: ours === null ? t.savedUnknown : t.savedOther,
    why: [
      ours === null
        ? t.savedUnknownWhat(commitment.round, commitment.pool, commitmentHash)
        : t.savedOtherWhat(commitmentHash, ours),
      said,
    ],
    message: null,
    actions: [],
  });
}
