/** One of several, all of them seen. */
import './radios.css';
import type { ComponentChildren } from 'preact';

export interface Choice {
  readonly label: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

interface Props {
  /** Unique in the page. */
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly choices: readonly Choice[];
  /** Before the page is alive, what is chosen would be lost. */
  readonly disabled?: boolean;
}

export function Radios({ name, legend, choices, disabled = false }: Props) {
  return (
    <fieldset class="radios" disabled={disabled}>
      <legend>{legend}</legend>
      {choices.map(({ label, isChosen, choose }) => (
        <label key={label}>
          <input type="radio" name={name} checked={isChosen} autocomplete="off" onChange={choose} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
