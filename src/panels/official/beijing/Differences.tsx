/** Where published winners are not those of the re-run, rank by rank. */
import { count } from '../../../i18n/numbers.ts';
import type { Comparison } from '../../../official/beijing/comparison.ts';
import type { Winner } from '../../../official/beijing/outcome.ts';
import type { PublishedWinner } from '../../../official/beijing/winners.ts';
import { LongTable } from '../../../ui/LongTable.tsx';
import { PoolCode } from './PoolCode.tsx';
import type { Words } from './words.ts';

function Row({ words, of }: { readonly words: Words; readonly of: Winner | PublishedWinner | null }) {
  const { compare: t } = words;
  if (of === null) return <>{t.noRow}</>;
  return (
    <span class="bj-row">
      {of.ticket !== null && <span>{count(of.ticket)}</span>}
      {of.code !== null && <PoolCode words={words} code={of.code} />}
      {'line' in of && <span class="note">{t.line(of.line)}</span>}
    </span>
  );
}

export function Differences({
  words,
  comparison,
}: {
  readonly words: Words;
  readonly comparison: Comparison;
}) {
  const { compare: t } = words;
  const { differences, published, same } = comparison;
  return (
    <LongTable
      caption={t.differences(differences.length, published - same > differences.length)}
      columns={[{ head: t.rank, isNumber: true }, { head: t.redrawn }, { head: t.published }]}
      rows={differences.map(({ rank, expected, found }) => [
        count(rank),
        <Row key="expected" words={words} of={expected} />,
        <Row key="found" words={words} of={found} />,
      ])}
    />
  );
}
