/** The page of Rivest's sampler: a form, and the sample that follows from it. */
import { isCancelled } from '../../../core/errors.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { publishedWords } from '../../../i18n/official/published.ts';
import type { PublishedFault } from '../../../i18n/official/published-fault.ts';
import { rivestWords } from '../../../i18n/official/rivest.ts';
import type { RivestFault } from '../../../i18n/official/rivest-fault.ts';
import { OfficialError, shown } from '../../../official/errors.ts';
import { compareNumbers, inOrder, readNumbers } from '../../../official/published-numbers.ts';
import { AUDIT_DRAWS, AUDIT_ORIGINS, type AuditDraw } from '../../../official/rivest/audit-draws.ts';
import { type Manifest, readManifest, totalOf } from '../../../official/rivest/batch-manifest.ts';
import { drawOf, sampleCsvHead, sampleCsvRow, sampleJson } from '../../../official/rivest/report.ts';
import { checkSample, type Sample } from '../../../official/rivest/sampler.ts';
import { readNumber } from '../../../typed/number.ts';
import { byId } from '../../../ui/elements.ts';
import { showCommand } from '../commands.ts';
import { hideResult, showComparison } from '../comparison-view.ts';
import { control, fault, noFault, plainText } from '../fields.ts';
import { loading } from '../loading.ts';
import { saves } from '../saving.ts';
import { showStrip } from '../strip-view.ts';
import { nodeCommand, pythonCommand } from './commands.ts';
import { type Drawn, drawSample, KEPT } from './drawing.ts';
import { manifestFile } from './manifest-file.ts';
import { showSample } from './result-view.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const t = rivestWords[lang];
const p = publishedWords[lang];
const FAULTS = { ...t.faults, ...p.faults };

const FIELDS = ['rerun-seed', 'rerun-total', 'rerun-count', 'rerun-manifest', 'rerun-published'] as const;
type FieldId = (typeof FIELDS)[number];

/** The field that an error is about. */
const FIELD_OF: Readonly<Record<RivestFault | PublishedFault, FieldId>> = {
  'rivest.seed': 'rerun-seed',
  'rivest.seed-empty': 'rerun-seed',
  'rivest.total': 'rerun-total',
  'rivest.count': 'rerun-count',
  'rivest.count-distinct': 'rerun-count',
  'rivest.manifest': 'rerun-manifest',
  'rivest.manifest-header': 'rerun-manifest',
  'rivest.manifest-name': 'rerun-manifest',
  'rivest.manifest-unseen': 'rerun-manifest',
  'rivest.manifest-totals': 'rerun-manifest',
  'rivest.manifest-twice': 'rerun-manifest',
  'rivest.manifest-count': 'rerun-manifest',
  'rivest.manifest-sum': 'rerun-manifest',
  'rivest.manifest-total': 'rerun-manifest',
  'published.number': 'rerun-published',
  'published.thousands': 'rerun-published',
};

const said = byId('rerun-said', HTMLElement);
const cancel = byId('rerun-cancel', HTMLButtonElement);
const progress = byId('rerun-progress', HTMLElement);
const bar = byId('rerun-bar', HTMLProgressElement);
const doing = byId('rerun-doing', HTMLElement);
const distinct = byId('rerun-distinct', HTMLInputElement);
const sorted = byId('rerun-sorted', HTMLInputElement);

/** Milliseconds after which a run is a long one, whose start and end are told once each. */
const TOLD_AFTER = 500;
/** The draw that was loaded last; at first the one that the page was built with. */
let loaded = AUDIT_DRAWS[0];
/** The work under way. What an earlier one still finds is not shown. */
let current = new AbortController();

/** What is in each field when a draw is loaded, in their order. */
function valuesOf({ seed, total, count, ballots }: AuditDraw): string[] {
  return [seed, String(total), String(count), '', ballots.join(' ')];
}

/** What the form asks for, and what it was when it was read: it may have changed by the time there is a result. */
interface Asked {
  readonly sample: Sample;
  readonly manifest: Manifest | null;
  readonly published: readonly number[];
  readonly isSorted: boolean;
  readonly isWidened: boolean;
  /** The draw that was loaded last. */
  readonly draw: AuditDraw | undefined;
  /** Whether it is that draw, and whether it is compared with what was published of it. */
  readonly isItsDraw: boolean;
  readonly isAsLoaded: boolean;
}

/** A count in a field; null where it is empty. @throws OfficialError with this code */
function countIn(id: FieldId, code: 'rivest.total' | 'rivest.count', plain: string): number | null {
  if (plain.trim() === '') return null;
  const typed = readNumber(plain);
  if (typed.fault !== null)
    throw new OfficialError(code, { expected: 'a plain integer', found: shown(plain) });
  control(id).value = String(typed.number);
  return typed.number;
}

/** @throws OfficialError where something in the form cannot be right */
function readForm(): Asked {
  let isWidened = false;
  const plain = (id: FieldId) =>
    plainText(id, () => {
      isWidened = true;
    });
  const text = control('rerun-manifest').value;
  const manifest = text === '' ? null : readManifest(text);
  const sample = {
    seed: control('rerun-seed').value,
    total: totalOf(countIn('rerun-total', 'rivest.total', plain('rerun-total')), manifest),
    count: countIn('rerun-count', 'rivest.count', plain('rerun-count')) ?? 0,
    isDistinct: distinct.checked,
  };
  checkSample(sample);
  const published = readNumbers(plain('rerun-published'), sample.total);
  const isLoaded =
    loaded === undefined
      ? [false]
      : valuesOf(loaded).map((value, i) => control(FIELDS[i] ?? '').value === value);
  // Whose numbers it is compared with does not make it another draw.
  const isItsDraw = loaded !== undefined && !sample.isDistinct && !isLoaded.slice(0, -1).includes(false);
  const isAsLoaded = isItsDraw && sorted.checked && !isLoaded.includes(false);
  return {
    sample,
    manifest,
    published,
    isSorted: sorted.checked,
    isWidened,
    draw: loaded,
    isItsDraw,
    isAsLoaded,
  };
}

