import { readFileUpTo } from '../../src/record/node/folder.ts';
import { readCodeTable } from '../intake/code-table.ts';
import { type Mapping, readMapping } from '../intake/mapping.ts';
import { demandOfficePlace } from '../intake/office-place.ts';
import { oneSheet, type Sheet } from '../intake/sheet.ts';
import type { Words } from '../intake/words.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writtenWords } from '../words/files.ts';
import { readInput } from './command.ts';

/** What is said of one reason among others. */
function reasonWords(words: Words, reason: { readonly kind: string }): string {
  const sayings = words.mapping as unknown as Readonly<Record<string, (of: object) => string>>;
  return sayings[reason.kind]?.(reason) as string;
}

/** The mapping in a file, or null where it has faults, which are told. @throws MingqianError `record.missing`, `record.unreadable` */
export async function mappingAt(path: string, words: Words, terminal: Terminal): Promise<Mapping | null> {
  const read = readMapping(await readInput(path));
  if (!Array.isArray(read)) return read as Mapping;
  terminal.err(words.mappingFaults(path, read.length));
  for (const { line, member, reason } of read) {
    const where = [line === null ? [] : words.lineOf(line), member === '' ? [] : member].flat().join(' ');
    terminal.err(`  ${words.told(where, reasonWords(words, reason))}`);
  }
  return null;
}

/** The sheet that a mapping is about; how it was read is told. @throws MingqianError `usage`, `record.*` */
export async function sheetAt(
  path: string,
  mapping: Mapping,
  words: Words,
  terminal: Terminal,
): Promise<Sheet> {
  const sheet = await oneSheet(path, await readInput(path), mapping.sheet);
  const { form, name } = sheet;
  terminal.err(
    form === null
      ? words.readBook(path, name ?? '')
      : words.readText(path, words.encodings[form.encoding], words.separators[form.separator]),
  );
  return sheet;
}

/** The codes of an office's table by person, empty where there is none yet. @throws MingqianError `usage`, `record.unreadable` */
export async function codesAt(path: string, terminal: Terminal): Promise<Map<string, string>> {
  const tree = await demandOfficePlace(path, terminal.files);
  if (tree !== null) terminal.err(writtenWords[terminal.lang].workingTree(path, tree));
  const bytes = await readFileUpTo(path, undefined, terminal.files);
  return bytes === null ? new Map() : readCodeTable(path, bytes);
}
