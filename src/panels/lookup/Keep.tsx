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

/** Buttons in a row; many of them behind a line that opens them. */
function Folded({
  summary,
  children,
}: {
  readonly summary: string | null;
  readonly children: ComponentChildren;
}) {
  if (summary === null) return <p class="answer-actions no-print">{children}</p>;
  return (
    <details class="answer-each no-print">
      <summary>{summary}</summary>
      <p class="answer-actions">{children}</p>
    </details>
  );
}

export function Keep({ words: t, receipts }: KeepProps) {
  const [paper, ask] = usePaper(receipts.map(({ answer }) => answer));
  const printed = paper.at === 'made' ? receipts[paper.index] : undefined;
  const print = (
    <button type="button" class="button plain" onClick={() => window.print()}>
      {t.print}
    </button>
  );
  const why: Partial<Record<Paper['at'], string>> = {
    making: t.paperMaking,
    long: t.paperLong,
    failed: t.paperFailed,
  };
  return (
    <>
      <Folded summary={receipts.length > 1 ? t.saveEach(receipts.length) : null}>
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
        {receipts.length === 1 && print}
      </Folded>
      {receipts.length > 1 && <p class="answer-actions no-print">{print}</p>}
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
