/** The drum of a draw: alive while the winners' ticks fall, then the picture with its table. */
import { useMemo } from 'preact/hooks';
import { DrumTable } from '../../../ui/DrumTable.tsx';
import FallingDrum from '../../../ui/FallingDrum.tsx';
import type { Redrawn } from './load.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly redrawn: Redrawn;
}

export function DrawnDrum({ words, redrawn: { loaded, drawn } }: Props) {
  const { page: t } = words;
  const total = loaded.imported.tickets;
  const { tickets } = drawn;
  const batches = useMemo(() => [tickets], [tickets]);
  const hits = useMemo(() => Array.from(tickets, (ticket, i) => ({ ticket, rank: i + 1 })), [tickets]);
  return (
    <FallingDrum
      words={words.drum}
      id="bj-drawn-drum"
      title={t.drum}
      total={total}
      wanted={tickets.length}
      allocated={tickets.length}
      batches={batches}
      isWhole
      falling={t.drumAlive}
      fallen={t.drumCaption(tickets.length, total)}
    >
      <DrumTable words={words.drum} data={{ total, hits }} />
    </FallingDrum>
  );
}