function saveable(sample: Sample, manifest: Manifest | null, { numbers, first, words }: Drawn): void {
  saves('rerun-csv', 'rivest.csv', 'text/csv', () => {
    const rows = numbers.map((number, i) => sampleCsvRow(i + 1, number, manifest));
    return `${[sampleCsvHead(manifest), ...rows].join('\n')}\n`;
  });
  const isWhole = words <= KEPT;
  byId('rerun-json', HTMLButtonElement).hidden = !isWhole;
  byId('rerun-save-note', HTMLElement).textContent = isWhole ? p.saveNote : t.jsonLimit(KEPT);
  saves('rerun-json', 'rivest.json', 'application/json', () => {
    const draws = first.filter(({ isTaken }) => isTaken).map((word, i) => drawOf(i + 1, word, manifest));
    const passedOver = first.filter(({ isTaken }) => !isTaken).map(({ counter }) => counter);
    return `${sampleJson(sample, manifest, draws, passedOver)}\n`;
  });
}

function show(asked: Asked, drawn: Drawn): void {
  const { sample, manifest, published, isSorted, draw, isItsDraw, isAsLoaded } = asked;
  const { numbers } = drawn;
  const ordered = inOrder(numbers, isSorted ? 'sorted' : 'drawn');
  const comparison = published.length === 0 ? null : compareNumbers(ordered, published);
  const isItsNumbers = draw?.ballots.join() === published.join();
  byId('rerun-what', HTMLElement).textContent = isAsLoaded ? t.county(draw?.county ?? '') : '';
  showStrip(lang, sample.total, numbers);
  showSample(lang, sample, drawn, manifest);
  saveable(sample, manifest, drawn);
  showCommand('rerun-python', pythonCommand(sample));
  showCommand('rerun-node', nodeCommand(sample, manifest !== null));
  showComparison(lang, {
    judged: isItsDraw ? t.judged(draw?.county ?? '') : t.own(sample.total, sample.count),
    published: published.length,
    comparison,
    agreement: isSorted ? t.agreesSorted(numbers.length, ordered.length) : t.agreesReason(numbers.length),
    origin: isItsNumbers ? AUDIT_ORIGINS.map(({ text }) => text).join(lang === 'zh' ? '；' : '; ') : null,
    isChanged: isItsNumbers && !isAsLoaded,
  });
}

/** Says beside a field what is wrong, and what is no fault of a field under the form. */
function tell(error: unknown): void {
  if (!(error instanceof OfficialError) || !(error.code in FIELD_OF)) {
    hideResult();
    said.textContent = p.broken(String(error));
    console.error(error);
    return;
  }
  const code = error.code as keyof typeof FIELD_OF;
  fault(FIELD_OF[code], FAULTS[code](error.facts));
}

function working(isWorking: boolean): void {
  cancel.hidden = !isWorking;
  progress.hidden = !isWorking;
}

/** Re-runs it, or says beside a field what is wrong. */
async function run(): Promise<void> {
  current.abort();
  const mine = new AbortController();
  current = mine;
  for (const id of FIELDS) noFault(id);
  said.textContent = '';
  working(false);
  hideResult();
  try {
    const asked = readForm();
    const { count } = asked.sample;
    const began = performance.now();
    let isLong = false;
    const drawn = await drawSample(
      asked.sample,
      (done) => {
        working(true);
        if (!isLong && performance.now() - began > TOLD_AFTER) {
          isLong = true;
          said.textContent = t.started(count);
        }
        bar.value = done / count;
        doing.textContent = t.doing(done, count);
      },
      mine.signal,
    );
    working(false);
    said.textContent = [...(isLong ? [t.ended(count)] : []), ...(asked.isWidened ? [p.halfWidth] : [])].join(
      lang === 'zh' ? '' : ' ',
    );
    show(asked, drawn);
  } catch (error) {
    if (isCancelled(error)) return;
    working(false);
    tell(error);
  }
}

/** Fills in a draw that was published, and re-runs it. */
function load(id: string): boolean {
  const draw = AUDIT_DRAWS.find((one) => one.id === id);
  if (draw === undefined) return false;
  for (const [i, value] of valuesOf(draw).entries()) control(FIELDS[i] ?? '').value = value;
  byId('rerun-repeats', HTMLInputElement).checked = true;
  sorted.checked = true;
  loaded = draw;
  void run();
  return true;
}

byId('rerun-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
cancel.addEventListener('click', () => {
  current.abort();
  working(false);
  said.textContent = t.cancelled;
  byId('rerun-run', HTMLButtonElement).focus();
});
for (const id of FIELDS) control(id).addEventListener('input', () => noFault(id));
// A verdict is about what stood in the form when it was given, and work under way about what stands there no more.
byId('rerun-form', HTMLFormElement).addEventListener('input', ({ target }) => {
  // Choosing a file changes nothing before it is read.
  if (target instanceof HTMLInputElement && target.type === 'file') return;
  current.abort();
  said.textContent = progress.hidden ? '' : t.stopped;
  working(false);
  hideResult();
});
manifestFile(lang);
byId('rerun-run', HTMLButtonElement).disabled = false;
loading(lang, /^colorado-/, load);
