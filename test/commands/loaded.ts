/** All commands, loaded. */
import type { Command, CommandGroup } from '../../scripts/commands/command.ts';
import { COMMANDS as LISTED } from '../../scripts/commands/table.ts';

export const COMMANDS: Readonly<Record<string, Command | CommandGroup>> = Object.fromEntries(
  await Promise.all(Object.entries(LISTED).map(async ([name, { load }]) => [name, await load()] as const)),
);
