/** The pools without the code, where there is something else to say first. */
import { Neighbours } from './Neighbours.tsx';
import type { Absence } from './shown.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly absences: readonly Absence[];
  readonly isUndecided: boolean;
}

export function Elsewhere({ words: { answer, fault }, absences, isUndecided }: Props) {
  return (
    <section class="sheet answer-elsewhere">
      <details>
        <summary>{(isUndecided ? fault.othersNot : answer.elsewhere)(absences.length)}</summary>
        <Neighbours words={answer} absences={absences} />
      </details>
    </section>
  );
}
