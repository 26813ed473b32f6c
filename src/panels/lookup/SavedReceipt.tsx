/** A saved receipt, or pictures of a printed one, dropped anywhere on the page or chosen, to be checked again. */
import { useRef } from 'preact/hooks';
import type { LookupWords } from '../../i18n/lookup/page.zh.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { unremembered } from '../../ui/unremembered.ts';

interface Props {
  readonly words: LookupWords;
  readonly isAwake: boolean;
  /** Told of the files that are chosen or dropped together. */
  readonly onFiles: (first: File, others: readonly File[]) => void;
}

export function SavedReceipt({ words: t, isAwake, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [first, ...others] = files ?? [];
    if (first !== undefined) onFiles(first, others);
  };
  return (
    <section class="sheet lookup-sheet needs-js no-print" aria-labelledby="saved">
      <div class="margin">
        <h2 id="saved">{t.saved}</h2>
      </div>
      <DropZone class="words saved-drop" over="saved-over" isWholePage onDrop={({ files }) => take(files)}>
        <p>{t.savedWhat}</p>
        <p>
          <button
            class="button plain"
            type="button"
            {...unremembered}
            disabled={!isAwake}
            onClick={() => input.current?.click()}
          >
            {t.savedChoose}
          </button>
          <input
            ref={input}
            type="file"
            multiple
            accept=".json,application/json,image/png,image/jpeg,.tlog-proof"
            hidden
            tabIndex={-1}
            aria-label={t.savedChoose}
            autocomplete="off"
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // So that choosing the same file again is a change again.
              currentTarget.value = '';
            }}
          />
        </p>
      </DropZone>
    </section>
  );
}
