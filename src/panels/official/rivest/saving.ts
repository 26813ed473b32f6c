/** What can be kept of a sample. */
import { drawOf, sampleCsvHead, sampleCsvRow, sampleJson } from '../../../official/rivest/report.ts';
import type { FoundSample } from '../../../rerun/small-draws.ts';
import type { Asked } from './form.ts';

/** All numbers, in lines ended by LF. */
export function sampleCsv({ manifest }: Asked, { numbers }: FoundSample): string {
  const rows = Array.from(numbers, (number, i) => sampleCsvRow(i + 1, number, manifest));
  return `${[sampleCsvHead(manifest), ...rows].join('\n')}\n`;
}

/** What the command line writes with `--json`. Requires all words of the sample. */
export function sampleReport({ sample, manifest }: Asked, { first }: FoundSample): string {
  const draws = first.filter(({ isTaken }) => isTaken).map((word, i) => drawOf(i + 1, word, manifest));
  const passedOver = first.filter(({ isTaken }) => !isTaken).map(({ counter }) => counter);
  return `${sampleJson(sample, manifest, draws, passedOver)}\n`;
}
