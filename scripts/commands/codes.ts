/** `codes`: codes for people who have none, and the office's own table of them. */

import { codeTableFile } from '../intake/code-table.ts';
import { faultTable } from '../intake/fault-file.ts';
import { madeCodes } from '../intake/made-codes.ts';
import { OFFICE_FOLDER_MODE, OFFICE_MODE } from '../intake/office-place.ts';
import { personsOf } from '../intake/persons.ts';
import { wordsOf } from '../intake/words.ts';
import { replace } from '../publishing/replaced-files.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { codesCommandWords } from '../words/codes.ts';
import { refusedWords } from '../words/intake.ts';
import { command } from './command.ts';
import { codesAt, mappingAt, sheetAt } from './intake-files.ts';

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
    if (person === null || mapping.code.column !== null) misuse(inBoth(refusedWords, (t) => t.madeAndPerson));
    const codes = await codesAt(path, terminal);
    const before = codes.size;
    const sheet = await sheetAt(file, mapping, words, terminal);
    const { people, faults } = personsOf(sheet, mapping, person);
    if (faults.length > 0) {
      for (const line of faultTable(faults, words)) terminal.err(line);
      return 1;
    }
    const fresh = madeCodes(terminal.secret, codes.values());
    for (const { key } of people) if (!codes.has(key)) codes.set(key, fresh.next().value);
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
