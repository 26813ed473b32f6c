/** Workbooks for tests, written byte by byte as spreadsheets write them. */
import { strToU8, zipSync } from 'fflate';

/** Text; a number by its digits; a date by its serial number; yes or no; a formula's error; nothing. */
export type TestCell =
  | string
  | { readonly number: string }
  | { readonly serial: string }
  | { readonly is: boolean }
  | { readonly error: string }
  | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${letters(index - 26)}`;
}

function cellXml(cell: TestCell, at: string, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    if (!shared.has(cell)) shared.set(cell, shared.size);
    return `<c r="${at}" t="s"><v>${shared.get(cell)}</v></c>`;
  }
  if ('number' in cell) return `<c r="${at}"><v>${cell.number}</v></c>`;
  if ('serial' in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  if ('is' in cell) return `<c r="${at}" t="b"><v>${cell.is ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
}

/** The bytes of an .xlsx with these sheets. */
export function workbook(sheets: Readonly<Record<string, Iterable<readonly TestCell[]>>>): Uint8Array {
  const shared = new Map<string, number>();
  const files: Record<string, Uint8Array> = {};
  const names = Object.keys(sheets);
  for (const [i, name] of names.entries()) {
    const rows: string[] = [];
    for (const cells of sheets[name] ?? []) {
      const row = rows.length + 1;
      rows.push(
        `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${row}`, shared)).join('')}</row>`,
      );
    }
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  }
  const list = names
    .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const related = names
    .map(
      (_, i) =>
        `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  const strings = [...shared.keys()]
    .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    .join('');
  Object.assign(files, {
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}">${related}<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d\\ h:mm"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`),
  });
  return zipSync(files, { level: 1 });
}
