/** A saved receipt, checked with this file alone, or with the record that the reader has. */
import '../panels/lookup/lookup.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messageOf } from '../core/errors.ts';
import type { Lang } from '../i18n/lang.ts';
import { standaloneWords } from '../i18n/standalone.ts';
import { Answers } from '../panels/lookup/Answers.tsx';
import { LookUpStatus } from '../panels/lookup/LookUpStatus.tsx';
import { SavedReceipt } from '../panels/lookup/SavedReceipt.tsx';
import { useLookUp } from '../panels/lookup/use-look-up.ts';
import type { Words } from '../panels/lookup/words.ts';
import { filesOfInput, findRecords } from '../record/dropped.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { Status } from '../ui/Status.tsx';
import { type ReceiptRecord, receiptRecord } from './receipt-record.ts';
import { receiptWords } from './receipt-words.ts';

/** The receipt's side: what is checked stays with the record that it was checked against. */
function Receipt({ words, record }: { readonly words: Words; readonly record: ReceiptRecord | null }) {
  const pools = record === null ? [] : [record.pool];
  const [state, dispatch] = useLookUp(pools, record?.files ?? null);
  const { work } = state;
  useLayoutEffect(() => dispatch({ do: 'wake', typed: '', place: '' }), [dispatch]);
  return (
    <>
      <SavedReceipt
        words={words.page}
        isAwake={state.isAwake}
        onFiles={(file, beside) => dispatch({ do: 'check', file, beside })}
      />
      <LookUpStatus words={words} work={work} />
      <Answers words={words} state={state} dispatch={dispatch} />
    </>
  );
}

type Chosen =
  | { readonly is: 'none' }
  | { readonly is: 'bad'; readonly reason: string }
  | { readonly is: 'read'; readonly record: ReceiptRecord; readonly count: number };

export function ReceiptTool({ lang }: { readonly lang: Lang }) {
  const t = standaloneWords[lang].receipt;
  const words = useMemo(() => receiptWords(lang), [lang]);
  const [chosen, setChosen] = useState<Chosen>({ is: 'none' });
  /** Counts what was chosen: an earlier choice that is read later is not the reader's any more. */
  const latest = useRef(0);
  const choose = async (files: readonly File[]): Promise<void> => {
    latest.current += 1;
    const count = latest.current;
    const show = (choice: Chosen) => {
      if (count === latest.current) setChosen(choice);
    };
    const records = findRecords(filesOfInput(files));
    const [found] = records;
    if (found === undefined || records.length > 1) {
      show({ is: 'bad', reason: found === undefined ? t.noRecord : t.several(records.length) });
      return;
    }
    try {
      show({ is: 'read', record: await receiptRecord(found), count });
    } catch (error) {
      show({ is: 'bad', reason: t.badRecord(messageOf(error)) });
    }
  };
  const said =
    chosen.is === 'bad'
      ? chosen.reason
      : chosen.is === 'read'
        ? t.against(chosen.record.pool.round, chosen.record.pool.pool)
        : '';
  return (
    <>
      <section class="sheet lookup-sheet" aria-labelledby="against">
        <div class="margin">
          <h2 id="against">{t.record}</h2>
        </div>
        <div class="words">
          <p>{t.recordWhat}</p>
          <p>
            <FileButton
              words={t.recordChoose}
              accept=".json,.csv,.gz,.md,.zip"
              isMultiple
              onFiles={(files) => void choose(files)}
            />
          </p>
          <Status text={said} />
          {chosen.is === 'read' && (
            <p>
              {t.hash} <code>{chosen.record.pool.commitmentHash}</code>
            </p>
          )}
        </div>
      </section>
      <Receipt
        key={chosen.is === 'read' ? chosen.count : `none ${chosen.is}`}
        words={words}
        record={chosen.is === 'read' ? chosen.record : null}
      />
    </>
  );
}
