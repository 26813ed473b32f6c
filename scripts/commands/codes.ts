/** `codes`: codes for people who have none, and the office's own table of them. */

import { MingqianError } from '../../src/core/errors.ts';
import { isBlank } from '../intake/cell.ts';
import { codeTableFile } from '../intake/code-table.ts';
import { columnsOf } from '../intake/columns.ts';
import { type Fault, lettersOf } from '../intake/fault.ts';
import { faultTable } from '../intake/fault-file.ts';
import { madeCodes } from '../intake/made-codes.ts';
import type { Mapping } from '../intake/mapping.ts';
import { OFFICE_FOLDER_MODE, OFFICE_MODE } from '../intake/office-place.ts';
import { readPerson } from '../intake/person-cell.ts';
import type { Sheet } from '../intake/sheet.ts';
import { wordsOf } from '../intake/words.ts';
import { replace } from '../publishing/replaced-files.ts';
import { codesCommandWords } from '../words/codes.ts';
import { command } from './command.ts';
import { codesAt, mappingAt, sheetAt } from './intake-files.ts';

/** The people of a sheet, each once, in its order; a fault for each row that names nobody. */
function peopleOf(sheet: Sheet, mapping: Mapping, title: string) {
  const only = {
    ...mapping,
    code: { ...mapping.code, column: null },
    tickets: null,
    points: null,
    since: null,
  };
  const { columns, faults } = columnsOf(sheet, only);
  const told: Fault[] = [...faults];
  const people = new Set<string>();
  const at = columns.get(title);
  if (at === undefined) return { people, faults: told };
  for (const { row, cells } of sheet.rows()) {
    if (row <= mapping.header || cells.every(isBlank)) continue;
    const key = readPerson(cells[at] ?? null);
    if (typeof key === 'string') people.add(key);
    else told.push({ ...key, place: { sheet: sheet.name, row, column: { letters: lettersOf(at), title } } });
  }
  return { people, faults: told };
}

export const codesCommand = command({
  usage: '<sheet.xlsx or .csv> --map <mapping.toml> --table <file>',
  says: codesCommandWords,
  words: 1,
  options: {
    map: { value: 'file' },
    table: { value: 'file' },
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const words = wordsOf(terminal.lang);
    const path = args.required('table');
    const mapping = await mappingAt(args.required('map'), words, terminal);
    if (mapping === null) return 2;
    const { person } = mapping;
    if (person === null || mapping.code.column !== null)
      throw new MingqianError('usage', 'expected made = true in [code] and a [person] in the mapping');
    const codes = await codesAt(path, terminal);
    const before = codes.size;
    const sheet = await sheetAt(file, mapping, words, terminal);
    const { people, faults } = peopleOf(sheet, mapping, person);
    if (faults.length > 0) {
      for (const line of faultTable(faults, words)) terminal.err(line);
      return 1;
    }
    const fresh = madeCodes(terminal.secret, codes.values());
    for (const one of people) if (!codes.has(one)) codes.set(one, fresh.next().value);
    if (codes.size > before)
      await replace(path, codeTableFile(codes), {
        files: terminal.files,
        mode: OFFICE_MODE,
        folderMode: OFFICE_FOLDER_MODE,
      });
    terminal.err(words.codesMade(codes.size - before, before));
    terminal.err(words.tableFile(path));
    return 0;
  },
});
