/**
 * The outcome to keep: the winners as CSV, everything that was read and found as JSON, the page on paper. The files are made by the
 * worker that holds the pool; where that is gone, or makes none, the page says so and offers to run it again.
 */
import { useState } from 'preact/hooks';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { Redrawn } from './load.ts';
import { reportText } from './report.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly redrawn: Redrawn;
  readonly isLost: boolean;
  readonly onAgain: () => void;
}

export function Saving({ words: { page: t }, redrawn, isLost, onAgain }: Props) {
  const { loaded, drawn, zip } = redrawn;
  const [fault, setFault] = useState<unknown>(null);
  const name = `${loaded.imported.kind}-${loaded.imported.period}-${drawn.seed}`;
  const said = [...(isLost ? [t.lost] : []), ...(fault !== null ? [t.notSaved] : [])];
  return (
    <div class="bj-part no-print">
      <h3>{t.save}</h3>
      <p class="bj-buttons">
        {drawn.winners > 0 && (
          <SaveButton name={`${name}.csv`} make={() => loaded.pool.ask('csv', null)} onFault={setFault}>
            {t.saveCsv}
          </SaveButton>
        )}
        <SaveButton
          name={`${name}.json`}
          make={async () => {
            const facts = await loaded.pool.ask('facts', { zip });
            return new Blob([reportText(facts)], { type: 'application/json' });
          }}
          onFault={setFault}
        >
          {t.saveJson}
        </SaveButton>
        <button class="button plain" type="button" onClick={() => window.print()}>
          {t.print}
        </button>
      </p>
      <div role="alert">
        {said.map((words) => (
          <p key={words} class="field-fault">
            {words}
          </p>
        ))}
      </div>
      {said.length > 0 && (
        <p class="bj-buttons">
          <button class="button" type="button" onClick={onAgain}>
            {t.runAgain}
          </button>
        </p>
      )}
      <p class="note">{t.saveNote}</p>
    </div>
  );
}
