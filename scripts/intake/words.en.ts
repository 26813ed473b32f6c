/** Intake, changes and codes, in English. */
import { count } from '../../src/i18n/numbers.ts';
import type { Words } from './words.zh.ts';

const quoted = (text: string) => `“${text}”`;
const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

const personal: Words['personal'] = {
  'resident-id': 'what looks like a resident ID number',
  'resident-id-misread': 'what looks like a resident ID number with a wrong check digit',
  'credit-code': 'what looks like a unified social credit code',
  mobile: 'what looks like a mobile number',
  masked: 'what looks like a number with its middle hidden',
  email: 'what looks like an e-mail address',
  name: 'what looks like a name',
};

const expected: Words['expected'] = {
  code: () => 'an application code: 1 to 32 digits, capital letters or hyphens, not beginning with a hyphen',
  lengths: ({ lengths }) => `a code of ${lengths.join(' or ')} characters`,
  checkDigit: () => 'a code that ends in its check digit',
  once: () => 'once only',
  value: () => 'a value',
  line: () => 'one value on one line',
  nothingPersonal: () => 'no personal data',
  whole: () => 'a whole number from 0',
  range: ({ from, to }) => `a whole number from ${count(from)} to ${count(to)}`,
  words: ({ words }) => `one of ${words.join(', ')}`,
  table: () => 'a number that the table has',
  local: () => 'a time with the year first, as 2026/3/5 8:05',
  clock: () => 'a time of day behind the date, or a clock in the mapping',
  second: () => 'a time in whole seconds; milliseconds as text, three digits at most',
  zoned: ({ zone }) => `a time that the clocks of ${zone} showed once`,
  cells: ({ count: many }) => `at most ${plural(many, 'column')}`,
  quotes: () => 'quotation marks in pairs',
  column: ({ title }) => `one column with the title ${quoted(title)}`,
  person: () => 'the whole number of a person',
  madeCode: () => 'a code of this person in the table of codes',
};

const found: Words['found'] = {
  nothing: () => 'nothing',
  text: ({ text }) => quoted(text),
  hidden: ({ characters }) => `text of ${plural(characters, 'character')} (not shown)`,
  personal: ({ of }) => `${personal[of]} (not shown)`,
  character: ({ character, position }) => `${quoted(character)} as character ${position}`,
  length: ({ length, text }) => {
    const characters = plural(length, 'character');
    return text === '' ? characters : `${characters}: ${quoted(text)}`;
  },
  row: ({ row }) => `the same on row ${row}`,
  lines: ({ lines }) => plural(lines, 'line'),
  count: ({ count: many }) => plural(many, 'column'),
  number: ({ number }) => count(number),
  date: () => 'a date',
  boolean: () => 'true or false',
  zeros: ({ codes }) => `${count(codes)} codes of more than 15 digits, all zeros behind the fifteenth`,
  moments: ({ text, moments }) =>
    `${text === '' ? '' : `${quoted(text)}: `}it may be ${moments.join(' or ')}`,
};

