/** A box for a text of many lines, with its label, its hint, and what is wrong with it. */
import './field.css';
import './long-text.css';
import type { ComponentChildren, Ref, TextareaHTMLAttributes } from 'preact';

interface Props {
  /** Unique in the page; joins label, hint and fault to the box. */
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly rows: number;
  /** What is wrong, as a sentence; empty where nothing is. Told to a screen reader when it comes. */
  readonly fault: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
  /** A file that is dropped on it. */
  readonly onFile?: (file: File) => void;
  readonly boxRef?: Ref<HTMLTextAreaElement>;
  readonly box?: Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'autocapitalize'>;
  /** What stands between the box and what is wrong. */
  readonly children?: ComponentChildren;
}

export function LongText(props: Props) {
  const { id, label, hint, rows, fault, value, onValue, onFile, boxRef, box, children } = props;
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`];
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        {...box}
        ref={boxRef ?? null}
        id={id}
        class="long-text"
        rows={rows}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault !== '' ? 'true' : undefined}
        aria-describedby={hint === undefined ? faultId : `${hintId} ${faultId}`}
        onInput={(event) => onValue(event.currentTarget.value)}
        onDrop={(event) => {
          const [file] = event.dataTransfer?.files ?? [];
          if (file === undefined || onFile === undefined) return;
          event.preventDefault();
          onFile(file);
        }}
      />
      {hint !== undefined && (
        <p class="note" id={hintId}>
          {hint}
        </p>
      )}
      {children}
      <p class="field-fault" id={faultId} role="alert">
        {fault}
      </p>
    </>
  );
}
