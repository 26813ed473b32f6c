/** The page that verifies: before, during, after. */
import { instant } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/lang.ts';
import { sealWords } from '../../i18n/seals.ts';
import { verifyWords } from '../../i18n/verify.ts';
import type { PublishedChoice } from '../../site/choices.ts';
import { byId } from '../../ui/elements.ts';
import { NotChecked, verifyInWorker } from '../../verifier/client.ts';
import type { Step } from '../../verifier/protocol.ts';
import VerifyWorker from '../../verifier/worker.ts?worker&inline';
import { chainView } from './chain-view.ts';
import { checksList } from './checks-list.ts';
import { type Chosen, choice } from './choice.ts';
import { drumView, type Lottery } from './drum-view.ts';
import { elsewhere } from './elsewhere.ts';
import { otherThanChosen } from './other-record.ts';
import { progress } from './progress.ts';
import { verdictView } from './verdict-view.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const t = verifyWords[lang];
const published: readonly PublishedChoice[] = JSON.parse(byId('verify-published', HTMLScriptElement).text);

const form = byId('verify-choice', HTMLFormElement);
const run = byId('verify-run', HTMLElement);
const runTitle = byId('verify-run-title', HTMLElement);
const runWhat = byId('verify-run-what', HTMLElement);
const runKept = byId('verify-run-kept', HTMLElement);
const running = byId('verify-progress', HTMLElement);
const verdictRoot = byId('verify-verdict', HTMLElement);
const said = byId('verify-said', HTMLElement);

const chain = chainView(lang);
const checks = checksList(lang);
const drum = drumView(lang);
const told = progress(lang);
const verdict = verdictView(lang);
const other = elsewhere(lang);
const choose = choice(lang, published, (chosen) => other.record(chosen), leave);

let chosen: Chosen | null = null;
let controller = new AbortController();

/** Shows what belongs to a stage; what was chosen stays as it is. */
function stage(name: 'before' | 'during' | 'after'): void {
  form.hidden = name !== 'before';
  run.hidden = name === 'before';
  running.hidden = name !== 'during';
  runTitle.textContent = name === 'after' ? sealWords[lang].verdict : t.running;
  said.textContent = '';
}

/** Moves the reader's focus there, and what they see only where it is out of sight. */
function show(what: HTMLElement): void {
  what.focus({ preventScroll: true });
  const { top } = run.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) run.scrollIntoView({ block: 'start' });
}

function clear(mayExpect: boolean): void {
  runKept.hidden = true;
  chain.reset();
  checks.reset(mayExpect);
  drum.reset();
  verdict.reset();
  other.commitment(null, 'record');
}

/** Takes the steps of one verification to their views. */
function follower(): (step: Step) => void {
  let lottery: Lottery = { tickets: 1, rows: 1, quota: 1, reserves: 0 };
  return (step) => {
    told.step(step);
    if (step.type === 'kept') {
      runKept.textContent = t.fromCopy(instant(lang, step.since));
      runKept.hidden = false;
    } else if (step.type === 'started') {
      chain.started(step.id);
      checks.started(step.id);
    } else if (step.type === 'ranks') {
      drum.ranks(lottery, step.tickets);
    } else if (step.type === 'check') {
      const { id, facts } = step.check;
      chain.made(step.check, step.ms);
      checks.made(step.check, step.ms);
      const figure = (name: string) => Number(facts[name] ?? 0);
      if (id === 'commitment.form')
        lottery = { ...lottery, quota: figure('quota'), reserves: figure('reserves') };
      if (id === 'list.form') lottery = { ...lottery, tickets: figure('tickets'), rows: figure('rows') };
    }
  };
}

async function start(what: Chosen): Promise<void> {
  chosen = what;
  controller = new AbortController();
  clear(what.request.expectedCommitment !== undefined);
  stage('during');
  runWhat.textContent = what.title;
  told.begin();
  show(runTitle);
  const { expectedCommitment } = what.request;
  try {
    const { outcome, ms } = await verifyInWorker(
      () => new VerifyWorker(),
      what.request,
      follower(),
      controller.signal,
    );
    const another = otherThanChosen(outcome.report, what.published);
    stage('after');
    chain.end(outcome, another !== null);
    checks.finished(outcome.checks.map(({ id }) => id));
    if (another === null) drum.end();
    else drum.reset();
    verdict.show(outcome, ms, expectedCommitment, another);
    if (expectedCommitment !== undefined) other.commitment(expectedCommitment, 'reader');
    else if (another !== null) other.commitment(another.expected.commitment, 'page');
    else other.commitment(outcome.report.commitment, 'record');
    other.drand(outcome.commitment?.sources.some(({ kind }) => kind === 'drand') ?? false);
    show(verdictRoot);
  } catch (error) {
    if (error instanceof NotChecked && error.code === 'cancelled') {
      before(t.cancelled);
      byId('verify-start', HTMLElement).focus();
      return;
    }
    stage('after');
    chain.end(null);
    const isAnyMade = checks.stopped();
    drum.reset();
    const reason = error instanceof NotChecked ? error : new NotChecked('internal', String(error));
    verdict.showNotChecked(reason, isAnyMade);
    show(verdictRoot);
  } finally {
    told.end();
  }
}

function before(words: string): void {
  clear(true);
  stage('before');
  said.textContent = words;
}

/** What was found, or is being found, is not of what the address names by now. */
function leave(): void {
  if (!form.hidden) return;
  controller.abort();
  before('');
  form.querySelector<HTMLElement>('input[name="from"]:checked')?.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const what = choose();
  if (what !== null) void start(what);
});
byId('verify-cancel', HTMLElement).addEventListener('click', () => controller.abort());
byId('verify-again', HTMLElement).addEventListener('click', () => {
  if (chosen !== null) void start(chosen);
});
byId('verify-another', HTMLElement).addEventListener('click', () => {
  before('');
  form.querySelector<HTMLElement>('input[name="from"]:checked')?.focus();
});
// Before this a press would have sent the form and loaded the page again.
byId('verify-start', HTMLButtonElement).disabled = false;