const text = 'format the column as text and import it anew from where the data came from';
const faults: Words['faults'] = {
  'column.missing': { name: 'column missing', mend: 'mend the title, or the mapping' },
  'column.twice': { name: 'column twice', mend: 'rename the one that is too many' },
  'row.cells': { name: 'too many columns', mend: 'look for a separator too many on this row' },
  'row.quote': { name: 'quotation marks', mend: 'export anew, or save as .xlsx' },
  'cell.empty': { name: 'empty cell', mend: 'fill it in, or delete the row' },
  'cell.error': { name: 'formula error', mend: 'mend the formula, or fill in the value' },
  'cell.type': { name: 'wrong type', mend: 'format the column as text and fill it in anew' },
  'cell.lines': {
    name: 'several lines in a cell',
    mend: 'one value a cell; each application has a row of its own',
  },
  'cell.merged': { name: 'merged cells', mend: 'unmerge them, and fill in each' },
  'cell.uncomputed': {
    name: 'formula without a value',
    mend: 'open it in a spreadsheet program and save it',
  },
  personal: { name: 'personal data', mend: 'replace it by the code or the value that belongs here' },
  'code.character': { name: 'odd character in a code', mend: 'compare with the application' },
  'code.start': { name: 'code begins with a hyphen', mend: 'compare with the application' },
  'code.long': { name: 'code too long', mend: 'compare with the application' },
  'code.length': { name: 'length of a code', mend: `a spreadsheet drops leading zeros: ${text}` },
  'code.short': { name: 'code in short form', mend: `its digits are lost: ${text}` },
  'code.rounded': { name: 'code rounded', mend: `a spreadsheet keeps 15 digits of a number: ${text}` },
  'code.check': {
    name: 'check digit of a code',
    mend: 'a digit was misread: compare with the table of codes',
  },
  'code.twice': { name: 'code twice', mend: 'find out which row is right' },
  'code.none': { name: 'no code', mend: 'make one for this person with the command codes' },
  'number.character': { name: 'not a number', mend: 'fill in a whole number' },
  'number.fraction': { name: 'not a whole number', mend: 'fill in a whole number' },
  'number.zeros': {
    name: 'zeros in front of a number',
    mend: 'take them off, and see that it is the right column',
  },
  'number.thousands': { name: 'thousands separator', mend: 'take the commas out' },
  'number.range': { name: 'number out of range', mend: 'mend the number' },
  'rule.value': {
    name: 'value that the rule does not know',
    mend: 'mend the value, or the rule in the mapping',
  },
  'time.form': { name: 'form of a time', mend: 'write it as 2026/3/5 8:05' },
  'time.order': {
    name: 'year not first',
    mend: 'write it as 2026/3/5 8:05; of 3/5/2026 nobody can say which is the month',
  },
  'time.date': { name: 'no such time', mend: 'mend the date or the time of day' },
  'time.clock': { name: 'no time of day', mend: 'fill it in, or put a clock into the mapping' },
  'time.fraction': { name: 'time too fine', mend: 'give whole seconds, or milliseconds as text' },
  'time.serial': { name: 'time as a number', mend: 'format the column as date and time' },
  'time.skipped': {
    name: 'time that never was',
    mend: 'the clocks were put forward over it: compare with the record',
  },
  'time.twice': {
    name: 'time that was twice',
    mend: 'the clocks were put back over it: give it with its offset, as +08:00',
  },
  'person.hidden': {
    name: 'number of a person with a part hidden',
    mend: 'import it anew, with nothing hidden',
  },
  'person.rounded': {
    name: 'number of a person rounded',
    mend: `a spreadsheet keeps 15 digits of a number: ${text}`,
  },
  'person.twice': { name: 'one person on two rows', mend: 'find out which row is to stay' },
};

const methods: Words['methods'] = { lottery: 'a lottery', ranking: 'a ranking', queue: 'a queue' };

const mapping: Words['mapping'] = {
  toml: ({ message }) => `is not TOML: ${message}`,
  unknown: ({ known }) => `there is no such key; here may stand ${known.join(', ')}`,
  missing: () => 'this key is missing',
  type: ({ expected: must }) => `expected ${must}`,
  column: () => 'it is not said yet which column this is',
  needed: ({ method }) => `${methods[method]} needs this part`,
  needless: ({ method }) => `${methods[method]} has no such part`,
  zone: ({ zone }) => `there is no time zone ${quoted(zone)}; Asia/Shanghai is one`,
  clock: () => 'expected a time of day as 00:00 or 00:00:00',
  both: () => 'expected either column or add',
  source: () => 'expected either column or earlier',
  steps: () => 'expected upTo in ascending order, left out in the last step alone',
  made: () => 'expected either column or made = true, which needs a [person] too',
  example: ({ fault }) => {
    switch (fault.kind) {
      case 'none':
        return 'a rule needs examples: [[...example]] given = { "column" = value }, gives = result';
      case 'differs':
        return `the example says ${count(fault.says)}, the rule gives ${fault.gives === null ? 'nothing' : count(fault.gives)}`;
      case 'columns':
        return `the example and the rule are not about the same columns: ${fault.columns.map(quoted).join(', ')}`;
      case 'step':
        return `no example comes to step ${fault.step} of the table of ${quoted(fault.column)}`;
    }
  },
};

