/** The command line, without the process that it runs in. */
import { MingqianError } from '../src/core/errors.ts';
import type { Lang } from '../src/i18n/lang.ts';
import type { Command, CommandGroup, ExitStatus } from './commands/command.ts';
import { COMMANDS } from './commands/table.ts';
import { type Option, readArguments } from './terminal/arguments.ts';
import { askedLanguage, withoutLanguage } from './terminal/language.ts';
import { errorLines } from './terminal/said-error.ts';
import type { Terminal } from './terminal/terminal.ts';
import { commandLineWords } from './words/command-line.ts';

const CALL = 'npm run -s mingqian --';
/** Options of every command. */
const COMMON = { lang: { value: 'zh|en' }, help: {} } as const satisfies Readonly<Record<string, Option>>;

/** A line for each of these commands. */
function rowsOf(
  commands: Readonly<Record<string, { readonly says: Readonly<Record<Lang, { readonly summary: string }>> }>>,
  lang: Lang,
): string[] {
  return Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(14)} ${says[lang].summary}`);
}

function listOfCommands(lang: Lang): string {
  const t = commandLineWords[lang];
  return [
    t.usage(`${CALL} ${t.command}`),
    '',
    ...rowsOf(COMMANDS, lang),
    '',
    t.more(`${CALL} ${t.commandPlaceholder} --help`),
    t.exitStatus,
  ].join('\n');
}

function helpOf(name: string, { usage, says, options }: Command, lang: Lang): string {
  const t = commandLineWords[lang];
  const { help, options: said } = says[lang];
  const rows = Object.entries({ ...options, ...COMMON }).map(([option, { value }]: [string, Option]) => {
    const word = `--${option}${value === undefined ? '' : ` <${value}>`}`;
    return `  ${word.padEnd(34)} ${said[option] ?? t.options[option as keyof typeof COMMON]}`;
  });
  return [t.usage(`${CALL} ${name} ${usage}`), '', help, '', t.optionsHead, ...rows].join('\n');
}

function helpOfGroup(name: string, { says, of, systems }: CommandGroup, lang: Lang): string {
  const t = commandLineWords[lang];
  const next = `<${t.of[of]}>`;
  return [
    t.usage(`${CALL} ${name} ${next} ${t.optionsPlaceholder}`),
    '',
    says[lang].help,
    '',
    t.heads[of],
    ...rowsOf(systems, lang),
    '',
    t.more(`${CALL} ${name} ${next} --help`),
  ].join('\n');
}

/** A member of its own, by name. */
function named<T>(these: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(these, name) ? these[name] : undefined;
}

/** Runs one command line and gives its exit status. */
export async function main(argv: readonly string[], own: Terminal): Promise<ExitStatus> {
  let terminal = own;
  try {
    terminal = { ...own, lang: askedLanguage(argv) ?? own.lang };
  } catch (error) {
    for (const line of errorLines(error, own.lang)) own.err(line);
    return 2;
  }
  const { lang } = terminal;
  const t = commandLineWords[lang];
  const [name = '', ...args] = withoutLanguage(argv);
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(listOfCommands(lang));
    return 0;
  }
  const listed = named(COMMANDS, name);
  if (listed === undefined) {
    terminal.err(name === '' ? t.which.command : t.none.command(JSON.stringify(name)));
    terminal.err(listOfCommands(lang));
    return 2;
  }
  const found = await listed.load();
  if (!('systems' in found)) return runCommand(name, found, args, terminal);
  const [system = '', ...rest] = withoutLanguage(args);
  if (system === '--help' || system === '-h') {
    terminal.out(helpOfGroup(name, found, lang));
    return 0;
  }
  const command = named(found.systems, system);
  if (command === undefined) {
    terminal.err(system === '' ? t.which[found.of] : t.none[found.of](JSON.stringify(system)));
    terminal.err(helpOfGroup(name, found, lang));
    return 2;
  }
  return runCommand(`${name} ${system}`, command, rest, terminal);
}

/** @param name as it is called, for the help */
async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const { lang } = terminal;
  if (args.includes('--help') || args[0] === '-h') {
    terminal.out(helpOf(name, command, lang));
    return 0;
  }
  try {
    const options = { ...command.options, lang: COMMON.lang };
    return await command.run(readArguments(args, options, command.words), terminal);
  } catch (error) {
    // Whatever else went wrong, a full disk or a folder that may not be written, is no verdict about a record.
    for (const line of errorLines(error, lang)) terminal.err(line);
    if (error instanceof MingqianError && error.code === 'usage')
      terminal.err(commandLineWords[lang].howCalled(`${CALL} ${name} --help`));
    return 2;
  }
}
