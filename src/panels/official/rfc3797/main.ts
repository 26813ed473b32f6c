/** The page of RFC 3797: a form, and the selection that follows from it. */
import type { Lang } from '../../../i18n/lang.ts';
import { publishedWords } from '../../../i18n/official/published.ts';
import type { PublishedFault } from '../../../i18n/official/published-fault.ts';
import { rfc3797Words } from '../../../i18n/official/rfc3797.ts';
import type { Rfc3797Fault } from '../../../i18n/official/rfc3797-fault.ts';
import { OfficialError, shown } from '../../../official/errors.ts';
import { compareNumbers, readNumbers } from '../../../official/published-numbers.ts';
import { readSource } from '../../../official/rfc3797/key.ts';
import { poolSize, readNames } from '../../../official/rfc3797/names.ts';
import { NOMCOM_2012, NOMCOM_DRAWS, type NomcomDraw } from '../../../official/rfc3797/nomcom-draws.ts';
import { selection, selectionCsv, selectionJson } from '../../../official/rfc3797/report.ts';
import { readNumber } from '../../../typed/number.ts';
import { byId } from '../../../ui/elements.ts';
import { showCommand } from '../commands.ts';
import { hideResult, showComparison } from '../comparison-view.ts';
import { control, fault, noFault, plainText } from '../fields.ts';
import { loading } from '../loading.ts';
import { saves } from '../saving.ts';
import { showStrip } from '../strip-view.ts';
import { nodeCommand, pythonCommand } from './commands.ts';
import { resultView } from './result-view.ts';

const lang: Lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const t = rfc3797Words[lang];
const p = publishedWords[lang];
const FAULTS = { ...t.faults, ...p.faults };

const FIELDS = ['rerun-sources', 'rerun-pool', 'rerun-select', 'rerun-names', 'rerun-published'] as const;
type FieldId = (typeof FIELDS)[number];

/** The field that an error is about. */
const FIELD_OF: Readonly<Record<Rfc3797Fault | PublishedFault, FieldId>> = {
  'rfc3797.source': 'rerun-sources',
  'rfc3797.source-empty': 'rerun-sources',
  'rfc3797.source-fractions': 'rerun-sources',
  'rfc3797.source-thousands': 'rerun-sources',
  'rfc3797.key': 'rerun-sources',
  'rfc3797.pool': 'rerun-pool',
  'rfc3797.select': 'rerun-select',
  'rfc3797.names': 'rerun-names',
  'rfc3797.names-unseen': 'rerun-names',
  'rfc3797.names-numbers': 'rerun-names',
  'rfc3797.names-differ': 'rerun-names',
  'published.number': 'rerun-published',
  'published.thousands': 'rerun-published',
};

const said = byId('rerun-said', HTMLElement);
const show = resultView(lang);
/** Selected numbers from which a run takes long enough to be seen. */
const MANY = 5000;
/** Runs so far, and changes of the form: one that waits is dropped where another came behind it. */
let runs = 0;
/** The draw that was loaded last; at first the one that the page was built with. */
let loaded = NOMCOM_2012;

/** What is in each field when a draw is loaded, in their order. */
function valuesOf({ sources, pool, select, published }: NomcomDraw): string[] {
  return [sources.join('\n'), String(pool), String(select), '', published.join(' ')];
}

/** The key material in the form: a line with a slash is a key as it stands. @throws OfficialError `rfc3797.source*` */
function keyMaterial(text: string): Parameters<typeof selection>[0] {
  if (text.includes('/')) return text.trim();
  return text
    .split('\n')
    .map((given, i) => ({ given, line: i + 1 }))
    .filter(({ given }) => given.trim() !== '')
    .map(({ given, line }) => readSource(given, { line }));
}

/** A count in a field; null where it is empty. @throws OfficialError with this code */
function countIn(id: FieldId, code: 'rfc3797.pool' | 'rfc3797.select', plain: string): number | null {
  if (plain.trim() === '') return null;
  const typed = readNumber(plain);
  if (typed.fault !== null)
    throw new OfficialError(code, { expected: 'a plain integer', found: shown(plain) });
  control(id).value = String(typed.number);
  return typed.number;
}

