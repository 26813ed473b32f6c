/** The outcome to keep: the winners as CSV, everything that was read and found as JSON, the page on paper. */
import { SOFTWARE } from '../../../record/software.ts';
import { byId } from '../../../ui/elements.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { Redrawn } from './load.ts';

/** A report's bytes: what the command line writes with `--json`, and which software wrote it. */
export function reportText(facts: object): string {
  return `${JSON.stringify({ software: SOFTWARE, ...facts }, null, 2)}\n`;
}

/** Wires the buttons. @returns told of each draw, null where there is none */
export function saving(): (redrawn: Redrawn | null) => void {
  let current: Redrawn | null = null;
  const csv = byId('bj-save-csv', HTMLButtonElement);
  const nameOf = ({ loaded, drawn }: Redrawn) =>
    `${loaded.imported.kind}-${loaded.imported.period}-${drawn.seed}`;
  csv.addEventListener('click', async () => {
    if (current === null) return;
    const name = nameOf(current);
    saveFile(await current.loaded.pool.ask('csv', null), `${name}.csv`);
  });
  byId('bj-save-json', HTMLButtonElement).addEventListener('click', async () => {
    if (current === null) return;
    const name = nameOf(current);
    const facts = await current.loaded.pool.ask('facts', { zip: current.zip });
    saveFile(new Blob([reportText(facts)], { type: 'application/json' }), `${name}.json`);
  });
  byId('bj-print', HTMLButtonElement).addEventListener('click', () => window.print());
  return (redrawn) => {
    current = redrawn;
    csv.hidden = redrawn === null || redrawn.drawn.winners === 0;
  };
}
