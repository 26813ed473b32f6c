/** Where there is no answer: what was found, what it does not mean, and what one may do. */
import type { FindingWords } from '../../i18n/findings.zh.ts';
import { Difference } from '../../ui/Difference.tsx';
import { Paragraphs } from '../../ui/Sentence.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { SaveReceipt } from './Keep.tsx';
import { type Lead, useLead } from './lead.ts';
import type { Refusal } from './shown.ts';
import { type Details, toldRefusal } from './told-refusal.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly refusal: Refusal;
  readonly lead: Lead;
  readonly onAgain: () => void;
}

function Found({ words, details }: { readonly words: FindingWords; readonly details: Details }) {
  if ('broke' in details)
    return (
      <p>
        <code lang="en">{details.broke}</code>
      </p>
    );
  const { file, finding } = details;
  return (
    <>
      {file !== '' && (
        <p>
          <code>{file}</code>
        </p>
      )}
      {finding !== null && <Difference words={words} finding={finding} />}
    </>
  );
}

export function RefusedAnswer({ words, refusal, lead, onAgain }: Props) {
  const heading = useLead(lead);
  const { answer, fault, findings, seals } = words;
  const { verdict, where, sentence, why, details, receipt, isWorthAgain } = toldRefusal(fault, refusal);
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
            {details !== null && (
              <details class="answer-details">
                <summary>{fault.details}</summary>
                <Found words={findings} details={details} />
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
