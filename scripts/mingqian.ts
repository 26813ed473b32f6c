/** The command line: `npm run -s mingqian -- <command>`. */
import { MingqianError, messageOf } from '../src/core/errors.ts';
import type { Command } from './commands/command.ts';
import { drawCommand } from './commands/draw.ts';
import { exampleCommand } from './commands/example.ts';
import { freezeCommand } from './commands/freeze.ts';
import { checkReceiptCommand, receiptCommand } from './commands/receipt.ts';
import { revealCommand } from './commands/reveal.ts';
import { sampleCommand } from './commands/sample.ts';
import { selftestCommand } from './commands/selftest.ts';
import { verifyCommand } from './commands/verify.ts';
import { type Option, readArguments } from './terminal/arguments.ts';
import { systemTerminal, type Terminal } from './terminal/terminal.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  freeze: freezeCommand,
  reveal: revealCommand,
  draw: drawCommand,
  verify: verifyCommand,
  receipt: receiptCommand,
  'check-receipt': checkReceiptCommand,
  selftest: selftestCommand,
  sample: sampleCommand,
  example: exampleCommand,
};

const CALL = 'npm run -s mingqian --';
const HELP: Readonly<Record<string, Option>> = { help: { help: 'print this' } };

function listOfCommands(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);
  return [
    `Usage: ${CALL} <command> [options]`,
    '',
    ...rows,
    '',
    `${CALL} <command> --help says more.`,
    'Exit status: 0 verified or done, 1 a check failed, 2 could not be checked.',
  ].join('\n');
}

function helpOf(name: string, { usage, help, options }: Command): string {
  const rows = Object.entries({ ...options, ...HELP }).map(([option, { value, help: text }]) => {
    const word = `--${option}${value === undefined ? '' : ` <${value}>`}`;
    return `  ${word.padEnd(34)} ${text}`;
  });
  return [`Usage: ${CALL} ${name} ${usage}`, '', help, '', 'Options:', ...rows].join('\n');
}

/** Runs one command line and gives its exit status. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [name = '', ...args] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(listOfCommands());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    terminal.err(name === '' ? 'Which command?' : `There is no command ${JSON.stringify(name)}.`);
    terminal.err(listOfCommands());
    return 2;
  }
  if (args.includes('--help') || args[0] === '-h') {
    terminal.out(helpOf(name, command));
    return 0;
  }
  try {
    return await command.run(readArguments(args, command.options, command.words), terminal);
  } catch (error) {
    // Whatever else went wrong, a full disk or a folder that may not be written, is no verdict about a record.
    terminal.err(messageOf(error));
    if (error instanceof MingqianError && error.code === 'usage')
      terminal.err(`${CALL} ${name} --help says how it is called.`);
    return 2;
  }
}

// A reader that stops listening, as `| head` does, changes nothing about the verdict.
if (import.meta.main) process.stdout.on('error', () => {});
if (import.meta.main) process.exitCode = await main(process.argv.slice(2), systemTerminal);
