/** What a publisher reads who got a list wrong: the file, the line, what was expected and what stands there. */
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { type Method, parseList } from '../../src/core/list.ts';

type Case = readonly [why: string, text: string, code: string, line: number, message: string];

const CODE = 'expected a code [0-9A-Z][0-9A-Z-]{0,31} and a comma';
const TICKETS = 'expected tickets 1 to 1000000 in plain decimal';
const POINTS = 'expected points 0 to 1000000000 in plain decimal';
const SINCE = 'expected since as YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DDTHH:MM:SS.mmmZ, a time that exists';
const LOTTERY = 'expected "code,tickets" and LF';
const X33 = 'X'.repeat(33);

const lottery: readonly Case[] = [
  ['nothing at all', '', 'list.header', 1, `${LOTTERY}, found ""`],
  ['another method’s header', 'code,since\nA,1\n', 'list.header', 1, `${LOTTERY}, found "code,since"`],
  ['no header', 'A,1\n', 'list.header', 1, `${LOTTERY}, found "A,1"`],
  ['a byte order mark', '\ufeffcode,tickets\nA,1\n', 'list.header', 1, `${LOTTERY}, found "ï»¿code,tickets"`],
  ['CRLF in the header', 'code,tickets\r\nA,1\n', 'list.header', 1, `${LOTTERY}, found "code,tickets\\r"`],
  ['a header without LF', 'code,tickets', 'list.header', 1, `${LOTTERY}, found "code,tickets"`],
  ['a longer header', 'code,tickets,name\nA,1\n', 'list.header', 1, `${LOTTERY}, found "code,tickets,name"`],
  ['a very long header', `${'x'.repeat(100)}\n`, 'list.header', 1, `${LOTTERY}, found "${'x'.repeat(80)}…"`],
  ['no row', 'code,tickets\n', 'list.row', 2, 'expected at least one row, found none'],
  ['no final LF', 'code,tickets\nA,1\nB,2', 'list.row', 3, 'expected a final LF, found the end of the file'],
  [
    'one row without LF',
    'code,tickets\nA,1',
    'list.row',
    2,
    'expected a final LF, found the end of the file',
  ],
  ['an empty line', 'code,tickets\nA,1\n\nB,1\n', 'list.row', 3, `${CODE}, found ""`],
  ['an empty line at the end', 'code,tickets\nA,1\n\n', 'list.row', 3, `${CODE}, found ""`],
  ['no comma', 'code,tickets\nA\n', 'list.row', 2, `${CODE}, found "A"`],
  ['CRLF', 'code,tickets\nA,1\r\nB,1\r\n', 'list.value', 2, `${TICKETS}, found "1\\r"`],
  ['no code', 'code,tickets\n,1\n', 'list.code', 2, `${CODE}, found ",1"`],
  ['lower case', 'code,tickets\na,1\n', 'list.code', 2, `${CODE}, found "a,1"`],
  ['a hyphen first', 'code,tickets\n-A,1\n', 'list.code', 2, `${CODE}, found "-A,1"`],
  ['33 characters', `code,tickets\n${X33},1\n`, 'list.code', 2, `${CODE}, found "${X33},1"`],
  ['quotes', 'code,tickets\n"A",1\n', 'list.code', 2, `${CODE}, found "\\"A\\",1"`],
  ['a space before', 'code,tickets\n A,1\n', 'list.code', 2, `${CODE}, found " A,1"`],
  ['an underscore', 'code,tickets\nA_1,1\n', 'list.code', 2, `${CODE}, found "A_1,1"`],
  ['a character above ASCII', 'code,tickets\né,1\n', 'list.code', 2, `${CODE}, found "Ã©,1"`],
  ['no tickets', 'code,tickets\nA,\n', 'list.value', 2, `${TICKETS}, found ""`],
  ['0 tickets', 'code,tickets\nA,0\n', 'list.value', 2, `${TICKETS}, found "0"`],
  ['a leading zero', 'code,tickets\nA,01\n', 'list.value', 2, `${TICKETS}, found "01"`],
  ['a plus sign', 'code,tickets\nA,+1\n', 'list.value', 2, `${TICKETS}, found "+1"`],
  ['a minus sign', 'code,tickets\nA,-1\n', 'list.value', 2, `${TICKETS}, found "-1"`],
  ['a fraction', 'code,tickets\nA,1.0\n', 'list.value', 2, `${TICKETS}, found "1.0"`],
  ['an exponent', 'code,tickets\nA,1e3\n', 'list.value', 2, `${TICKETS}, found "1e3"`],
  ['one too many', 'code,tickets\nA,1000001\n', 'list.value', 2, `${TICKETS}, found "1000001"`],
  ['2^32 + 1', 'code,tickets\nA,4294967297\n', 'list.value', 2, `${TICKETS}, found "4294967297"`],
  [
    'many digits',
    `code,tickets\nA,${'1'.repeat(99)}\n`,
    'list.value',
    2,
    `${TICKETS}, found "${'1'.repeat(80)}…"`,
  ],
  ['a third column', 'code,tickets\nA,1,2\n', 'list.value', 2, `${TICKETS}, found "1,2"`],
  ['a space behind', 'code,tickets\nA,1 \n', 'list.value', 2, `${TICKETS}, found "1 "`],
  ['full-width digits', 'code,tickets\nA,１\n', 'list.value', 2, `${TICKETS}, found "ï¼\\u0091"`],
  ['a code twice', 'code,tickets\nA,1\nA,2\n', 'list.duplicate', 3, 'code A stands already on line 2'],
  [
    'out of order',
    'code,tickets\nA,1\nC,1\nB,1\n',
    'list.order',
    4,
    'code B is not above C on line 3; sort the list by code in byte order',
  ],
  [
    'a beginning behind the whole',
    'code,tickets\nAB,1\nA,1\n',
    'list.order',
    3,
    'code A is not above AB on line 2; sort the list by code in byte order',
  ],
  [
    'letters before digits',
    'code,tickets\nA,1\n1,1\n',
    'list.order',
    3,
    'code 1 is not above A on line 2; sort the list by code in byte order',
  ],
  [
    'a hyphen behind a digit',
    'code,tickets\nA0,1\nA-,1\n',
    'list.order',
    3,
    'code A- is not above A0 on line 2; sort the list by code in byte order',
  ],
];

