/** Runs the real draws again, one or all, and says in each row how it came out. */
import type { Lang } from '../../../i18n/lang.ts';
import { officialWords } from '../../../i18n/official/list.ts';
import type { Tally } from '../../../i18n/official/tally.ts';
import { byId } from '../../../ui/elements.ts';
import { type Outcome, REAL_DRAWS, type RealDraw } from './draws.ts';
import { outcomeWords } from './names.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const t = officialWords[lang];

interface Row {
  readonly draw: RealDraw;
  readonly button: HTMLButtonElement;
  readonly said: HTMLElement;
  readonly mark: Element;
  readonly words: HTMLElement;
}

function rowOf(draw: RealDraw): Row {
  const row = document.querySelector(`[data-draw="${draw.id}"]`);
  const find = <T extends Element>(selector: string): T => {
    const found = row?.querySelector<T>(selector);
    if (!found) throw new Error(`the row of ${draw.id} has no ${selector}`);
    return found;
  };
  return {
    draw,
    button: find('button'),
    said: find('.real-said'),
    mark: find('.outcome-mark'),
    words: find('.real-words'),
  };
}

/** Lets the browser show what was said before it computes on. */
const shown = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

function say({ mark, said, words }: Row, outcome: Outcome['kind'] | 'none' | 'stopped', text: string): void {
  mark.setAttribute('data-outcome', outcome);
  said.dataset['outcome'] = outcome;
  words.textContent = text;
}

/** Runs one draw. What it says was computed just now; an error is no agreement. */
async function run(row: Row): Promise<keyof Tally> {
  say(row, 'none', t.running);
  await shown();
  try {
    const outcome = await row.draw.rerun();
    say(row, outcome.kind, outcomeWords(lang, row.draw.name.system, outcome));
    return outcome.kind;
  } catch (error) {
    console.error(error);
    say(row, 'stopped', t.stopped);
    return 'stopped';
  } finally {
    (row.button.firstChild as Text).data = t.again;
  }
}

const rows = REAL_DRAWS.map(rowOf);
const all = byId('rerun-all', HTMLButtonElement);
const told = byId('rerun-tally', HTMLElement);

/** Buttons that cannot be pressed keep the focus: while draws run they are only said to be unavailable. */
let isRunning = false;
async function whileRunning(work: () => Promise<void>): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  const buttons = [all, ...rows.map(({ button }) => button)];
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  await work().finally(() => {
    isRunning = false;
    for (const button of buttons) button.removeAttribute('aria-disabled');
  });
}

for (const row of rows) {
  // A row's words are told when its own button was pressed, not twenty of them one after the other.
  row.button.addEventListener('click', () =>
    whileRunning(async () => {
      row.said.setAttribute('role', 'status');
      await run(row);
    }),
  );
  row.button.disabled = false;
}

all.addEventListener('click', () =>
  whileRunning(async () => {
    const tally = { every: 0, ends: 0, differs: 0, stopped: 0 };
    const began = performance.now();
    told.textContent = t.running;
    for (const row of rows) {
      row.said.removeAttribute('role');
      tally[await run(row)]++;
    }
    told.textContent = t.tally(tally, t.seconds((performance.now() - began) / 1000));
  }),
);
all.disabled = false;
