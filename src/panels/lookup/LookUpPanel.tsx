/** The look-up: one field, then an answer that begins with a sentence in large type; and a saved receipt, checked again. */
import './lookup.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Answers } from './Answers.tsx';
import { LookUpForm } from './LookUpForm.tsx';
import { LookUpStatus } from './LookUpStatus.tsx';
import type { Guides, OfferedPool, VoidedPool } from './pools.ts';
import { SavedReceipt } from './SavedReceipt.tsx';
import { useLookUp } from './use-look-up.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  /** What is offered, the latest round first; each pool carries the digests of its files that this page was built with. */
  readonly pools: readonly OfferedPool[];
  /** What the site's log voided: a saved receipt of it is told that. */
  readonly voided: readonly VoidedPool[];
  readonly guides: Guides;
}

export function LookUpPanel({ words, pools, voided, guides }: Props) {
  const [state, dispatch] = useLookUp(pools, null, voided, guides);
  const { work } = state;
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    // What was typed and chosen before the script was there.
    dispatch({ do: 'wake', typed: field.current?.value ?? '', place: place.current?.value ?? '' });
  }, [dispatch]);
  const isFieldWrong = work.at === 'refused' && work.refused.fault !== 'no-such-pool';
  useLayoutEffect(() => {
    if (isFieldWrong) field.current?.focus();
  }, [work, isFieldWrong]);
  return (
    <>
      <section class="sheet lookup-sheet no-print">
        <LookUpForm words={words.page} state={state} dispatch={dispatch} field={field} place={place} />
        <LookUpStatus words={words} work={work} />
      </section>
      <Answers words={words} state={state} dispatch={dispatch} />
      <SavedReceipt
        words={words.page}
        isAwake={state.isAwake}
        onFiles={(file, beside) => dispatch({ do: 'check', file, beside })}
      />
    </>
  );
}