/** Re-runs what is in the form. @throws OfficialError where something in it cannot be right */
function run(): void {
  let isWidened = false;
  const plain = (id: FieldId) =>
    plainText(id, () => {
      isWidened = true;
    });
  const from = keyMaterial(plain('rerun-sources'));
  const typedNames = control('rerun-names').value;
  const names = typedNames === '' ? null : readNames(typedNames);
  const pool = poolSize(countIn('rerun-pool', 'rfc3797.pool', plain('rerun-pool')), names);
  const select = countIn('rerun-select', 'rfc3797.select', plain('rerun-select')) ?? 0;
  const published = readNumbers(plain('rerun-published'), pool);
  const drawn = selection(from, pool, select, names);
  const numbers = drawn.picks.map(({ selected }) => selected);
  const comparison = published.length === 0 ? null : compareNumbers(numbers, published);

  said.textContent = isWidened ? p.halfWidth : '';
  const isLoaded = valuesOf(loaded).map((value, i) => control(FIELDS[i] ?? '').value === value);
  const isAsLoaded = !isLoaded.includes(false);
  const own = typeof from === 'string' ? t.ownKey(select, pool) : t.own(from.length, select, pool);
  // Whose numbers it is compared with does not make it another draw.
  const isItsDraw = !isLoaded.slice(0, -1).includes(false);
  const name = isItsDraw ? (t.draws[loaded.id] ?? loaded.id) : own;
  const isItsNumbers = loaded.published.join() === published.join();
  byId('rerun-what', HTMLElement).textContent = isAsLoaded ? name : '';
  show(drawn, published, comparison);
  showStrip(lang, pool, numbers);
  saves('rerun-csv', 'rfc3797.csv', 'text/csv', () => selectionCsv(drawn));
  saves('rerun-json', 'rfc3797.json', 'application/json', () => `${selectionJson(drawn)}\n`);
  showCommand('rerun-python', pythonCommand(drawn));
  showCommand('rerun-node', nodeCommand(drawn));
  showComparison(lang, {
    judged: name,
    published: published.length,
    comparison,
    agreement: t.agreesReason(numbers.length),
    origin: isItsNumbers ? loaded.origins.map(({ text }) => text).join(lang === 'zh' ? '；' : '; ') : null,
    isChanged: isItsNumbers && !isAsLoaded,
  });
}

/** Re-runs it, or says beside a field what is wrong. */
function tryRun(): void {
  const mine = ++runs;
  for (const id of FIELDS) noFault(id);
  said.textContent = '';
  hideResult();
  const isLong = Number(control('rerun-select').value.replaceAll(',', '')) >= MANY;
  if (!isLong) {
    attempt();
    return;
  }
  // Said and shown before the page is busy with it.
  said.textContent = t.computing;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (mine === runs) attempt();
    }),
  );
}

function attempt(): void {
  said.textContent = '';
  try {
    run();
  } catch (error) {
    if (!(error instanceof OfficialError) || !(error.code in FIELD_OF)) {
      hideResult();
      said.textContent = p.broken(String(error));
      console.error(error);
      return;
    }
    const code = error.code as keyof typeof FIELD_OF;
    fault(FIELD_OF[code], FAULTS[code](error.facts));
  }
}

/** Fills in a draw that was published, and re-runs it. */
function load(id: string): boolean {
  const draw = NOMCOM_DRAWS.find((one) => one.id === id);
  if (draw === undefined) return false;
  for (const [i, value] of valuesOf(draw).entries()) control(FIELDS[i] ?? '').value = value;
  loaded = draw;
  tryRun();
  return true;
}

byId('rerun-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  tryRun();
});
for (const id of FIELDS) control(id).addEventListener('input', () => noFault(id));
// A verdict is about what stood in the form when it was given.
byId('rerun-form', HTMLFormElement).addEventListener('input', () => {
  runs++;
  said.textContent = '';
  hideResult();
});
byId('rerun-run', HTMLButtonElement).disabled = false;
loading(lang, /^(?:nomcom|rfc3797)-/, load);
