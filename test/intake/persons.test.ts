/** Rows that cannot be read name nobody, and are told: whoever stands in them would be compared with nobody, in silence. */
import { expect, test } from 'vitest';
import { duplicates } from '../../scripts/intake/duplicates.ts';
import { personsOf } from '../../scripts/intake/persons.ts';
import { oneSheet } from '../../scripts/intake/sheet.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { mappingOf, placeOf, read } from './told.ts';

const MAPPING =
  'method = "lottery"\n[code]\ncolumn = "编码"\nlength = "any"\n[tickets]\ncolumn = "数"\n[person]\ncolumn = "证件"\n';
const sheetOf = (text: string) => oneSheet('表', utf8(text), null);

test.each([
  [
    'a quotation mark takes all rows behind it',
    '证件,姓名\r\nP1,"张\r\nP1,李\r\nP1,王\r\n',
    ['2: row.quote'],
  ],
  ['a comma shifts the columns', '姓名,证件\r\n张,P1\r\n李,四,P1\r\n', ['3: row.cells']],
  ['a quotation mark in the header takes every row', '证件,"姓名\r\nP1,张\r\nP1,李\r\n', ['1: row.quote']],
])('%s', async (_, text, told) => {
  const mapping = mappingOf(MAPPING);
  const sheet = await sheetOf(text);
  const found = duplicates([{ file: 'a', sheet, mapping }]);
  expect(found.faults.map(({ fault }) => placeOf(fault))).toEqual(told);
  expect(personsOf(sheet, mapping, '证件').faults.map(placeOf)).toEqual(told);
});

test('a torn header is told by intake too, which would find no row', async () => {
  const { list, faults } = await read('编码,数,证件,"备注\r\nA1,1,P1,\r\n', MAPPING);
  expect(list).toBeNull();
  expect(faults.map(placeOf)).toEqual(['1: row.quote']);
});
