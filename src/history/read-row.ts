/** Reading one row of `history.csv`, with everything that is wrong in it. */
import type { Lang } from '../i18n/lang.ts';
import type { HistoryFaultWords } from './fault-words.ts';
import { readGap, readPeriod } from './period.ts';
import { CERTAINTIES, FIGURE_IS, type FigureIs, type HistoryRow, headerOf, OF_A_ROUND } from './rows.ts';

/** Told what was expected and what was found. */
export type Fail = (say: (t: HistoryFaultWords) => string) => void;

/** Characters of a cell that are shown, at most. */
const SHOWN = 120;
/** What JSON leaves as it is, and nobody sees or a terminal obeys. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/** A cell as it stands there, quoted, with what cannot be seen written out. */
export const shown = (text: string): string =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replace(
    UNSEEN,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

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
  fail((t) => t.number(name, shown(text)));
  return null;
}

function oneOf<T extends string>(name: string, text: string, all: readonly T[], fail: Fail): T | null {
  const found = all.find((one) => one === text);
  if (found === undefined) fail((t) => t.oneOf(name, all, shown(text)));
  return found ?? null;
}

/** What a figure is: said where there is one, and only there. */
function figureIs(name: string, text: string, figure: string, fail: Fail): FigureIs | null {
  if (figure !== '') return oneOf(name, text, FIGURE_IS, fail);
  if (text !== '') fail((t) => t.noFigure(name, shown(text)));
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
    fail((t) => t.cells(header.length, cells.length));
    return null;
  }
  const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
  const source = Object.fromEntries(languages.map((lang) => [lang, cell(`source_${lang}`)]));
  const told = { line, pool: cell('pool'), source };
  if (!/^[a-z0-9][a-z0-9-]*$/.test(told.pool)) fail((t) => t.pool(shown(told.pool)));
  for (const lang of languages)
    if (!/\S/.test(cell(`source_${lang}`))) fail((t) => t.source(`source_${lang}`));
  const period = cell('period');
  if (period.includes('/')) {
    if (readGap(period) === null) fail((t) => t.gap(shown(period)));
    for (const name of OF_A_ROUND) if (cell(name) !== '') fail((t) => t.inGap(name, shown(cell(name))));
    return { is: 'gap', period, ...told };
  }
  const isPeriod = readPeriod(period) !== null;
  if (!isPeriod) fail((t) => t.period(shown(period)));
  const date = cell('date');
  if (!isDate(date)) fail((t) => t.date(shown(date)));
  else if (isPeriod && date.slice(0, 4) !== period.slice(0, 4))
    fail((t) => t.year(period.slice(0, 4), shown(date)));
  const people = figure('people', cell('people'), fail);
  const peopleIs = figureIs('people_is', cell('people_is'), cell('people'), fail);
  const tickets = figure('tickets', cell('tickets'), fail);
  const ticketsAre = figureIs('tickets_are', cell('tickets_are'), cell('tickets'), fail);
  const quota = figure('quota', cell('quota'), fail);
  if (['people', 'tickets', 'quota'].every((name) => cell(name) === '')) fail((t) => t.noFigures);
  if (people !== null && tickets !== null && tickets < people) fail((t) => t.tickets(people, tickets));
  const certainty = oneOf('certainty', cell('certainty'), CERTAINTIES, fail);
  if (certainty === null) return null;
  return { is: 'round', period, date, people, peopleIs, tickets, ticketsAre, quota, certainty, ...told };
}
