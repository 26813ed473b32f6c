/** Reading one row of `history.csv`, with everything that is wrong in it. */
import type { Lang } from '../i18n/lang.ts';
import { readGap, readPeriod } from './period.ts';
import { CERTAINTIES, FIGURE_IS, type FigureIs, type HistoryRow, headerOf, OF_A_ROUND } from './rows.ts';

/** Told what was expected and what was found. */
export type Fail = (reason: string) => void;

export const shown = (text: string): string => JSON.stringify(text);

/** A day of the calendar, a month, or a year. */
function isDate(text: string): boolean {
  if (!/^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/.test(text)) return false;
  const whole = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** A whole number as it is written back; null where the cell is empty or was refused. */
function figure(name: string, text: string, fail: Fail): number | null {
  if (text === '') return null;
  if (/^[1-9][0-9]{0,14}$/.test(text)) return Number(text);
  fail(`${name}: expected a whole number without separators, found ${shown(text)}`);
  return null;
}

function oneOf<T extends string>(name: string, text: string, all: readonly T[], fail: Fail): T | null {
  const found = all.find((one) => one === text);
  if (found === undefined) fail(`${name}: expected ${all.join(', ')}, found ${shown(text)}`);
  return found ?? null;
}

/** What a figure is: said where there is one, and only there. */
function figureIs(name: string, text: string, figure: string, fail: Fail): FigureIs | null {
  if (figure !== '') return oneOf(name, text, FIGURE_IS, fail);
  if (text !== '') fail(`${name}: expected nothing where there is no figure, found ${shown(text)}`);
  return null;
}

/** @param cells of the row @param fail called for each fault; what is returned after one is not to be used */
export function readRow(
  line: number,
  cells: readonly string[],
  languages: readonly Lang[],
  fail: Fail,
): HistoryRow | null {
  const header = headerOf(languages);
  if (cells.length !== header.length) {
    fail(`expected ${header.length} cells, found ${cells.length}`);
    return null;
  }
  const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
  const source = Object.fromEntries(languages.map((lang) => [lang, cell(`source_${lang}`)]));
  const told = { line, pool: cell('pool'), source };
  if (!/^[a-z0-9][a-z0-9-]*$/.test(told.pool))
    fail(`pool: expected the id of a pool, such as ordinary, found ${shown(told.pool)}`);
  for (const lang of languages)
    if (!/\S/.test(cell(`source_${lang}`))) fail(`source_${lang}: expected a source, found none`);
  const period = cell('period');
  if (period.includes('/')) {
    if (readGap(period) === null)
      fail(`period: expected rounds that are missing, such as 2011-02/2011-06, found ${shown(period)}`);
    for (const name of OF_A_ROUND)
      if (cell(name) !== '')
        fail(`${name}: expected nothing in a row of missing rounds, found ${shown(cell(name))}`);
    return { is: 'gap', period, ...told };
  }
  if (readPeriod(period) === null)
    fail(`period: expected year and number, such as 2014-06, found ${shown(period)}`);
  const date = cell('date');
  if (!isDate(date))
    fail(
      `date: expected a day, a month or a year, such as 2014-02-26, 2014-02 or 2014, found ${shown(date)}`,
    );
  else if (date.slice(0, 4) !== period.slice(0, 4))
    fail(`date: expected the year ${period.slice(0, 4)}, as in the period, found ${shown(date)}`);
  const people = figure('people', cell('people'), fail);
  const peopleIs = figureIs('people_is', cell('people_is'), cell('people'), fail);
  const tickets = figure('tickets', cell('tickets'), fail);
  const ticketsAre = figureIs('tickets_are', cell('tickets_are'), cell('tickets'), fail);
  const quota = figure('quota', cell('quota'), fail);
  if (['people', 'tickets', 'quota'].every((name) => cell(name) === ''))
    fail(
      'expected people, tickets or quota, found none of them; rounds of which nothing is known are written as 2011-02/2011-06',
    );
  if (people !== null && tickets !== null && tickets < people)
    fail(`tickets: expected one at least for each of ${people} people, found ${tickets}`);
  const certainty = oneOf('certainty', cell('certainty'), CERTAINTIES, fail);
  if (certainty === null) return null;
  return { is: 'round', period, date, people, peopleIs, tickets, ticketsAre, quota, certainty, ...told };
}
