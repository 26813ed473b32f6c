/** A field with its label, its hint, and what is wrong with what was typed. */
import './field.css';
import type { ComponentChildren, InputHTMLAttributes, Ref } from 'preact';

type Input = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'value' | 'aria-invalid' | 'aria-describedby'
>;

interface Props {
  /** Unique in the page; joins label, hint and fault to the field. */
  readonly id: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong, as a sentence; empty where nothing is. Told to a screen reader when it comes. */
  readonly fault: string;
  /** Whether it is the field's fault; so it is where there is one, unless said otherwise. */
  readonly isInvalid?: boolean;
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly input?: Input;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** What stands in the field's row behind it, such as its button. */
  readonly children?: ComponentChildren;
}

export function Field({
  id,
  label,
  hint,
  fault,
  isInvalid = fault !== '',
  value,
  onValue,
  input = {},
  inputRef,
  children,
}: Props) {
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`];
  const field = (
    <input
      {...input}
      ref={inputRef ?? null}
      id={id}
      value={value}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onValue(event.currentTarget.value)}
      aria-invalid={isInvalid ? 'true' : undefined}
      aria-describedby={hint === undefined ? faultId : `${hintId} ${faultId}`}
    />
  );
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children === undefined ? (
        field
      ) : (
        <div class="row">
          {field}
          {children}
        </div>
      )}
      {hint !== undefined && (
        <p class="note" id={hintId}>
          {hint}
        </p>
      )}
      <p class="field-fault" id={faultId} role="alert">
        {fault}
      </p>
    </div>
  );
}
