/** What looking in some pools came to, the most telling first: listed, not to be decided, not listed. */
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup/answer.ts';
import { faultWords } from '../../i18n/lookup/fault.ts';
import type { Answer } from '../../search/answer.ts';
import { LookUpFault } from '../../search/fault.ts';
import type { OnBytes } from '../../search/index-look-up.ts';
import type { Found, PoolOutcome } from '../../search/look-up.ts';
import { element } from '../../ui/elements.ts';
import { type OfferedPool, whereOf } from './pools.ts';
import { receiptFileName } from './save-receipt.ts';
import { type Absence, neighboursTable, showAbsent } from './show-absent.ts';
import { showBug, showLookUpFault } from './show-fault.ts';
import { type Listed, showListed } from './show-listed.ts';
import type { From } from './told.ts';

/** What was looked up. */
export interface LookedUp {
  readonly code: string;
  /** When, in the reader's words. */
  readonly asked: string;
  /** Looks up once more. */
  again(): void;
  /** An answer of this pool with what result.csv says. */
  readRank(
    pool: OfferedPool,
    answer: Answer,
    onBytes: OnBytes,
    signal: AbortSignal,
  ): ReturnType<Listed['readRank']>;
}

type HasFound = { readonly pool: OfferedPool; readonly found: Found };

/** The articles to be shown, at least one. Requires at least one outcome. */
export function showOutcomes(
  lang: Lang,
  outcomes: readonly PoolOutcome<OfferedPool>[],
  { code, asked, again, readRank }: LookedUp,
): HTMLElement[] {
  const found = outcomes.filter((one): one is Extract<typeof one, HasFound> => one.found !== null);
  const listed = found.filter((one) => one.found.answer.checked.listed);
  const absences: Absence[] = found
    .filter((one) => !one.found.answer.checked.listed)
    .map((one) => ({
      title: one.pool.title,
      short: one.pool.short,
      isDemonstration: one.pool.isDemonstration,
      answer: one.found.answer,
    }));
  const failed = outcomes.flatMap(({ pool, error }) => (error === null ? [] : [{ pool, error }]));

  const refused = (pool: OfferedPool, error: LookUpFault) =>
    showLookUpFault(lang, {
      error,
      where: whereOf(pool),
      verify: `/verify/#${pool.round}/${pool.pool}`,
      fileName: receiptFileName(code, pool),
      again,
    });
  const articles = listed.map(({ pool, found: { answer, ...from } }) =>
    showListed(lang, {
      answer,
      from,
      title: whereOf(pool),
      asked,
      readRank: (...read) => readRank(pool, ...read),
      refused: (error) => (error instanceof LookUpFault ? refused(pool, error) : showBug(lang, error, again)),
    }),
  );
  for (const { pool, error } of failed) articles.push(refused(pool, error));
  if (absences.length === 0) return articles;
  const round = outcomes[0]?.pool.roundTitle ?? '';
  if (articles.length === 0) return [showAbsent(lang, absences, round, sharedFrom(found), asked)];
  articles.push(elsewhere(lang, absences, failed.length > 0 && listed.length === 0));
  return articles;
}

/** Where answers came from together: over the network only if all did, and as old as the oldest copy. */
function sharedFrom(found: readonly HasFound[]): From {
  const since = found.flatMap((one) => one.found.since ?? []).sort()[0] ?? null;
  return { from: found.every((one) => one.found.from === 'kept') ? 'kept' : 'network', since };
}

/** The pools without the code, where there is something else to say first. */
function elsewhere(lang: Lang, absences: readonly Absence[], isUndecided: boolean): HTMLElement {
  const words = isUndecided
    ? faultWords[lang].othersNot(absences.length)
    : answerWords[lang].elsewhere(absences.length);
  return element(
    'section',
    { class: 'sheet answer-elsewhere' },
    element(
      'details',
      {},
      element('summary', {}, words),
      neighboursTable(lang, absences, answerWords[lang].table),
    ),
  );
}
