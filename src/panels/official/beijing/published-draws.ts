/** The published draws: re-run one by one or all, by press or by the address. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.ts';
import { PUBLISHED_DRAWS } from '../../../official/beijing/draws.ts';
import type { FiguresTalk, Reproduction } from '../../../rerun/pool-talk.ts';
import type { Client } from '../../../talk/client.ts';
import { byId } from '../../../ui/elements.ts';
import { orderForm } from './order-form.ts';

/** As Mark.astro has them. `ends` is less than `every`. */
type State = 'every' | 'ends' | 'differs' | 'stopped';

/** What one came to, in a sentence. */
function outcomeOf(lang: Lang, found: Reproduction, quota: number): [State, string] {
  const t = beijingDrawWords[lang];
  if (!found.agrees) return ['differs', t.differs];
  if (found.kind === 'whole') return ['every', t.agreesWhole(quota)];
  return ['ends', t.agreesEnds(found.first, found.last, found.passedOver ?? 0)];
}

/** The parts of a draw's row. */
function rowOf(id: string) {
  const row = document.getElementById(id);
  const find = <T extends Element>(selector: string): T => {
    const found = row?.querySelector<T>(selector);
    if (!found) throw new Error(`the row of ${id} has no ${selector}`);
    return found;
  };
  return {
    id,
    button: find<HTMLButtonElement>('button'),
    said: find<HTMLElement>('.real-said'),
    mark: find('.outcome-mark'),
    words: find<HTMLElement>('.real-words'),
  };
}
type Row = ReturnType<typeof rowOf>;

function say({ mark, said, words }: Row, outcome: State | 'none', text: string): void {
  mark.setAttribute('data-outcome', outcome);
  said.dataset['outcome'] = outcome;
  words.textContent = text;
}

export function publishedDraws(lang: Lang, figures: () => Client<FiguresTalk>): void {
  const t = beijingDrawWords[lang];
  const all = byId('bj-run-all', HTMLButtonElement);
  const allSaid = byId('bj-all-said', HTMLElement);
  const noSuch = byId('bj-no-such', HTMLElement);
  const rows = PUBLISHED_DRAWS.map(({ id }) => rowOf(id));
  const order = orderForm(lang, figures);

  const run = async (row: Row): Promise<State> => {
    const draw = PUBLISHED_DRAWS.find(({ id }) => id === row.id);
    say(row, 'none', t.running);
    let [state, words]: [State, string] = ['stopped', t.notDone];
    try {
      const found = await figures().ask('published', { id: row.id });
      [state, words] = outcomeOf(lang, found, draw?.quota ?? 0);
    } catch {
      // Not done is what it then says.
    }
    say(row, state, words);
    return state;
  };
  /** A row's words are told when it alone was asked for, not thirteen of them one after the other. */
  const runAlone = (row: Row): void => {
    row.said.setAttribute('role', 'status');
    void run(row);
  };
  for (const row of rows) {
    row.button.addEventListener('click', () => runAlone(row));
    row.button.disabled = false;
  }

  // A button that is disabled loses the focus; this one is only said to be unavailable.
  let isRunning = false;
  all.addEventListener('click', async () => {
    if (isRunning) return;
    isRunning = true;
    all.setAttribute('aria-disabled', 'true');
    allSaid.textContent = t.running;
    for (const { said } of rows) said.removeAttribute('role');
    const states: State[] = [];
    for (const row of rows) states.push(await run(row));
    const how = (state: State) => states.filter((one) => one === state).length;
    allSaid.textContent =
      how('stopped') > 0 ? t.notDone : t.allDone(how('every'), how('ends'), how('differs'));
    isRunning = false;
    all.removeAttribute('aria-disabled');
  });
  all.disabled = false;

  /** Runs the draw that the address names after its `#`. */
  const readAddress = (): void => {
    const id = location.hash.slice(1);
    if (!/^[0-9]{6}-/.test(id)) return;
    const row = rows.find((one) => one.id === id);
    noSuch.textContent = row === undefined ? t.noSuch(id) : '';
    if (row === undefined) {
      noSuch.scrollIntoView({ block: 'center' });
      return;
    }
    order.choose(id);
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    runAlone(row);
  };
  window.addEventListener('hashchange', readAddress);
  readAddress();
}
