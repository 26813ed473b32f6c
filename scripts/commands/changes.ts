/** `changes`: what was decided about applications, as a log from which the list is computed anew. */

import { equal, toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { type List, type Method, parseList } from '../../src/core/list.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import {
  applyChanges,
  byReason,
  type Change,
  changesFile,
  differences,
  listOf,
  methodOfList,
  type Reasons,
  readChanges,
  STAGES,
  valuesOf,
} from '../intake/changes.ts';
import { readReasons } from '../intake/reasons.ts';
import { type Words, wordsOf } from '../intake/words.ts';
import { listFromApplications } from '../publishing/applications.ts';
import { publish } from '../publishing/published-files.ts';
import { replace } from '../publishing/replaced-files.ts';
import type { Arguments } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import {
  changesAddWords,
  changesApplyWords,
  changesCheckWords,
  changesGroupWords,
} from '../words/changes.ts';
import { refusedWords } from '../words/intake.ts';
import { type CommandGroup, command, readInput, readText } from './command.ts';
import { recordAt } from './verify.ts';

/** @throws MingqianError `usage`, `record.*` */
const reasonsAt = async (file: string): Promise<Reasons> => readReasons(file, await readText(file));

interface Applications {
  readonly method: Method;
  readonly list: List;
}

/** @throws MingqianError `list.*`, `record.*` */
async function applicationsAt(file: string): Promise<Applications> {
  const bytes = await readInput(file);
  const method = methodOfList(bytes);
  if (method === null)
    return misuse(
      inBoth(refusedWords, (t) => t.header),
      { file, line: 1 },
      'list.header',
    );
  return { method, list: await parseList(file, listFromApplications(file, bytes, method).list, method) };
}

/** The changes of a log applied to the applications, or null where the log has faults, which are told. */
async function changed(
  log: string,
  bytes: Uint8Array,
  { method, list }: Applications,
  reasons: Reasons,
  words: Words,
  terminal: Terminal,
): Promise<{ readonly values: Map<string, string>; readonly changes: readonly Change[] } | null> {
  const { changes, faults } = readChanges(bytes, method, reasons);
  const values = valuesOf(list);
  const all = faults.length > 0 ? faults : applyChanges(values, changes);
  for (const { line, kind } of all)
    terminal.err(words.told(`${log} ${words.lineOf(line)}`, words.changes[kind]));
  return all.length > 0 ? null : { values, changes };
}

/** How often each reason stands in the log, in words. */
function tellReasons(
  changes: readonly Change[],
  reasons: Reasons,
  words: Words,
  say: (text: string) => void,
): void {
  for (const [reason, [taken, added, set]] of byReason(changes))
    say(`  ${words.byReason(reason, reasons.get(reason) ?? '', taken, added, set)}`);
}

const READ_OPTIONS = {
  changes: { value: 'file' },
  reasons: { value: 'file' },
} as const;

const apply = command({
  usage: '<applications.csv> --changes <changes.csv> --reasons <reasons.toml> --out <list.csv>',
  says: changesApplyWords,
  words: 1,
  options: { ...READ_OPTIONS, out: { value: 'file' } },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const words = wordsOf(terminal.lang);
    const [out, log] = [args.required('out'), args.required('changes')];
    const reasons = await reasonsAt(args.required('reasons'));
    const applications = await applicationsAt(file);
    const result = await changed(log, await readInput(log), applications, reasons, words, terminal);
    if (result === null) return 1;
    const list = await listOf(out, result.values, applications.method);
    const written = await publish(out, list.bytes, { files: terminal.files });
    terminal.err(words.changed(result.changes.length, list.rows));
    tellReasons(result.changes, reasons, words, terminal.err);
    terminal.err(words.listFile(out, written === 'same'));
    terminal.err(words.digestOf(out, toHex(sha256(list.bytes))));
    return 0;
  },
});

/** The list to be compared with: of a record, or a file. */
async function listAt(path: string): Promise<Uint8Array> {
  if (path.endsWith('.csv')) return readInput(path);
  const bytes = await (await recordAt(path)).read('applicants.csv');
  if (bytes === null)
    return misuse(
      inBoth(refusedWords, (t) => t.noList),
      { file: path },
      'record.missing',
    );
  return bytes;
}

