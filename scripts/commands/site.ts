/** `site`: a publisher's own folder. */
import { siteCommandWords } from '../words/site.ts';
import type { CommandGroup } from './command.ts';
import { siteBuildCommand } from './site/build.ts';
import { siteCheckCommand } from './site/check.ts';
import { siteNewCommand } from './site/new.ts';

export const siteCommand: CommandGroup = {
  says: siteCommandWords,
  of: 'command',
  systems: { new: siteNewCommand, check: siteCheckCommand, build: siteBuildCommand },
};
