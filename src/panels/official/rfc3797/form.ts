/** The form of a selection by RFC 3797: what it asks for, and what a verdict about it says. */
import type { PublishedFault } from '../../../i18n/official/published-fault.ts';
import type { Rfc3797Fault } from '../../../i18n/official/rfc3797-fault.ts';
import type { OfficialError } from '../../../official/errors.ts';
import { compareNumbers, readNumbers } from '../../../official/published-numbers.ts';
import { readSource } from '../../../official/rfc3797/key.ts';
import { poolSize, readNames } from '../../../official/rfc3797/names.ts';
import { NOMCOM_DRAWS, type NomcomDraw } from '../../../official/rfc3797/nomcom-draws.ts';
import type { AskedSelection, FoundSelection } from '../../../rerun/small-draws.ts';
import type { Compared } from '../comparison.ts';
import { countIn } from '../count-in.ts';
import { type Ended, isAsIn, type Running, type System } from '../rerun.ts';
import { listed } from '../words.ts';
import type { Words } from './words.ts';

/** What is typed, as it stands. */
export type Form = Readonly<Record<'sources' | 'pool' | 'select' | 'names' | 'published', string>>;

export interface Asked extends AskedSelection {
  /** The numbers to compare with; none where nothing is compared. */
  readonly published: readonly number[];
}

/** The field that an error is about. */
const FIELD_OF: Readonly<Record<Rfc3797Fault | PublishedFault, keyof Form>> = {
  'rfc3797.source': 'sources',
  'rfc3797.source-empty': 'sources',
  'rfc3797.source-fractions': 'sources',
  'rfc3797.source-thousands': 'sources',
  'rfc3797.key': 'sources',
  'rfc3797.pool': 'pool',
  'rfc3797.select': 'select',
  'rfc3797.names': 'names',
  'rfc3797.names-unseen': 'names',
  'rfc3797.names-numbers': 'names',
  'rfc3797.names-differ': 'names',
  'published.number': 'published',
  'published.thousands': 'published',
};

const isOfField = (code: string): code is keyof typeof FIELD_OF => code in FIELD_OF;

/** Key material: a text with a slash is a key as it stands. @throws OfficialError `rfc3797.source*` */
function keyMaterial(text: string): AskedSelection['from'] {
  if (text.includes('/')) return text.trim();
  return text
    .split('\n')
    .map((given, i) => ({ given, line: i + 1 }))
    .filter(({ given }) => given.trim() !== '')
    .map(({ given, line }) => readSource(given, { line }));
}

function formOfDraw({ sources, pool, select, published }: NomcomDraw): Form {
  return {
    sources: sources.join('\n'),
    pool: String(pool),
    select: String(select),
    names: '',
    published: published.join(' '),
  };
}

export const drawOf = (id: string): NomcomDraw | undefined => NOMCOM_DRAWS.find((draw) => draw.id === id);

export const rfc3797System: System<Form, Asked> = {
  plain: ['sources', 'pool', 'select', 'published'],
  counts: ['pool', 'select'],
  ask(form) {
    const from = keyMaterial(form.sources);
    const names = form.names === '' ? null : readNames(form.names);
    const pool = poolSize(countIn(form.pool, 'rfc3797.pool'), names);
    const select = countIn(form.select, 'rfc3797.select') ?? 0;
    return { from, pool, select, names, published: readNumbers(form.published, pool) };
  },
  fieldOf: ({ code }) => (isOfField(code) ? FIELD_OF[code] : null),
  formOf(id) {
    const draw = drawOf(id);
    return draw === undefined ? null : formOfDraw(draw);
  },
};

/** What is wrong with a field, as a sentence. */
export function faultSentence(words: Words, { code, facts, message }: OfficialError): string {
  const faults = { ...words.page.faults, ...words.published.faults };
  return isOfField(code) ? faults[code](facts) : words.published.broken(message);
}

/** What a run is of, and how it compares with what was published. */
export function judgedOf(
  words: Words,
  {
    form,
    loaded,
    asked,
    found,
  }: Pick<Ended<Form, Asked, FoundSelection>, 'form' | 'loaded' | 'asked' | 'found'>,
): Compared & {
  /** The name of the draw, where it is one that is copied here as it was published; else empty. */
  readonly what: string;
} {
  const { page: t } = words;
  const { from, pool, select, published } = asked;
  const numbers = found.selection.picks.map(({ selected }) => selected);
  const draw = drawOf(loaded);
  const its = draw === undefined ? null : formOfDraw(draw);
  // Whose numbers it is compared with does not make it another draw.
  const isItsDraw = its !== null && isAsIn(form, its, ['sources', 'pool', 'select', 'names']);
  const isAsLoaded = isItsDraw && isAsIn(form, its, ['published']);
  const isItsNumbers = draw !== undefined && draw.published.join() === published.join();
  const own = typeof from === 'string' ? t.ownKey(select, pool) : t.own(from.length, select, pool);
  const judged = isItsDraw ? (t.draws[loaded] ?? loaded) : own;
  return {
    what: isAsLoaded ? judged : '',
    judged,
    published: published.length,
    comparison: published.length === 0 ? null : compareNumbers(numbers, published),
    agreement: t.agreesReason(numbers.length),
    origin: isItsNumbers
      ? listed(
          words,
          draw.origins.map(({ text }) => text),
        )
      : null,
    isChanged: isItsNumbers && !isAsLoaded,
  };
}

export type RunningSelection = Running<Form, Asked>;
export type EndedSelection = Ended<Form, Asked, FoundSelection>;
