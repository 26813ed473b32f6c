/** The figures of a drum, for those who would rather read. */
import { parts } from '../charts/density.ts';
import type { DrumData } from '../charts/drum.ts';
import type { DrumWords } from '../i18n/drum.zh.ts';
import { count } from '../i18n/numbers.ts';
import { LongTable } from './LongTable.tsx';

/** Parts that the table cuts the strip into. */
const PARTS = 10;

const range = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from === to ? count(from) : `${count(from)}–${count(to)}`;

export function DrumTable({ words, data }: { readonly words: DrumWords; readonly data: DrumData }) {
  const hasPassed = data.hits.some((hit) => hit.rank === null);
  return (
    <details>
      <summary>{words.table}</summary>
      <LongTable
        caption={words.caption}
        columns={[
          { head: words.range },
          { head: words.selected, isNumber: true },
          ...(hasPassed ? [{ head: words.passed, isNumber: true }] : []),
        ]}
        rows={parts(data, PARTS).map((part) => [
          range(part),
          count(part.selected),
          ...(hasPassed ? [count(part.passed)] : []),
        ])}
      />
    </details>
  );
}
