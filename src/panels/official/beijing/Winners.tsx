/** The winners as a table: the first of them, and more as often as is asked. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { count } from '../../../i18n/numbers.ts';
import type { Winner } from '../../../official/beijing/outcome.ts';
import { LongTable } from '../../../ui/LongTable.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Redrawn } from './load.ts';
import { PoolCode } from './PoolCode.tsx';
import type { Words } from './words.ts';

/** Rows at first, and rows that are shown more at a time. */
export const FIRST = 100;
const MORE = 500;

interface Props {
  readonly words: Words;
  readonly redrawn: Redrawn;
  /** The first of them. */
  readonly first: readonly Winner[];
}

export function Winners({ words, redrawn: { loaded, drawn }, first }: Props) {
  const { page: t } = words;
  const [rows, setRows] = useState(first);
  const isReading = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const table = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);
  const isAll = rows.length === drawn.winners;
  const more = async () => {
    if (isReading.current) return;
    isReading.current = true;
    hadFocus.current = document.activeElement === button.current;
    const question = { from: rows.length, count: MORE };
    // Where the pool is gone the page says so of itself.
    const next = await loaded.pool.ask('winners', question).catch(() => []);
    isReading.current = false;
    setRows([...rows, ...next]);
  };
  // The button goes with the last row; whoever pressed it goes on in the table.
  useLayoutEffect(() => {
    if (isAll && hadFocus.current) table.current?.focus({ preventScroll: true });
  }, [isAll]);
  return (
    <div class="bj-part">
      <h3>{t.winners}</h3>
      <p class="note">{t.winnersNote}</p>
      <div class="bj-rows">
        <LongTable
          caption={t.winners}
          isCaptionSeen={false}
          scrollRef={table}
          columns={[{ head: t.rank, isNumber: true }, { head: t.ticket, isNumber: true }, { head: t.code }]}
          rows={rows.map(({ rank, ticket, code }) => [
            count(rank),
            count(ticket),
            <PoolCode key={rank} words={words} code={code} />,
          ])}
        />
      </div>
      <Status class="note" text={t.shown(rows.length, drawn.winners)} />
      {!isAll && (
        <p class="bj-buttons">
          <button class="button plain" type="button" ref={button} onClick={() => void more()}>
            {t.more(Math.min(MORE, drawn.winners - rows.length))}
          </button>
        </p>
      )}
    </div>
  );
}
