/** `intake`: from the office's sheet to the applications that `freeze` reads, or to everything that is wrong with it. */

import { dirname, join, parse, resolve } from 'node:path';
import { equal, toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { earlierRecords } from '../intake/columns.ts';
import { earlierRound, type Unselected } from '../intake/earlier.ts';
import { faultFile, faultTable } from '../intake/fault-file.ts';
import { type EarlierRounds, intake } from '../intake/intake.ts';
import type { Mapping } from '../intake/mapping.ts';
import { likeliest, propose } from '../intake/proposal.ts';
import { sheetsOf } from '../intake/sheet.ts';
import { type Words, wordsOf } from '../intake/words.ts';
import { publish } from '../publishing/published-files.ts';
import { replace } from '../publishing/replaced-files.ts';
import { zoneNear } from '../site/zone-near.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { intakeCommandWords, refusedWords } from '../words/intake.ts';
import { command, type ExitStatus, readInput } from './command.ts';
import { codesAt, mappingAt, sheetAt } from './intake-files.ts';
import { recordAt } from './verify.ts';

/** What is proposed for local times where the sheet is in no publisher's folder; whoever reads the mapping sees it there. */
const ZONE = 'Asia/Shanghai';

/** Proposes a mapping, writes it where none stands, shows it. */
async function proposeFor(file: string, words: Words, terminal: Terminal): Promise<ExitStatus> {
  const sheets = await sheetsOf(file, await readInput(file), null);
  if (sheets.length === 0)
    misuse(
      inBoth(refusedWords, (t) => t.empty),
      { file },
    );
  const { toml, isRecognised } = propose(likeliest(sheets), zoneNear(file) ?? ZONE, words);
  const { dir, name } = parse(file);
  const path = join(dir, `${name}.mapping.toml`);
  terminal.out(toml.trimEnd());
  if (!isRecognised) terminal.err(words.noHeader);
  if ((await readFileUpTo(path, undefined, terminal.files)) === null) {
    await publish(path, utf8(toml), { files: terminal.files });
    terminal.err(words.proposed(path));
  } else terminal.err(words.standing(path));
  return 2;
}

/** The earlier rounds that a mapping counts, each verified. A record's path is read from where the mapping stands. */
async function roundsFor(map: string, mapping: Mapping, terminal: Terminal): Promise<EarlierRounds> {
  const rounds = new Map<string, Unselected>();
  for (const { record, commitment } of earlierRecords(mapping)) {
    const path = resolve(dirname(map), record);
    const { control, done } = progressBar(terminal);
    rounds.set(record, await earlierRound(path, await recordAt(path), commitment, control).finally(done));
  }
  return rounds;
}

/** Takes away the faults of an earlier run, and nothing that is not one. */
async function removeFaults(path: string, words: Words, terminal: Terminal): Promise<void> {
  const bytes = await readFileUpTo(path, undefined, terminal.files);
  const header = faultFile([], words);
  if (bytes !== null && header.every((byte, i) => bytes[i] === byte)) await terminal.files.rm(path);
}

export const intakeCommand = command({
  usage: '<sheet.xlsx or .csv> [--map <mapping.toml> --out <folder>] [--codes <table.csv>]',
  says: intakeCommandWords,
  words: 1,
  options: {
    map: { value: 'file' },
    out: { value: 'folder' },
    codes: { value: 'file' },
  },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const lang = terminal.lang;
    const words = wordsOf(lang);
    const map = args.option('map');
    if (map === undefined) return proposeFor(file, words, terminal);
    const out = args.required('out');
    const table = args.option('codes');
    const mapping = await mappingAt(map, words, terminal);
    if (mapping === null) return 2;
    const isMade = mapping.code.column === null;
    if (isMade !== (table !== undefined)) misuse(inBoth(refusedWords, (t) => t.codesAndMade));
    const codes = table === undefined ? null : await codesAt(table, terminal);
    const sheet = await sheetAt(file, mapping, words, terminal);
    if (mapping.since !== null)
      terminal.err(words.zoneRules(mapping.since.zone.name, `IANA ${process.versions['tz'] ?? '?'}`));
    const rounds = await roundsFor(map, mapping, terminal);
    const { control, done } = progressBar(terminal);
    const codeOf = codes === null ? null : (person: string) => codes.get(person);
    const { list, faults, rows, blank } = await intake(file, sheet, mapping, codeOf, rounds, control).finally(
      done,
    );
    if (blank > 0) terminal.err(words.blank(blank));
    const faultPath = join(out, 'faults.csv');
    if (list === null && faults.length === 0) {
      terminal.err(words.noRows);
      return 1;
    }
    if (list === null) {
      terminal.err(words.faultCount(faults.length, rows));
      for (const line of faultTable(faults, words)) terminal.err(line);
      await replace(faultPath, faultFile(faults, words), { files: terminal.files });
      terminal.err(words.faultFile(faultPath));
      return 1;
    }
    const path = join(out, 'applications.csv');
    const there = await readFileUpTo(path, undefined, terminal.files);
    if (there !== null && !equal(there, list.bytes)) {
      terminal.err(words.otherList(path));
      return 2;
    }
    const written = await publish(path, list.bytes, { files: terminal.files });
    for (const each of ['zh', 'en'] as const) await removeFaults(faultPath, wordsOf(each), terminal);
    terminal.err(words.rows(list.rows, list.tickets));
    terminal.err(words.listFile(path, written === 'same'));
    terminal.err(words.digestOf(path, toHex(sha256(list.bytes))));
    return 0;
  },
});
