/** The command line: `npm run -s mingqian -- <command>`. */
import { MingqianError } from '../src/core/errors.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { changesCommand } from './commands/changes.ts';
import { codesCommand } from './commands/codes.ts';
import type { Command, CommandGroup, ExitStatus } from './commands/command.ts';
import { drawCommand } from './commands/draw.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { exampleCommand } from './commands/example.ts';
import { exportCommand } from './commands/export.ts';
import { freezeCommand } from './commands/freeze.ts';
import { intakeCommand } from './commands/intake.ts';
import { logCommand } from './commands/log.ts';
import { checkReceiptCommand, receiptCommand } from './commands/receipt.ts';
import { rerunCommand } from './commands/rerun.ts';
import { revealCommand } from './commands/reveal.ts';
import { roundCommand } from './commands/round.ts';
import { sampleCommand } from './commands/sample.ts';
import { secretCommand } from './commands/secret.ts';
import { selftestCommand } from './commands/selftest.ts';
import { siteCommand } from './commands/site.ts';
import { verifyCommand } from './commands/verify.ts';
import { verifySiteCommand } from './commands/verify-site.ts';
import { type Option, readArguments } from './terminal/arguments.ts';
import { askedLanguage, withoutLanguage } from './terminal/language.ts';
import { errorLines } from './terminal/said-error.ts';
import { systemTerminal, type Terminal } from './terminal/terminal.ts';
import { commandLineWords } from './words/command-line.ts';

export const COMMANDS: Readonly<Record<string, Command | CommandGroup>> = {
  intake: intakeCommand,
  duplicates: duplicatesCommand,
  codes: codesCommand,
  changes: changesCommand,
  freeze: freezeCommand,
  reveal: revealCommand,
  draw: drawCommand,
  verify: verifyCommand,
  'verify-site': verifySiteCommand,
  receipt: receiptCommand,
  'check-receipt': checkReceiptCommand,
  export: exportCommand,
  selftest: selftestCommand,
  sample: sampleCommand,
  example: exampleCommand,
  round: roundCommand,
  rerun: rerunCommand,
  log: logCommand,
  site: siteCommand,
  secret: secretCommand,
};

const CALL = 'npm run -s mingqian --';
/** Options of every command. */
const COMMON = { lang: { value: 'zh|en' }, help: {} } as const satisfies Readonly<Record<string, Option>>;

/** A line for each of these commands. */
function rowsOf(
  commands: Readonly<Record<string, Pick<Command | CommandGroup, 'says'>>>,
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
  const found = named(COMMANDS, name);
  if (found === undefined) {
    terminal.err(name === '' ? t.which.command : t.none.command(JSON.stringify(name)));
    terminal.err(listOfCommands(lang));
    return 2;
  }
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

if (import.meta.main) {
  // A reader that stops listening, as `| head` does, changes nothing about the verdict. What a full disk lost was not done.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`standard output: ${error.message}\n`);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  // Nobody can be told of this; and what is being written must not end halfway because of it.
  process.stderr.on('error', () => {});
}
if (import.meta.main) process.exitCode = await main(process.argv.slice(2), systemTerminal);
