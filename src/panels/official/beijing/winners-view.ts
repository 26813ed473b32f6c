/** The winners as a table: the first of them, and more as often as is asked. */
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import type { Winner } from '../../../official/beijing/outcome.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import { codeNode, numberHead } from './nodes.ts';

/** Rows at first, and rows that are shown more at a time. */
const FIRST = 100;
const MORE = 500;

export interface WinnersView {
  reset(): void;
  /** @param read gives `count` winners behind the first `from` */
  show(all: number, read: (from: number, count: number) => Promise<readonly Winner[]>): Promise<void>;
}

export function winnersView(lang: Lang): WinnersView {
  const t = beijingWords[lang];
  const box = byId('bj-winners', HTMLElement);
  const place = byId('bj-winners-table', HTMLElement);
  const said = byId('bj-winners-shown', HTMLElement);
  const more = byId('bj-winners-more', HTMLButtonElement);
  let ask: (() => Promise<void>) | null = null;
  more.addEventListener('click', () => void ask?.());

  const row = ({ rank, ticket, code }: Winner) => [count(rank), count(ticket), codeNode(lang, code)];
  return {
    reset: () => {
      ask = null;
      box.hidden = true;
      place.replaceChildren();
    },
    show: async (all, read) => {
      ask = null;
      let shown = 0;
      const say = (rows: number) => {
        shown += rows;
        said.textContent = t.shown(shown, all);
        more.hidden = shown === all;
        more.textContent = t.more(Math.min(MORE, all - shown));
      };
      const first = await read(0, FIRST);
      place.replaceChildren(
        table(t.winners, [numberHead(t.rank), numberHead(t.ticket), t.code], first.map(row), false),
      );
      say(first.length);
      box.hidden = false;
      const body = place.querySelector('tbody') as HTMLElement;
      let isReading = false;
      ask = async () => {
        if (isReading) return;
        isReading = true;
        const next = await read(shown, MORE).catch(() => []);
        isReading = false;
        body.append(
          ...next.map((winner) =>
            element(
              'tr',
              {},
              ...row(winner).map((cell, i) =>
                i === 0
                  ? element('th', { scope: 'row', class: 'number' }, cell)
                  : element('td', i === 1 ? { class: 'number' } : {}, cell),
              ),
            ),
          ),
        );
        const hadFocus = document.activeElement === more;
        say(next.length);
        // The button goes with the last row; whoever pressed it goes on in the table.
        if (more.hidden && hadFocus)
          place.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
      };
    },
  };
}
