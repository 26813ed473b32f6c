/** `site`: a publisher's own folder. */
import type { CommandGroup } from './command.ts';
import { siteBuildCommand } from './site/build.ts';
import { siteCheckCommand } from './site/check.ts';
import { siteNewCommand } from './site/new.ts';

export const siteCommand: CommandGroup = {
  summary: "a publisher's own site: a folder of words, records and one file of settings",
  help: `A publisher's folder holds site.toml (whose site it is), its words as Markdown, and its records. The engine stays where it is, and
an upgrade of it touches nothing in the folder. The demonstration, src/demonstration, is such a folder.`,
  of: 'command',
  systems: { new: siteNewCommand, check: siteCheckCommand, build: siteBuildCommand },
};
