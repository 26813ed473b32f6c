/** The buttons to keep what was found. */
import type { ComponentChildren } from 'preact';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Answer } from '../../search/answer.ts';
import { saveFile } from '../../ui/save-file.ts';
import { PaperReceipt } from './PaperReceipt.tsx';
import { type Paper, usePaper } from './paper.ts';
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
  readonly receipts: readonly {
    readonly answer: Answer;
    /** What the buttons are called. */
    readonly said: string;
    readonly paper: string;
    /** The round's and the pool's name. */
    readonly where: string;
  }[];
}

export function Keep({ words: t, receipts }: KeepProps) {
  const [paper, ask] = usePaper(receipts.map(({ answer }) => answer));
  const printed = paper.at === 'made' ? receipts[paper.index] : undefined;
  const why: Partial<Record<Paper['at'], string>> = {
    making: t.paperMaking,
    long: t.paperLong,
    failed: t.paperFailed,
  };
  return (
    <>
      <p class="answer-actions no-print">
        {receipts.map(({ answer, said }) => {
          const name = receiptFileName(answer.checked.code, answer.checked.commitment);
          return (
            <SaveReceipt key={name} name={name} receipt={answer.receipt} isPlain={receipts.length > 1}>
              {said}
            </SaveReceipt>
          );
        })}
        {receipts.map(({ paper: said }, index) => (
          <button key={said} type="button" class="button plain" onClick={() => ask(index)}>
            {said}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => window.print()}>
          {t.print}
        </button>
      </p>
      <p class="lookup-status no-print" aria-live="polite">
        {why[paper.at]}
      </p>
      {paper.at === 'made' && printed !== undefined && (
        <PaperReceipt
          words={t}
          answer={printed.answer}
          where={printed.where}
          codes={paper.codes}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}
