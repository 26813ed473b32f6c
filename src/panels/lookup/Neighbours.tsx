/** The pools without a code, and the two codes of each between which it would stand. */
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import { Code } from '../../ui/Code.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import type { Absence } from './shown.ts';

interface Props {
  readonly words: AnswerWords;
  readonly absences: readonly Absence[];
}

export function Neighbours({ words: t, absences }: Props) {
  return (
    <LongTable
      caption={t.table}
      columns={[t.pool, t.before, t.after].map((head) => ({ head }))}
      rows={absences.map(({ pool: { short }, answer: { checked } }) => {
        const { before = null, after = null } = checked.neighbours ?? {};
        return [
          short,
          before === null ? t.first : <Code value={before} />,
          after === null ? t.last : <Code value={after} />,
        ];
      })}
    />
  );
}
