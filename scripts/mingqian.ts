/** The command line: `npm run -s mingqian -- <command>`. */
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { changesCommand } from './commands/changes.ts';
import { codesCommand } from './commands/codes.ts';
import type { Command, CommandGroup, ExitStatus } from './commands/command.ts';
import { drawCommand } from './commands/draw.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { exampleCommand } from './commands/example.ts';
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
import { type Option, readArguments, UsageError } from './terminal/arguments.ts';
import { systemTerminal, type Terminal } from './terminal/terminal.ts';

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
  selftest: selftestCommand,
  sample: sampleCommand,
  example: exampleCommand,
  rerun: rerunCommand,
  log: logCommand,
  site: siteCommand,
  round: roundCommand,
  secret: secretCommand,
};

const CALL = 'npm run -s mingqian --';
const HELP: Readonly<Record<string, Option>> = { help: { help: 'print this' } };

/** A line for each of these commands. */
function rowsOf(commands: Readonly<Record<string, { readonly summary: string }>>): string[] {
  return Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
}

function listOfCommands(): string {
  return [
    `Usage: ${CALL} <command> [options]`,
    '',
    ...rowsOf(COMMANDS),
    '',
    `${CALL} <command> --help says more.`,
    'Exit status: 0 verified or done, 1 a check failed, 2 could not be checked, 3 two implementations differ (verify --twice).',
  ].join('\n');
}

function helpOf(name: string, { usage, help, options }: Command): string {
  const rows = Object.entries({ ...options, ...HELP }).map(([option, { value, help: text }]) => {
    const word = `--${option}${value === undefined ? '' : ` <${value}>`}`;
    return `  ${word.padEnd(34)} ${text}`;
  });
  return [`Usage: ${CALL} ${name} ${usage}`, '', help, '', 'Options:', ...rows].join('\n');
}

function helpOfGroup(name: string, { help, of, systems }: CommandGroup): string {
  return [
    `Usage: ${CALL} ${name} <${of}> [options]`,
    '',
    help,
    '',
    of === 'system' ? 'Systems:' : 'Commands:',
    ...rowsOf(systems),
    '',
    `${CALL} ${name} <${of}> --help says more.`,
  ].join('\n');
}

/** A member of its own, by name. */
function named<T>(these: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(these, name) ? these[name] : undefined;
}

/** Runs one command line and gives its exit status. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(listOfCommands());
    return 0;
  }
  const found = named(COMMANDS, name);
  if (found === undefined) {
    terminal.err(name === '' ? 'Which command?' : `There is no command ${JSON.stringify(name)}.`);
    terminal.err(listOfCommands());
    return 2;
  }
  if (!('systems' in found)) return runCommand(name, found, args, terminal);
  const [system = '', ...rest] = args;
  if (system === '--help' || system === '-h') {
    terminal.out(helpOfGroup(name, found));
    return 0;
  }
  const command = named(found.systems, system);
  if (command === undefined) {
    terminal.err(system === '' ? `Which ${found.of}?` : `There is no ${found.of} ${JSON.stringify(system)}.`);
    terminal.err(helpOfGroup(name, found));
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
  if (args.includes('--help') || args[0] === '-h') {
    terminal.out(helpOf(name, command));
    return 0;
  }
  try {
    return await command.run(readArguments(args, command.options, command.words), terminal);
  } catch (error) {
    // Whatever else went wrong, a full disk or a folder that may not be written, is no verdict about a record.
    for (const line of error instanceof UsageError ? error.lines : [messageOf(error)]) terminal.err(line);
    if (error instanceof MingqianError && error.code === 'usage')
      terminal.err(`${CALL} ${name} --help says how it is called.`);
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
