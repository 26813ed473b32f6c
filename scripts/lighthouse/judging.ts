/** What Lighthouse's runs over a page come to: the scores, and what is wrong with them. Knows nothing of a browser. */

/** What each category must reach, of 100. What a page is does not vary from run to run; how long it takes does. */
export const LEAST = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 97 } as const;
export type Category = keyof typeof LEAST;
export const CATEGORIES = Object.keys(LEAST) as Category[];

/** What is read of Lighthouse's own result: scores from 0 to 1, null where there is none. */
export interface Result {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string } | undefined;
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string | undefined;
  readonly errorMessage?: string | undefined;
  readonly details?: { readonly type: string; readonly items?: unknown } | undefined;
}

export interface Judged {
  readonly page: string;
  /** Of 100, rounded down; null where a run gave none. */
  readonly scores: Readonly<Record<Category, number | null>>;
  /** A sentence each; none where the page is as it must be. */
  readonly faults: readonly string[];
}

/** The one in the middle, of two the lower. @throws Error where there are none */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}

/** Of 100, as Lighthouse's report rounds it; but nothing short of all is 100. */
const percent = (score: number): number => (score < 1 ? Math.min(99, Math.round(score * 100)) : 100);

/** Where an audit failed: the first element or address that it names. */
function placeOf(details: Audit['details']): string {
  const [first] = Array.isArray(details?.items) ? (details.items as unknown[]) : [];
  if (typeof first !== 'object' || first === null) return '';
  const { node, url, description } = first as Readonly<Record<string, unknown>>;
  const snippet =
    typeof node === 'object' && node !== null ? (node as { snippet?: unknown }).snippet : undefined;
  const place = [snippet, url, description].find((one) => typeof one === 'string');
  return place === undefined ? '' : `, at ${place}`;
}

/** The audits that took something from a category's score, the heaviest first. */
function failedIn({ categories, audits }: Result, category: Category): string[] {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ id }) => {
      const audit = audits[id];
      if (audit === undefined || (audit.score ?? 0) >= 1) return [];
      // What does not apply to a page, or asks a person, takes nothing; what broke is no pass.
      if (audit.score === null && audit.scoreDisplayMode !== 'error') return [];
      const said = audit.errorMessage ?? audit.displayValue;
      return [`${id} (${audit.title}${said ? `; ${said}` : ''})${placeOf(audit.details)}`];
    });
}

const scoreIn = (result: Result, category: Category): number | null =>
  result.runtimeError === undefined ? (result.categories[category]?.score ?? null) : null;

/**
 * Judges the runs over one page: the median of its performance, and of everything else the worst.
 * @param results of one run at least
 */
export function judge(page: string, results: readonly Result[]): Judged {
  const faults = results.flatMap(({ runtimeError }) =>
    runtimeError === undefined ? [] : [`could not be examined: ${runtimeError.message}`],
  );
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => {
      const found = results.map((result) => ({ result, score: scoreIn(result, category) }));
      const known = found.flatMap(({ result, score }) => (score === null ? [] : [{ result, score }]));
      // A run without a score is not left out: what was not seen is not passed.
      if (known.length === 0 || known.length < found.length) {
        if (faults.length === 0) faults.push(`${category}: a run gave no score`);
        return [category, null];
      }
      const values = known.map(({ score }) => score);
      const score = category === 'performance' ? median(values) : Math.min(...values);
      if (percent(score) < LEAST[category]) {
        const shown = known.find((one) => one.score === score)?.result;
        const failed = shown === undefined ? [] : failedIn(shown, category);
        faults.push(
          `${category}: expected ${LEAST[category]} or more, found ${percent(score)}: ${failed.join('; ') || 'no audit says why'}`,
        );
      }
      return [category, percent(score)];
    }),
  ) as Record<Category, number | null>;
  return { page, scores, faults };
}

/** A line for each page, with its scores below the categories' names. */
export function tableOf(judged: readonly Judged[]): string[] {
  const width = Math.max(4, ...judged.map(({ page }) => page.length + 1));
  const row = (page: string, cells: readonly string[]) =>
    [page.padEnd(width), ...cells.map((cell, i) => cell.padStart((CATEGORIES[i] ?? '').length))].join('  ');
  return [
    row('page', CATEGORIES),
    ...judged.map(({ page, scores }) =>
      row(
        `/${page}`,
        CATEGORIES.map((category) => String(scores[category] ?? '-')),
      ),
    ),
  ];
}
