/** Pages through a whole result, a hundred ranks at a time. Without it the page holds the first hundred. */
import type { Lang } from '../../i18n/lang.ts';
import { lookupWords } from '../../i18n/lookup/page.ts';
import { winnerWords } from '../../i18n/winners.ts';
import type { ResultRows } from '../../record/result-rows.ts';
import { readTyped } from '../../typed/code.ts';
import { readNumber } from '../../typed/number.ts';
import { publishedResult, type Reading } from './published-result.ts';
import { showRanks } from './winners-table.ts';

const PAGE = 100;

type Step = 'begin' | 'previous' | 'next' | 'end';

/** Where a page begins after a step from the one that begins at `from`. */
function stepped(step: Step, from: number, count: number): number {
  const last = PAGE * Math.floor((count - 1) / PAGE) + 1;
  if (step === 'begin') return 1;
  if (step === 'end') return last;
  return Math.min(last, Math.max(1, from + (step === 'next' ? PAGE : -PAGE)));
}

/** Why what was typed is no application code, in the words of the look-up; null where it is one. */
function faultIn(typed: string, lang: Lang): string | null {
  const read = readTyped(typed);
  const { faults } = lookupWords[lang];
  if (read.fault === null) return null;
  if (read.fault === 'character') return faults.character(read.character, read.position);
  return read.fault === 'long' ? faults.long(read.length) : faults[read.fault];
}

function start(root: HTMLElement): void {
  const { lang = 'zh', source = '', sha256 = '', header = '', size = '0', quota = '0' } = root.dataset;
  const t = winnerWords[lang as Lang];
  const table = root.querySelector<HTMLTableElement>('table');
  const status = root.querySelector<HTMLElement>('.pager-status');
  const refusal = root.querySelector<HTMLElement>('.refusal');
  if (table === null || status === null || refusal === null || sha256 === '') return;
  const read = publishedResult(source, sha256, header);
  let from = 1;
  let isRead = false;

  /** Says loudly that another file arrived, with both digests; nothing of it is shown. */
  function refuse(got: string): void {
    const line = (name: string, text: string): HTMLElement => {
      const made = document.createElement(name);
      made.textContent = text;
      return made;
    };
    const digests = line('dl', '');
    digests.append(line('dt', t.expected), line('dd', sha256), line('dt', t.got), line('dd', got));
    refusal?.replaceChildren(line('strong', t.refused), digests, line('p', t.whatNow));
    for (const control of root.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
      '.pager :is(button, input)',
    ))
      control.disabled = true;
  }

  async function rowsOrNull(): Promise<ResultRows | null> {
    if (!isRead && status) status.textContent = t.reading(Number(size));
    const found: Reading = await read();
    if (found.state === 'read') return found.rows;
    if (status) status.textContent = '';
    if (found.state === 'refused') refuse(found.got);
    else if (status) status.textContent = found.state === 'no-digest' ? t.noDigest : t.unreachable;
    return null;
  }

  function show(rows: ResultRows, rank: number, wanted: number | null, said = ''): void {
    from = PAGE * Math.floor((rank - 1) / PAGE) + 1;
    const to = Math.min(rows.count, from + PAGE - 1);
    showRanks(table as HTMLTableElement, rows, [from, to], Number(quota), lang as Lang, wanted);
    for (const button of root.querySelectorAll<HTMLElement>('[data-step]')) {
      const isBack = button.dataset['step'] === 'begin' || button.dataset['step'] === 'previous';
      button.setAttribute('aria-disabled', String(isBack ? from === 1 : to === rows.count));
    }
    const news = [said, t.showing(from, to, rows.count), isRead ? '' : t.matched];
    if (status) status.textContent = news.filter(Boolean).join(lang === 'zh' ? '' : ' ');
    isRead = true;
  }

  function find(rows: ResultRows, what: string | undefined, typed: string): void {
    if (what === 'rank') {
      const rank = readNumber(typed);
      if (rank.fault === 'character') {
        if (status) status.textContent = t.noDigit(rank.character, rank.position);
      } else if (rank.fault === null && rank.number >= 1 && rank.number <= rows.count)
        show(rows, rank.number, rank.number);
      else if (status) status.textContent = t.noRank(rows.count);
      return;
    }
    const read = readTyped(typed);
    if (read.fault !== null) return;
    const rank = rows.rankOf(read.code) ?? (read.ungrouped === null ? null : rows.rankOf(read.ungrouped));
    if (rank !== null) show(rows, rank, rank, rank > Number(quota) ? t.foundReserve(rank) : t.found(rank));
    else if (status) status.textContent = t.notFound;
  }

  root.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-step]');
    const step = button?.dataset['step'];
    // A button that leads nowhere keeps the focus, so that the keyboard does not lose its place.
    if (step === undefined || button?.getAttribute('aria-disabled') === 'true') return;
    const rows = await rowsOrNull();
    if (rows) show(rows, stepped(step as Step, from, rows.count), null);
  });
  root.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const field = form.querySelector('input');
    const typed = field?.value ?? '';
    const fault = form.dataset['find'] === 'code' ? faultIn(typed, lang as Lang) : null;
    field?.setAttribute('aria-invalid', String(fault !== null));
    // What is no code is told as on the look-up, and nothing is read for it.
    if (fault !== null) {
      if (status) status.textContent = fault;
      return;
    }
    const rows = await rowsOrNull();
    if (rows) find(rows, form.dataset['find'], typed);
  });
  // Before this a press would have sent the form and loaded the page again.
  for (const button of root.querySelectorAll<HTMLButtonElement>('.pager button')) button.disabled = false;
}

for (const root of document.querySelectorAll<HTMLElement>('.winners')) start(root);