export const en: Words = {
  personal,
  expected,
  found,
  faults,
  mapping,
  methods,
  quoted,
  encodings: {
    'UTF-8': 'UTF-8',
    'UTF-16LE': 'UTF-16 (little-endian)',
    'UTF-16BE': 'UTF-16 (big-endian)',
    'GB 18030': 'GB 18030',
  },
  changes: {
    header: 'expected no,at,stage,code,reason,before,after as the first line',
    row: 'expected 7 columns',
    no: 'expected numbers from 1, each one more than the last',
    at: 'expected a time YYYY-MM-DDTHH:MM:SSZ, not before the line above',
    stage: 'expected review, objection or correction',
    code: 'expected an application code',
    personal: 'looks like personal data, which must not be published',
    reason: 'expected a reason code of lower-case letters, digits and hyphens that the table of reasons has',
    value: 'expected the values of a row of the list, or -',
    before: 'differs from what the list had then',
    same: 'before and after are the same: nothing was changed',
  },
  separators: { ',': 'commas', '\t': 'tabs', ';': 'semicolons' },
  columns: ['sheet', 'row', 'column', 'title', 'fault', 'expected', 'found', 'what to do'],
  lineOf: (line) => `line ${line}`,
  atRow: (sheet, row) => (sheet === null ? `row ${row}` : `${sheet} row ${row}`),
  atColumn: (letters, title) => (letters === null ? quoted(title) : `column ${letters} ${quoted(title)}`),
  told: (where, what) => `${where}: ${what}`,
  faultAt: (where, name, must, is) => `${where}: ${name}: expected ${must}, found ${is}`,
  more: (many) => `... and ${count(many)} more, all of them in the file`,
  faultCount: (many, rows) => `${plural(many, 'fault')} in ${plural(rows, 'row')}, no list was written:`,
  faultFile: (path) => `All of them, for a spreadsheet, to hand back to whoever keeps the sheet: ${path}`,
  noRows: 'There is no row below the titles; no list was written.',
  readText: (path, encoding, separator) => `${path}: ${encoding}, separated by ${separator}`,
  readBook: (path, sheet) => `${path}: sheet ${quoted(sheet)} of an .xlsx`,
  rows: (rows, tickets) => `${plural(rows, 'row')}, ${plural(tickets, 'ticket')}`,
  blank: (many) => `${plural(many, 'empty row')} passed over`,
  zoneRules: (zone, version) => `times are those of ${zone}, by the zone rules of ${version}`,
  otherList: (path) =>
    `${path}: another list stands there, which is never overwritten; name another folder with --out`,
  listFile: (path, isThere) => `${path}: ${isThere ? 'stands already, the same' : 'written'}`,
  mappingFaults: (path, many) => `${path}: ${plural(many, 'fault')} in the mapping`,
  proposed: (path) =>
    `There is no mapping yet. One was proposed from the titles and written to ${path}: read it, line by line, then give it as --map.`,
  standing: (path) =>
    `This is what would be proposed from the titles. ${path} is there already and was left as it is: give it as --map, or move it.`,
  noHeader: 'No titles were recognised in the first 20 rows: fill the columns in.',
  proposal: {
    head: 'From the sheet to the list. Read every line before you use it; where the titles of the sheet change, change them here.',
    method: 'how the order is decided: lottery, ranking or queue',
    header: 'the row of the titles',
    length:
      'characters of a code; [13, 15] where there are several lengths, "any" where they are not checked',
    zone: 'whose clocks these are; where a date has no time of day, add clock = "00:00"',
    rule: 'where a rule gives it, write add and examples instead of column: see the guide',
    person:
      'to find people who are there twice, take the # off both lines. This column goes into no published file',
    unread: 'columns that are not read: ',
    fill: 'to be filled in',
  },
  changed: (many, rows) => `${plural(many, 'change')}, ${plural(rows, 'row')} afterwards`,
  byReason: (reason, words, taken, added, set) =>
    `${reason}${words === '' ? '' : ` (${words})`}: ${count(taken)} taken off, ${count(added)} added, ${count(set)} corrected`,
  same: 'The same: the applications and the changes give this list.',
  differs: (many) => `Not the same, ${plural(many, 'difference')}:`,
  onlyHere: (code, row) => `${code}: should be ${row}, is not in the list`,
  onlyThere: (code, row) => `${code}: is ${row} in the list, should not be there`,
  other: (code, should, is) => `${code}: should be ${should}, is ${is} in the list`,
  digestOf: (path, digest) => `SHA-256 of ${path}: ${digest}`,
  appended: (path, many) => `${path}: ${plural(many, 'change')} added`,
  codesMade: (many, before) => `${plural(many, 'code')} made, ${count(before)} were there`,
  tableFile: (path) =>
    `The table of codes, whose code is whose, is in ${path}, for you alone to read. Keep a copy; never publish it, nor send it by e-mail.`,
  duplicates: (people, many) =>
    `${people === 1 ? '1 person stands' : `${count(people)} people stand`} in more than one place, ${plural(many, 'place')} in all:`,
  noDuplicates: (many) => `Nobody stands twice in ${plural(many, 'row')}.`,
  personNo: (no) => `person ${no}`,
  files: 'file',
};
