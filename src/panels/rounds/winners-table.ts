/** A page of the result as rows of the table, made of text alone. */
import type { Lang } from '../../i18n/lang.ts';
import { winnerWords } from '../../i18n/winners.ts';
import type { ResultRows } from '../../record/result-rows.ts';
import { groups } from '../../ui/code.ts';
import { cellText, isFigure } from './cells.ts';

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** Rank `rank` as a row, as Winners.astro writes it. */
function rowOf(rows: ResultRows, rank: number, quota: number, lang: Lang): HTMLElement {
  const isReserve = rank > quota;
  const row = element('tr', isReserve ? 'reserve' : '');
  for (const [i, value] of rows.row(rank).entries()) {
    const column = rows.columns[i] ?? '';
    if (column === 'rank') {
      const cell = element('th', 'number', cellText(column, value));
      cell.setAttribute('scope', 'row');
      if (isReserve) cell.append(element('span', 'reserve-mark', winnerWords[lang].reserve));
      row.append(cell);
    } else if (column === 'code') {
      const code = element('code', 'code');
      code.append(...groups(value).map((group) => element('span', '', group)));
      const cell = element('td', '');
      cell.append(code);
      row.append(cell);
    } else {
      row.append(element('td', isFigure(column) ? 'number' : '', cellText(column, value)));
    }
  }
  return row;
}

/** Puts ranks `from` to `to` into the table, with the one that was looked for marked. */
export function showRanks(
  table: HTMLTableElement,
  rows: ResultRows,
  [from, to]: readonly [number, number],
  quota: number,
  lang: Lang,
  wanted: number | null,
): void {
  const shown = document.createDocumentFragment();
  for (let rank = from; rank <= to; rank++) {
    const row = rowOf(rows, rank, quota, lang);
    if (rank === wanted) {
      row.classList.add('wanted');
      row.setAttribute('aria-current', 'true');
    }
    shown.append(row);
  }
  table.tBodies[0]?.replaceChildren(shown);
  if (table.caption) table.caption.textContent = winnerWords[lang].caption(from, to, rows.count);
  table.querySelector('.wanted')?.scrollIntoView({ block: 'center' });
}
