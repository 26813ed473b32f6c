/** `duplicates`: people who stand in more than one place, across pools. */

import { visible } from '../../src/core/errors.ts';
import { duplicates, type PoolSheet } from '../intake/duplicates.ts';
import { faultTable } from '../intake/fault-file.ts';
import { wordsOf } from '../intake/words.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { duplicatesCommandWords } from '../words/duplicates.ts';
import { refusedWords } from '../words/intake.ts';
import { command } from './command.ts';
import { mappingAt, sheetAt } from './intake-files.ts';

export const duplicatesCommand = command({
  usage: '<sheet> [<sheet> ...] --map <mapping.toml> [--map ...]',
  says: duplicatesCommandWords,
  words: [1, 64],
  options: {
    map: { value: 'file', multiple: true },
  },
  async run(args, terminal) {
    const words = wordsOf(terminal.lang);
    const files = args.words;
    const maps = args.all('map');
    if (maps.length !== 1 && maps.length !== files.length)
      misuse(inBoth(refusedWords, (t) => t.maps(files.length, maps.length)));
    const pools: PoolSheet[] = [];
    for (const [i, file] of files.entries()) {
      const map = maps[i] ?? (maps[0] as string);
      const mapping = await mappingAt(map, words, terminal);
      if (mapping === null) return 2;
      if (mapping.person === null)
        misuse(
          inBoth(refusedWords, (t) => t.noPerson),
          { file: map },
        );
      pools.push({ file, mapping, sheet: await sheetAt(file, mapping, words, terminal) });
    }
    const { people, rows, faults } = duplicates(pools);
    for (const file of files) {
      const here = faults.filter((one) => one.file === file).map(({ fault }) => fault);
      if (here.length > 0) terminal.err(`${file}:`);
      for (const line of here.length > 0 ? faultTable(here, words) : []) terminal.err(line);
    }
    if (people.length > 0) {
      terminal.out(words.duplicates(people.length, people.flat().length));
      for (const [i, places] of people.entries())
        for (const { file, sheet, row } of places)
          terminal.out(visible(`  ${words.personNo(i + 1)}: ${file} ${words.atRow(sheet, row)}`));
    } else if (faults.length === 0) terminal.out(words.noDuplicates(rows));
    // Who has no number was compared with nobody: that is no answer.
    return faults.length > 0 ? 2 : people.length > 0 ? 1 : 0;
  },
});
