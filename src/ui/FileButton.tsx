/** A button that opens the browser's own window for files. */
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  readonly words: string;
  /** `.zip,application/zip` */
  readonly accept: string;
  /** Whether several files may be chosen at once. */
  readonly isMultiple?: boolean;
  readonly describedBy?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function FileButton({ words, accept, isMultiple = false, describedBy, onFiles, buttonRef }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        ref={buttonRef ?? null}
        class="button plain"
        type="button"
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {words}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMultiple}
        hidden
        tabIndex={-1}
        aria-label={words}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that choosing the same file again is a change again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