const check = command({
  usage: '<applications.csv> --changes <changes.csv> --reasons <reasons.toml> --list <list.csv or record>',
  says: changesCheckWords,
  words: 1,
  options: { ...READ_OPTIONS, list: { value: 'file' } },
  async run(args, terminal) {
    const [file = ''] = args.words;
    const words = wordsOf(terminal.lang);
    const [path, log] = [args.required('list'), args.required('changes')];
    const reasons = await reasonsAt(args.required('reasons'));
    const applications = await applicationsAt(file);
    const { method } = applications;
    const bytes = await readInput(log);
    const result = await changed(log, bytes, applications, reasons, words, terminal);
    if (result === null) return 1;
    const there = await parseList(path, await listAt(path), method);
    const different = differences(result.values, valuesOf(there));
    terminal.out(words.changed(result.changes.length, result.values.size));
    tellReasons(result.changes, reasons, words, terminal.out);
    terminal.out(words.digestOf(file, toHex(sha256(applications.list.bytes))));
    terminal.out(words.digestOf(log, toHex(sha256(bytes))));
    terminal.out(words.digestOf(path, toHex(sha256(there.bytes))));
    if (different.length === 0) {
      terminal.out(words.same);
      return 0;
    }
    terminal.out(words.differs(different.length));
    for (const { code, should, is } of different)
      if (is === null) terminal.out(`  ${words.onlyHere(code, should ?? '')}`);
      else terminal.out(`  ${should === null ? words.onlyThere(code, is) : words.other(code, should, is)}`);
    return 1;
  },
});

/** The codes that a change is about: given one by one, or one on each line of a file. */
async function codesOf(args: Arguments): Promise<readonly string[]> {
  const file = args.option('codes');
  const lines = file === undefined ? [] : (await readText(file)).split(/\r?\n/).filter((line) => line !== '');
  const codes = [...args.all('code'), ...lines];
  if (codes.length === 0) misuse(inBoth(refusedWords, (t) => t.noCode));
  return codes;
}

const add = command({
  usage:
    '<changes.csv> --applications <applications.csv> --reasons <reasons.toml> --stage S --reason R --code C ... (--take-off | --value V)',
  says: changesAddWords,
  words: 1,
  options: {
    applications: { value: 'file' },
    reasons: READ_OPTIONS.reasons,
    stage: { value: STAGES.join('|') },
    reason: { value: 'code' },
    code: { value: 'code', multiple: true },
    codes: { value: 'file' },
    'take-off': {},
    value: { value: 'value' },
  },
  async run(args, terminal) {
    const [log = ''] = args.words;
    const words = wordsOf(terminal.lang);
    const value = args.option('value') ?? null;
    if (args.flag('take-off') === (value !== null)) misuse(inBoth(refusedWords, (t) => t.takeOffOrValue));
    const stage = STAGES.find((one) => one === args.required('stage'));
    if (stage === undefined)
      return misuse(inBoth(refusedWords, (t) => t.stage(STAGES, JSON.stringify(args.option('stage')))));
    const reason = args.required('reason');
    const codes = await codesOf(args);
    const reasons = await reasonsAt(args.required('reasons'));
    const applications = await applicationsAt(args.required('applications'));
    const there = (await readFileUpTo(log, undefined, terminal.files)) ?? changesFile([]);
    const before = await changed(log, there, applications, reasons, words, terminal);
    if (before === null) return 1;
    const at = terminal.now();
    const added = codes.map((code): Change => {
      const stood = before.values.get(code) ?? null;
      if (value === null) before.values.delete(code);
      else before.values.set(code, value);
      return { at, stage, code, reason, before: stood, after: value };
    });
    const bytes = changesFile([...before.changes, ...added]);
    // Read back as everyone will read it: a code that is not in the list cannot be taken off it.
    if ((await changed(log, bytes, applications, reasons, words, terminal)) === null) return 1;
    const now = (await readFileUpTo(log, undefined, terminal.files)) ?? changesFile([]);
    if (!equal(now, there))
      misuse(
        inBoth(refusedWords, (t) => t.otherRun),
        { file: log },
      );
    await replace(log, bytes, { files: terminal.files });
    terminal.err(words.appended(log, added.length));
    return 0;
  },
});

export const changesCommand: CommandGroup = {
  says: changesGroupWords,
  of: 'command',
  systems: { add, apply, check },
};
