/** What is shown where there is no answer: what was found, what it does not mean, and what one may do. */
import { isRehearsal } from '../../core/commitment.ts';
import { type MingqianError, messageOf } from '../../core/errors.ts';
import type { CheckedReceipt } from '../../core/receipt.ts';
import type { Path } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import { faultWords } from '../../i18n/lookup/fault.ts';
import { sealWords } from '../../i18n/seals.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import { isLoud, type LookUpFault, type LookUpFaultCode } from '../../search/fault.ts';
import { element } from '../../ui/elements.ts';
import { sealOfVerdict, type VerdictName } from '../../ui/verdict.ts';
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
  if (box === null) throw new Error('the template of a fault has no verdict');
  box.dataset['verdict'] = verdict;
  box.querySelector('.seal')?.setAttribute('data-state', sealOfVerdict[verdict]);
  const name = box.querySelector('.verdict-name');
  if (name !== null) name.textContent = sealWords[lang][verdict];
  box.querySelector('.sentence')?.replaceWith(element('h2', { class: 'sentence', tabindex: '-1' }, sentence));
  part(article, 'where').textContent = where;
  part(article, 'why').append(...sentenceNodes(lang, 'p', why));
  if (message === null) part(article, 'details').remove();
  else part(article, 'message').textContent = message;
  part(article, 'actions').append(...actions);
  return article;
}

export interface FailedLookUp {
  readonly error: LookUpFault;
  /** The round's and the pool's name. */
  readonly where: string;
  /** The page on which the pool can be re-run. */
  readonly verify: Path;
  /** The name to save the receipt by, if there is one. */
  readonly fileName: string;
  /** Looks up once more. */
  again(): void;
}

/** A look-up that gave no answer. */
export function showLookUpFault(lang: Lang, failed: FailedLookUp): HTMLElement {
  const t = faultWords[lang];
  const { error, where, verify, fileName } = failed;
  const { code, file, message, receipt, status } = error;
  const loud = isLoud(error);
  const saving = (bytes: Uint8Array) =>
    buttonNode(answerWords[lang].save, false, () => saveReceipt(fileName, bytes));
  return showFault(lang, {
    verdict: loud ? 'failed' : 'incomplete',
    where,
    sentence: code === 'server' && status !== null ? t.serverStatus(status) : t[code],
    why: [
      t[`${code}What`],
      ...(loud ? [t.failedNext(verify)] : []),
      ...(receipt === null || loud ? [] : [t.provenListed]),
    ],
    message: `${file}: ${message}`,
    actions: [
      ...(receipt === null ? [] : [saving(receipt)]),
      buttonNode(t.again, receipt !== null, () => failed.again()),
    ],
  });
}

/** A saved receipt that is good by itself, where the draw could not be looked at. Requires a listed code. */
export function showNoDraw(
  lang: Lang,
  { row, ticket, commitment, commitmentHash }: CheckedReceipt,
  fault: LookUpFault,
  { where, again }: Pick<FailedLookUp, 'where' | 'again'>,
): HTMLElement {
  const t = faultWords[lang];
  const { code, file, message } = fault;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const reasons: Partial<Record<LookUpFaultCode, (file: string) => string>> = t.savedNoDrawWhy;
  return showFault(lang, {
    verdict: 'incomplete',
    where,
    sentence: t.savedNoDraw,
    why: [
      t.savedNoDrawWhat(row ?? 0, commitment.list.rows, ticket, commitmentHash),
      reasons[code]?.(name) ?? t[`${code}What`],
    ],
    message: `${file}: ${message}`,
    actions: [buttonNode(t.again, false, () => again())],
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

/** A saved file that the browser does not give. */
export function showUnreadable(lang: Lang, error: unknown, where: string, again: () => void): HTMLElement {
  const t = faultWords[lang];
  return showFault(lang, {
    verdict: 'incomplete',
    where,
    sentence: t.savedUnreadable,
    why: [t.savedUnreadableWhat],
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
      ...(isRehearsal(commitment.round) ? [t.savedRehearsal] : []),
    ],
    message: null,
    actions: [],
  });
}
