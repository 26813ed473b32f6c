/** The page that re-runs Beijing's draws: what is put in, read, drawn, and asked about it. */
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { typedMd5, typedSeed } from '../../../official/beijing/typed.ts';
import { client } from '../../../rerun/client.ts';
import FiguresWorker from '../../../rerun/figures-worker.ts?worker&inline';
import type { FiguresTalk } from '../../../rerun/pool-talk.ts';
import { type Client, NotDone } from '../../../talk/client.ts';
import { byId } from '../../../ui/elements.ts';
import { comparing } from './compare.ts';
import { drawnDrum } from './drawn-drum.ts';
import { readField } from './field.ts';
import { figuresForm } from './figures.ts';
import { loader, type Put, type Redrawn } from './load.ts';
import { lookUp } from './lookup.ts';
import { magnify } from './magnify.ts';
import { pageLang, showTo } from './nodes.ts';
import { showOutcome } from './outcome-view.ts';
import { progress } from './progress.ts';
import { publishedDraws } from './published-draws.ts';
import { saving } from './save.ts';
import { fillFault } from './verdict-box.ts';
import { showWarnings } from './warnings-view.ts';
import { winnersView } from './winners-view.ts';
import { zipField } from './zip-field.ts';

const lang = pageLang();
const t = beijingWords[lang];

const run = byId('bj-run', HTMLElement);
const title = byId('bj-run-title', HTMLElement);
const fault = byId('bj-fault', HTMLElement);
const said = byId('bj-said', HTMLElement);
const drawnBox = byId('bj-drawn', HTMLElement);
const stopped = byId('bj-stopped', HTMLElement);
const start = byId('bj-start', HTMLButtonElement);
const md5Input = byId('bj-md5', HTMLInputElement);
const seedInput = byId('bj-seed', HTMLInputElement);

const load = loader();
const told = progress(lang);
const drum = drawnDrum(lang);
const winners = winnersView(lang);
const save = saving();
const compare = comparing(lang);
const magnifier = magnify(lang);
let latest: Redrawn | null = null;
const code = lookUp(lang, (found) => magnifier.use(latest, found));
const chosenZip = zipField(lang);
let controller = new AbortController();

function clear(): void {
  for (const part of [fault, said, drawnBox]) part.hidden = true;
  stopped.textContent = '';
  drum.reset();
  winners.reset();
  keep(null);
}

/** Hands a draw to what is done with one, or takes it away. */
function keep(redrawn: Redrawn | null): void {
  latest = redrawn;
  save(redrawn);
  compare(redrawn);
  code.use(redrawn);
}

function put(): Put | null {
  const md5 = readField(lang, md5Input, typedMd5);
  const seed = readField(lang, seedInput, typedSeed);
  const file = chosenZip();
  if (file === null) return null;
  if (md5 === null) md5Input.focus();
  else if (seed === null) seedInput.focus();
  else return { file, md5: md5.value, seed: seed.value };
  return null;
}

async function begin(what: Put): Promise<void> {
  controller = new AbortController();
  clear();
  run.hidden = false;
  title.textContent = t.running;
  start.disabled = true;
  told.begin();
  showTo(title);
  try {
    const redrawn = await load.run(what, told.step, controller.signal);
    const { loaded, drawn } = redrawn;
    if (drawn.winners > 0)
      await winners.show(drawn.winners, (from, count) => loaded.pool.ask('winners', { from, count }));
    told.end();
    title.textContent = t.outcome;
    const first = showOutcome(lang, redrawn);
    showWarnings(lang, loaded.imported.warnings);
    if (drawn.winners > 0) drum.show(loaded.imported.tickets, drawn.tickets);
    keep(redrawn);
    showTo(first);
  } catch (error) {
    told.end();
    if (error instanceof NotDone && error.code === 'cancelled') {
      run.hidden = true;
      stopped.textContent = t.cancelled;
      start.disabled = false;
      start.focus();
      return;
    }
    title.textContent = t.outcome;
    fillFault(lang, fault, error, t.refused);
    showTo(fault);
  } finally {
    start.disabled = false;
  }
}

byId('bj-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const what = put();
  if (what !== null) void begin(what);
});
byId('bj-cancel', HTMLButtonElement).addEventListener('click', () => controller.abort());
let figures: Client<FiguresTalk> | null = null;
/** The worker for figures alone; another one where the last has broken. */
const theFigures = (): Client<FiguresTalk> => {
  if (figures === null || figures.isEnded) figures = client<FiguresTalk>(() => new FiguresWorker());
  return figures;
};
publishedDraws(lang, theFigures);
figuresForm(lang, theFigures);

// Before this a press would have sent the form and loaded the page again.
start.disabled = false;
