/** The form of a sample by Rivest's sampler: what it asks for, and what a verdict about it says. */
import type { PublishedFault } from '../../../i18n/official/published-fault.ts';
import type { RivestFault } from '../../../i18n/official/rivest-fault.ts';
import type { OfficialError } from '../../../official/errors.ts';
import { compareNumbers, inOrder, readNumbers } from '../../../official/published-numbers.ts';
import { AUDIT_DRAWS, AUDIT_ORIGINS, type AuditDraw } from '../../../official/rivest/audit-draws.ts';
import { type Manifest, readManifest, totalOf } from '../../../official/rivest/batch-manifest.ts';
import { checkSample, type Sample } from '../../../official/rivest/sampler.ts';
import type { FoundSample } from '../../../rerun/small-draws.ts';
import type { Compared } from '../comparison.ts';
import { countIn } from '../count-in.ts';
import { type Ended, isAsIn, type System } from '../rerun.ts';
import { listed } from '../words.ts';
import type { Words } from './words.ts';

/** What is typed, as it stands, and what is chosen. */
export interface Form {
  readonly seed: string;
  readonly total: string;
  readonly count: string;
  readonly manifest: string;
  readonly published: string;
  /** Whether no number is taken twice. */
  readonly isDistinct: boolean;
  /** Whether the published numbers stand by size, each once. */
  readonly isSorted: boolean;
}

export type TextField = 'seed' | 'total' | 'count' | 'manifest' | 'published';

export interface Asked {
  readonly sample: Sample;
  readonly manifest: Manifest | null;
  /** The numbers to compare with; none where nothing is compared. */
  readonly published: readonly number[];
}

/** The field that an error is about. */
const FIELD_OF: Readonly<Record<RivestFault | PublishedFault, TextField>> = {
  'rivest.seed': 'seed',
  'rivest.seed-empty': 'seed',
  'rivest.total': 'total',
  'rivest.count': 'count',
  'rivest.count-distinct': 'count',
  'rivest.manifest': 'manifest',
  'rivest.manifest-header': 'manifest',
  'rivest.manifest-name': 'manifest',
  'rivest.manifest-unseen': 'manifest',
  'rivest.manifest-totals': 'manifest',
  'rivest.manifest-twice': 'manifest',
  'rivest.manifest-count': 'manifest',
  'rivest.manifest-sum': 'manifest',
  'rivest.manifest-total': 'manifest',
  'published.number': 'published',
  'published.thousands': 'published',
};

const isOfField = (code: string): code is keyof typeof FIELD_OF => code in FIELD_OF;

const formOfDraw = ({ seed, total, count, ballots }: AuditDraw): Form => ({
  seed,
  total: String(total),
  count: String(count),
  manifest: '',
  published: ballots.join(' '),
  isDistinct: false,
  isSorted: true,
});

export const drawOf = (id: string): AuditDraw | undefined => AUDIT_DRAWS.find((draw) => draw.id === id);

export const rivestSystem: System<Form, Asked> = {
  plain: ['total', 'count', 'published'],
  counts: ['total', 'count'],
  ask(form) {
    const manifest = form.manifest === '' ? null : readManifest(form.manifest);
    const sample = {
      seed: form.seed,
      total: totalOf(countIn(form.total, 'rivest.total'), manifest),
      count: countIn(form.count, 'rivest.count') ?? 0,
      isDistinct: form.isDistinct,
    };
    checkSample(sample);
    return { sample, manifest, published: readNumbers(form.published, sample.total) };
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

export type EndedSample = Ended<Form, Asked, FoundSample>;

/** What a run is of, and how it compares with what was published. */
export function judgedOf(
  words: Words,
  { form, loaded, asked, found }: Pick<EndedSample, 'form' | 'loaded' | 'asked' | 'found'>,
): Compared & {
  /** The name of the county, where it is one that is copied here as it was published; else empty. */
  readonly what: string;
} {
  const { page: t } = words;
  const { sample, published } = asked;
  const numbers = Array.from(found.numbers);
  const ordered = inOrder(numbers, form.isSorted ? 'sorted' : 'drawn');
  const draw = drawOf(loaded);
  const its = draw === undefined ? null : formOfDraw(draw);
  // Whose numbers it is compared with does not make it another draw.
  const isItsDraw = its !== null && isAsIn(form, its, ['seed', 'total', 'count', 'manifest', 'isDistinct']);
  const isAsLoaded = isItsDraw && isAsIn(form, its, ['published', 'isSorted']);
  const isItsNumbers = draw !== undefined && draw.ballots.join() === published.join();
  return {
    what: isAsLoaded && draw !== undefined ? t.county(draw.county) : '',
    judged: isItsDraw && draw !== undefined ? t.judged(draw.county) : t.own(sample.total, sample.count),
    published: published.length,
    comparison: published.length === 0 ? null : compareNumbers(ordered, published),
    agreement: form.isSorted
      ? t.agreesSorted(numbers.length, ordered.length)
      : t.agreesReason(numbers.length),
    origin: isItsNumbers
      ? listed(
          words,
          AUDIT_ORIGINS.map(({ text }) => text),
        )
      : null,
    isChanged: isItsNumbers && !isAsLoaded,
  };
}
