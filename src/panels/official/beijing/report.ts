/** A report's bytes: what the command line writes with `--json`, and which software wrote it. */
import { SOFTWARE } from '../../../record/software.ts';

export function reportText(facts: object): string {
  return `${JSON.stringify({ software: SOFTWARE, ...facts }, null, 2)}\n`;
}
