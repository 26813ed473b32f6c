/** What is said where result.csv was not read, with a button that reads it, how far that is, and one that stops it. */
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import { bytes as size } from '../../i18n/numbers.ts';
import type { Answer } from '../../search/answer.ts';
import type { LookUpFaultCode } from '../../search/fault.ts';
import type { OnBytes } from '../../search/index-look-up.ts';
import { element } from '../../ui/elements.ts';
import { buttonNode } from './nodes.ts';

/** Reads result.csv, told as bytes arrive and when to stop. What comes of it is shown by whoever reads. */
export type ReadResult = (onBytes: OnBytes, signal: AbortSignal) => Promise<void>;

/** The nodes, or none where the file was read or would add nothing to the answer. */
export function askResult(lang: Lang, { standing, unread }: Answer, read: ReadResult): HTMLElement[] {
  const t = answerWords[lang].ask;
  if (unread === null || standing === 'not-selected') return [];
  const { bytes, fault } = unread;
  const reasons: Partial<Record<LookUpFaultCode, string>> = t.why;
  const said =
    fault !== null
      ? t.failed(reasons[fault.code] ?? fault.message)
      : (standing === 'undecided' ? t.outcome : t.rank)(size(bytes));
  const line = element('p', {}, said);
  const button = buttonNode(fault === null ? t.read : t.again, standing !== 'undecided', () => {
    const stop = new AbortController();
    const bar = element('progress', { max: String(bytes), value: '0', 'aria-label': t.reading });
    const done = element('span', { class: 'answer-ask-done' }, t.reading);
    const cancel = buttonNode(t.cancel, true, () => stop.abort());
    actions.replaceChildren(bar, done, cancel);
    cancel.focus();
    void read((count, total) => {
      bar.max = total ?? bytes;
      bar.value = count;
      done.textContent = t.done(size(count), size(total ?? bytes));
    }, stop.signal);
  });
  const actions = element('p', { class: 'answer-actions' }, button);
  return [line, actions];
}
