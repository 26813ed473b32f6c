/** Where there is no answer: what was found, what it does not mean, and what one may do. */
import { Paragraphs } from '../../ui/Sentence.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { SaveReceipt } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import type { Refusal } from './shown.ts';
import { toldRefusal } from './told-refusal.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly refusal: Refusal;
  readonly lead: Lead;
  readonly onAgain: () => void;
}

export function RefusedAnswer({ words, refusal, lead, onAgain }: Props) {
  const heading = useLead(lead);
  const { answer, fault, seals } = words;
  const { verdict, where, sentence, why, message, receipt, isWorthAgain } = toldRefusal(fault, refusal);
  return (
    <article class="answer answer-fault">
      <section class="sheet">
        <div class="margin">
          <p class="crumb">{where}</p>
        </div>
        <div>
          <Verdict words={seals} verdict={verdict} sentence={sentence} headingRef={heading}>
            <div class="prose">
              <Paragraphs lang={answer.lang} said={why} />
            </div>
            {message !== null && (
              <details class="answer-details">
                <summary>{fault.details}</summary>
                <p>
                  <code>{message}</code>
                </p>
              </details>
            )}
            {(receipt !== null || isWorthAgain) && (
              <p class="answer-actions no-print">
                {receipt !== null && (
                  <SaveReceipt name={receipt.name} receipt={receipt.bytes}>
                    {answer.save}
                  </SaveReceipt>
                )}
                {isWorthAgain && (
                  <button
                    type="button"
                    class={receipt === null ? 'button' : 'button plain'}
                    onClick={onAgain}
                  >
                    {fault.again}
                  </button>
                )}
              </p>
            )}
          </Verdict>
        </div>
      </section>
    </article>
  );
}
