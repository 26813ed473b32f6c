/** A row of `history.csv`: a round, or rounds that are missing. */
import type { Lang } from '../i18n/lang.ts';

/** What a number of people or tickets is. */
export const FIGURE_IS = ['published', 'rounded', 'derived'] as const;
export type FigureIs = (typeof FIGURE_IS)[number];
export const CERTAINTIES = ['high', 'medium', 'low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

interface Told {
  readonly line: number;
  /** As the records name it. */
  readonly pool: string;
  /** In the languages of the site. */
  readonly source: Partial<Readonly<Record<Lang, string>>>;
}

export interface HistoryRound extends Told {
  readonly is: 'round';
  readonly period: string;
  /** `2014-02-26`, `2014-02` or `2014`: as much as is known. */
  readonly date: string;
  readonly people: number | null;
  readonly peopleIs: FigureIs | null;
  readonly tickets: number | null;
  readonly ticketsAre: FigureIs | null;
  readonly quota: number | null;
  readonly certainty: Certainty;
}

export interface HistoryGap extends Told {
  readonly is: 'gap';
  /** `2011-02/2011-06`; see period.ts. */
  readonly period: string;
}

export type HistoryRow = HistoryRound | HistoryGap;

const COLUMNS = [
  ...['period', 'date', 'pool', 'people', 'people_is', 'tickets', 'tickets_are', 'quota', 'certainty'],
] as const;

/** The first line, for a site in these languages. */
export const headerOf = (languages: readonly Lang[]): string[] => [
  ...COLUMNS,
  ...languages.map((lang) => `source_${lang}`),
];

/** The columns that are empty in a row of missing rounds. */
export const OF_A_ROUND = COLUMNS.filter((name) => name !== 'period' && name !== 'pool');
