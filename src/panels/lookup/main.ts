/** The look-up page: what is typed or dropped goes in, an answer or the reason for none comes out. */
import { isCancelled, MingqianError } from '../../core/errors.ts';
import { instant } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/lang.ts';
import { lookupWords } from '../../i18n/lookup/page.ts';
import { keptRecord } from '../../offline/kept-record.ts';
import { digestOf } from '../../search/digest.ts';
import { LookUpFault } from '../../search/fault.ts';
import { networkFiles } from '../../search/fetch-file.ts';
import { lookUpRank, lookUpTypedCode } from '../../search/look-up.ts';
import { checkSavedReceipt } from '../../search/saved-receipt.ts';
import { readTyped, type TypedFault } from '../../typed/code.ts';
import { byId } from '../../ui/elements.ts';
import { chosenPools, offeredPools, whereOf } from './pools.ts';
import { savedReceipts } from './saved-file.ts';
import { showAbsent } from './show-absent.ts';
import {
  showBadReceipt,
  showBug,
  showForeignReceipt,
  showLookUpFault,
  showNoDraw,
  showUnreadable,
} from './show-fault.ts';
import { showListed } from './show-listed.ts';
import { type LookedUp, showOutcomes } from './show-outcomes.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const t = lookupWords[lang];
const root = import.meta.env.BASE_URL.replace(/\/*$/, '/');

const form = byId('lookup', HTMLFormElement);
const look = byId('lookup-look', HTMLButtonElement);
const field = byId('lookup-code', HTMLInputElement);
const bad = byId('lookup-bad', HTMLElement);
const where = byId('lookup-where', HTMLSelectElement);
const status = byId('lookup-status', HTMLElement);
const answers = byId('lookup-answers', HTMLElement);
const pools = offeredPools(where);

/** The work under way. Whatever it finds after another has begun is not shown. */
let current: AbortController | null = null;

/** Tells screen readers how the look-up goes, and others too where nothing else shows it. */
function say(words: string, isVisible: boolean): void {
  status.classList.toggle('visually-hidden', !isVisible);
  status.textContent = words;
}

/** Does some work and shows what it gives, unless another began meanwhile. */
async function show(work: (signal: AbortSignal) => Promise<HTMLElement[]>, again: () => void): Promise<void> {
  current?.abort();
  const mine = new AbortController();
  current = mine;
  answers.replaceChildren();
  say(t.looking, true);
  let articles: HTMLElement[];
  try {
    articles = await work(mine.signal);
  } catch (error) {
    if (isCancelled(error)) return;
    articles = [showBug(lang, error, again)];
  }
  if (current !== mine) return;
  answers.replaceChildren(...articles);
  const heading = answers.querySelector<HTMLElement>('h2');
  say(t.answered(heading?.textContent ?? ''), false);
  heading?.focus();
}

/** Ends the work under way, and takes away what an earlier one showed. */
function stop(): void {
  current?.abort();
  current = null;
  answers.replaceChildren();
  say('', false);
}

/** Lets the browser paint and hear between two stretches of work. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The present time by this device's clock. */
const now = () => instant(lang, new Date().toISOString());

function faultWords(typed: TypedFault): string {
  const { faults } = t;
  if (typed.fault === 'character') return faults.character(typed.character, typed.position);
  if (typed.fault === 'long') return faults.long(typed.length);
  return faults[typed.fault];
}

/** Reads result.csv for an answer of a look-up, until that reading is stopped or another look-up begins. */
function rankReader(lookUp: AbortSignal): LookedUp['readRank'] {
  return (pool, answer, onBytes, reading) => {
    const signal = AbortSignal.any([lookUp, reading]);
    return lookUpRank(answer, pool, networkFiles(root, signal), onBytes, { signal, pause });
  };
}

function lookUpTyped(): void {
  const typed = readTyped(field.value);
  const chosen = chosenPools(where, pools);
  field.setAttribute('aria-invalid', String(typed.fault !== null));
  bad.textContent = typed.fault === null ? '' : faultWords(typed);
  if (typed.fault !== null) {
    stop();
    field.focus();
    return;
  }
  const work = async (signal: AbortSignal) => {
    const sources = {
      network: networkFiles(root, signal),
      kept: (pool: (typeof pools)[number]) => keptRecord(root, pool, digestOf),
    };
    const { code, outcomes } = await lookUpTypedCode(typed, chosen, sources, { signal, pause });
    const readRank = rankReader(signal);
    return showOutcomes(lang, outcomes, { code, asked: now(), again: lookUpTyped, readRank });
  };
  void show(work, lookUpTyped);
}

/** What is shown of a saved receipt that has no answer. */
function refusedReceipt(error: unknown, name: string, again: () => void): HTMLElement {
  if (error instanceof LookUpFault)
    return showLookUpFault(lang, { error, where: name, verify: '/verify/', fileName: name, again });
  if (error instanceof MingqianError) return showBadReceipt(lang, error, name);
  return showBug(lang, error, again);
}

function checkFile(file: File): void {
  const again = () => checkFile(file);
  const work = async (signal: AbortSignal) => {
    let bytes: Uint8Array;
    try {
      // One byte past a receipt's limit is enough to refuse it.
      bytes = new Uint8Array(await file.slice(0, 131_072).arrayBuffer());
    } catch (error) {
      return [showUnreadable(lang, error, file.name, again)];
    }
    let since: string | null = null;
    const read = networkFiles(root, signal, (kept) => {
      since = kept;
    });
    try {
      const saved = await checkSavedReceipt(bytes, pools, read, { signal, pause });
      if (saved.relation === 'no-draw')
        return [showNoDraw(lang, saved.checked, saved.fault, { where: whereOf(saved.pool), again })];
      if (saved.relation !== 'same')
        return [showForeignReceipt(lang, saved.checked, saved.pool?.commitmentHash ?? null, file.name)];
      const { answer, pool } = saved;
      const from = { from: 'saved', since } as const;
      const readRank = rankReader(signal);
      return answer.checked.listed
        ? [
            showListed(lang, {
              answer,
              from,
              title: whereOf(pool),
              asked: now(),
              readRank: (...read) => readRank(pool, ...read),
              refused: (error) => refusedReceipt(error, file.name, again),
            }),
          ]
        : [
            showAbsent(
              lang,
              [{ title: pool.title, short: pool.short, isDemonstration: pool.isDemonstration, answer }],
              pool.roundTitle,
              from,
              now(),
            ),
          ];
    } catch (error) {
      if (isCancelled(error)) throw error;
      return [refusedReceipt(error, file.name, again)];
    }
  };
  void show(work, again);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  lookUpTyped();
});
field.addEventListener('input', () => {
  bad.textContent = '';
  field.removeAttribute('aria-invalid');
});
where.addEventListener('change', () => {
  bad.textContent = '';
});
savedReceipts(checkFile);

/** A code handed over behind `#`, which no browser sends; taken out of the address at once. */
function takeHandedOver(): void {
  const handed = new URLSearchParams(location.hash.slice(1));
  const code = handed.get('code');
  const pool = handed.get('pool');
  if (code === null && pool === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  if (code !== null) field.value = code;
  if (pool !== null) {
    // Never another pool's answer in place of the one that was asked for.
    if (![...where.options].some(({ value }) => value === pool)) {
      stop();
      bad.textContent = t.noSuchPool;
      return;
    }
    where.value = pool;
  }
  if (code !== null) lookUpTyped();
}
window.addEventListener('hashchange', takeHandedOver);

// From here on what is typed is taken; until here pressing the button would have lost it.
document.getElementById('lookup-wait')?.remove();
look.disabled = pools.length === 0;
takeHandedOver();
