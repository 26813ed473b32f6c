/** A mapping proposed from the titles of a sheet, for a person to read. It is never used before somebody gave it as --map. */
import { METHODS, type Method } from '../../src/core/list.ts';
import { protocolName } from '../publishing/header.ts';
import { type Cell, isBlank, readableTitle, titleOf } from './cell.ts';
import { readCode } from './code-cell.ts';
import { personalKind } from './personal.ts';
import type { Sheet } from './sheet.ts';
import type { Words } from './words.ts';

/** Rows in which the titles are looked for: a heading may stand above them. */
const LOOKED_AT = 20;

/** What the column of a person's number is called. */
const PERSON = /^(?:身份证(?:件)?(?:号|号码)?|证件(?:号|号码)|公民身份号码|统一社会信用代码|idnumber|idno)$/i;

export interface Proposal {
  /** The mapping, in TOML. */
  readonly toml: string;
  /** Whether titles were recognised. */
  readonly isRecognised: boolean;
}

interface Titles {
  readonly row: number;
  readonly titles: readonly string[];
  readonly known: ReadonlyMap<string, string>;
}

/** What each title of a row is in the protocol's words, the first of several. */
function knownIn(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const cell of cells) {
    const title = titleOf(cell);
    const name = PERSON.test(title) ? 'person' : protocolName(title);
    if (name !== undefined && !known.has(name)) known.set(name, readableTitle(cell));
  }
  return known;
}

/** The row with the most titles that are recognised, the first of several; row 1 where none is. */
function titlesOf(sheet: Sheet): Titles {
  let best: Titles | null = null;
  for (const { row, cells } of sheet.rows()) {
    if (row > LOOKED_AT) break;
    const known = knownIn(cells);
    if (best === null || known.size > best.known.size)
      best = { row, titles: cells.map(readableTitle), known };
  }
  return best ?? { row: 1, titles: [], known: new Map() };
}

function methodFor(known: ReadonlyMap<string, string>): Method {
  if (known.has('tickets')) return 'lottery';
  if (known.has('points')) return 'ranking';
  return known.has('since') ? 'queue' : METHODS[0];
}

/** How long most codes of a column are; null where there is none. */
function commonestLength(sheet: Sheet, header: number, column: number): number | null {
  const lengths = new Map<number, number>();
  for (const { row, cells } of sheet.rows()) {
    const cell = cells[column] ?? null;
    if (row <= header || isBlank(cell)) continue;
    const code = readCode(cell, { lengths: null, isChecked: false });
    if (typeof code === 'string') lengths.set(code.length, (lengths.get(code.length) ?? 0) + 1);
  }
  const [most] = [...lengths].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** A text as TOML has it. */
const toml = (text: string) => JSON.stringify(text).replaceAll('\u007f', '\\u007F');

/** A title as it may be shown. Where no title is recognised the row may be no header, and what stands in it somebody's. */
function shownTitle(title: string, isHeader: boolean): string {
  // Digits that spaces part are a number all the same.
  const personal = personalKind(titleOf(title)) ?? personalKind(title);
  return personal === null || (isHeader && personal === 'name') ? title : '***';
}

/** The sheet whose titles are recognised best, of those on which something stands. Requires at least one. */
export function likeliest(sheets: readonly Sheet[]): Sheet {
  const [first, ...others] = sheets as readonly [Sheet, ...Sheet[]];
  return others.reduce(
    (best, sheet) => (titlesOf(sheet).known.size > titlesOf(best).known.size ? sheet : best),
    first,
  );
}

/** @param zone the time zone that is proposed for local times */
export function propose(sheet: Sheet, zone: string, words: Words): Proposal {
  const { row, titles, known } = titlesOf(sheet);
  const method = methodFor(known);
  const { proposal } = words;
  const safe = (title: string) => shownTitle(title, known.size > 0);
  const column = (name: string) => {
    const title = known.get(name);
    return title === undefined ? `column = ""  # ${proposal.fill}` : `column = ${toml(safe(title))}`;
  };
  const code = known.get('code');
  const length = code === undefined ? null : commonestLength(sheet, row, titles.indexOf(code));
  const read = new Set(
    [
      'code',
      'person',
      ...(method === 'lottery' ? ['tickets'] : method === 'ranking' ? ['points', 'since'] : ['since']),
    ].map((name) => known.get(name)),
  );
  const unread = titles.filter((title) => title !== '' && !read.has(title)).map(safe);
  const lines = [
    `# ${proposal.head}`,
    '',
    `# ${proposal.method}`,
    `method = ${toml(method)}`,
    ...(sheet.name === null ? [] : [`sheet = ${toml(sheet.name)}`]),
    `# ${proposal.header}`,
    `header = ${row}`,
    '',
    '[code]',
    column('code'),
    `# ${proposal.length}`,
    `length = ${length ?? '"any"'}`,
  ];
  const value = { lottery: 'tickets', ranking: 'points', queue: null }[method];
  if (value !== null) lines.push('', `[${value}]`, `# ${proposal.rule}`, column(value));
  if (method !== 'lottery')
    lines.push('', '[since]', column('since'), `# ${proposal.zone}`, `zone = ${toml(zone)}`);
  const person = known.get('person');
  lines.push('', `# ${proposal.person}`, '# [person]');
  lines.push(person === undefined ? '# column = ""' : `# column = ${toml(safe(person))}`);
  if (unread.length > 0) lines.push('', `# ${proposal.unread}${unread.map(toml).join(', ')}`);
  return { toml: `${lines.join('\n')}\n`, isRecognised: known.size > 0 };
}
