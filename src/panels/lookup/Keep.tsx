/** The buttons to keep what was found. */
import type { ComponentChildren } from 'preact';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Answer } from '../../search/answer.ts';
import { saveFile } from '../../ui/save-file.ts';
import { receiptFileName } from './shown.ts';

interface SaveProps {
  readonly name: string;
  readonly receipt: Uint8Array;
  readonly isPlain?: boolean;
  readonly children: ComponentChildren;
}

/** Hands the receipt's bytes, unchanged, to the browser as a download. */
export function SaveReceipt({ name, receipt, isPlain = false, children }: SaveProps) {
  const save = () => saveFile(new Blob([receipt.slice()], { type: 'application/json' }), name);
  return (
    <button type="button" class={isPlain ? 'button plain' : 'button'} onClick={save}>
      {children}
    </button>
  );
}

interface KeepProps {
  readonly words: AnswerWords;
  readonly receipts: readonly { readonly answer: Answer; readonly said: string }[];
}

export function Keep({ words: t, receipts }: KeepProps) {
  return (
    <p class="answer-actions no-print">
      {receipts.map(({ answer, said }) => {
        const name = receiptFileName(answer.checked.code, answer.checked.commitment);
        return (
          <SaveReceipt key={name} name={name} receipt={answer.receipt} isPlain={receipts.length > 1}>
            {said}
          </SaveReceipt>
        );
      })}
      <button type="button" class="button plain" onClick={() => window.print()}>
        {t.print}
      </button>
    </p>
  );
}