const T = '2026-01-01T00:00:00Z';
const ranking: readonly Case[] = [
  ['no points', `code,points,since\nA,,${T}\n`, 'list.value', 2, `${POINTS}, found ",${T}"`],
  ['points alone', 'code,points,since\nA,1\n', 'list.value', 2, `${POINTS}, found "1"`],
  [
    'points alone before a full row',
    `code,points,since\nA,1\nB,1,${T}\n`,
    'list.value',
    2,
    `${POINTS}, found "1"`,
  ],
  [
    'too many points',
    `code,points,since\nA,1000000001,${T}\n`,
    'list.value',
    2,
    `${POINTS}, found "1000000001,${T}"`,
  ],
  ['minus', `code,points,since\nA,-1,${T}\n`, 'list.value', 2, `${POINTS}, found "-1,${T}"`],
  ['no time', 'code,points,since\nA,1,\n', 'list.value', 2, `${SINCE}, found ""`],
  ['a fourth column', `code,points,since\nA,1,${T},\n`, 'list.value', 2, `${SINCE}, found "${T},"`],
];
const queue: readonly Case[] = [
  [
    '30 February',
    'code,since\nA,2026-02-30T00:00:00Z\n',
    'list.value',
    2,
    `${SINCE}, found "2026-02-30T00:00:00Z"`,
  ],
  ['a date alone', 'code,since\nA,2026-02-03\n', 'list.value', 2, `${SINCE}, found "2026-02-03"`],
  [
    'an offset',
    'code,since\nA,2026-02-03T00:00:00+08:00\n',
    'list.value',
    2,
    `${SINCE}, found "2026-02-03T00:00:00+08:00"`,
  ],
  [
    'letters for digits',
    'code,since\nA,2026-02-03T00:00:0OZ\n',
    'list.value',
    2,
    `${SINCE}, found "2026-02-03T00:00:0OZ"`,
  ],
  [
    'year 0',
    'code,since\nA,0000-01-01T00:00:00Z\n',
    'list.value',
    2,
    `${SINCE}, found "0000-01-01T00:00:00Z"`,
  ],
];

describe.each<[Method, readonly Case[]]>([
  ['lottery', lottery],
  ['ranking', ranking],
  ['queue', queue],
])('%s', (method, cases) => {
  test.each(cases)('%s', async (_, text, code, line, message) => {
    await expect(parseList('applicants.csv', utf8(text), method)).rejects.toMatchObject({
      name: 'MingqianError',
      code,
      place: { file: 'applicants.csv', line },
      message: `applicants.csv line ${line}: ${message}`,
    });
  });
});

test('lines are counted in a long list', async () => {
  const rows = Array.from({ length: 5_000 }, (_, i) => `${10_000 + i},1\n`);
  const text = `code,tickets\n${rows.toSpliced(4_000, 1, 'X\n').join('')}`;
  await expect(parseList('applicants.csv', utf8(text), 'lottery')).rejects.toThrow(
    `applicants.csv line 4002: ${CODE}, found "X"`,
  );
});

test('the limits themselves are within the list', async () => {
  const rows = [`${'0'.repeat(32)},1000000`, `9${'-'.repeat(31)},1`, 'Z,1'];
  const list = await parseList('a', utf8(`code,tickets\n${rows.join('\n')}\n`), 'lottery');
  expect([list.rows, list.tickets]).toEqual([3, 1_000_002]);
  const ranked = await parseList(
    'a',
    utf8(`code,points,since\nA,0,0001-01-01T00:00:00Z\nB,1000000000,${T}\n`),
    'ranking',
  );
  expect([...ranked.values]).toEqual([0, 1_000_000_000]);
});
