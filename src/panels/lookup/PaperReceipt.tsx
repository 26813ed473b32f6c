/** A receipt on one page of paper: its codes, and in words what it is of. */
import './paper-receipt.css';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { PaperCode } from '../../paper/codes.ts';
import type { Answer } from '../../search/answer.ts';
import { digestOf } from '../../search/digest.ts';
import { Code } from '../../ui/Code.tsx';

interface Props {
  readonly words: AnswerWords;
  readonly answer: Answer;
  /** The round's and the pool's name. */
  readonly where: string;
  readonly codes: readonly PaperCode[];
  readonly onClose: () => void;
}

/** On what leads to an element: beside it nothing is printed. */
const WAY = 'data-printed-way';

/** Prints this element alone; afterwards the page prints as before. */
function printAlone(element: HTMLElement): void {
  const way: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) way.push(one);
  for (const one of way) one.setAttribute(WAY, '');
  const end = () => {
    for (const one of way) one.removeAttribute(WAY);
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}

export function PaperReceipt({ words: t, answer: { receipt, checked }, where, codes, onClose }: Props) {
  const sheet = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="paper" ref={sheet} aria-labelledby={id} data-codes={codes.length}>
      <h4 id={id} tabIndex={-1} ref={heading}>
        {t.paperTitle}
      </h4>
      <p class="answer-actions no-print">
        <button
          type="button"
          class="button"
          onClick={() => sheet.current !== null && printAlone(sheet.current)}
        >
          {t.paperPrint}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {t.paperClose}
        </button>
      </p>
      <dl class="facts paper-facts">
        <dt>{t.paperRound}</dt>
        <dd>{where}</dd>
        <dt>{t.code}</dt>
        <dd>
          <Code value={checked.code} />
        </dd>
        <dt>{t.paperCommitment}</dt>
        <dd>
          <code>{checked.commitmentHash}</code>
        </dd>
        <dt>{t.paperDigest}</dt>
        <dd>
          <code>{digestOf(receipt)}</code>
        </dd>
      </dl>
      <p>{t.paperWhat(codes.length)}</p>
      <ol class={codes.length > 6 ? 'paper-codes paper-many' : 'paper-codes'}>
        {codes.map(({ size, path }, i) => {
          const said = t.paperPart(i + 1, codes.length);
          return (
            <li key={path}>
              <svg role="img" aria-label={said} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
                <rect width={size} height={size} fill="#fff" />
                <path d={path} fill="#000" />
              </svg>
              <span aria-hidden="true">{said}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
