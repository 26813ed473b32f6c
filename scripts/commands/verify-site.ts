/** `verify-site`: whether a deployed site is, byte for byte, one's own build of it. */
import { join } from 'node:path';
import { MingqianError, visible } from '../../src/core/errors.ts';
import { statOf } from '../../src/record/node/folder.ts';
import { saidNote } from '../comparing/hosting.ts';
import { type Comparison, commitIn, compareSites, siteAtUrl, siteInFolder } from '../comparing/sites.ts';
import { ROOT } from '../root.ts';
import { movingBar } from '../terminal/progress.ts';
import type { Command, ExitStatus } from './command.ts';

/** The address of a site as one that its files are below. @throws MingqianError `usage` */
function siteAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    throw new MingqianError('usage', `expected a site's address without ? and #, found ${text}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function statusOf({ differences }: Comparison): ExitStatus {
  if (differences.some(({ kind }) => kind !== 'unknown')) return 1;
  return differences.length > 0 ? 2 : 0;
}

function sentence({ files, differences, isListed }: Comparison): string {
  const count = (kind: string) => differences.filter((one) => one.kind === kind).length;
  if (differences.length === 0 && isListed)
    return `THE SAME: all ${files} files are those of this build, and the site names no other.`;
  if (differences.length === 0) return `THE SAME: all ${files} files are those of this build.`;
  const parts = ['different', 'missing', 'additional', 'unknown'].map((kind) => `${count(kind)} ${kind}`);
  const isKnown = differences.some(({ kind }) => kind !== 'unknown');
  return `${isKnown ? 'NOT THE SAME' : 'NOT EVERYTHING COULD BE ASKED'}: of ${files} files ${parts.join(', ')}.`;
}

export const verifySiteCommand: Command = {
  usage: '<address or folder> [--own <folder>] [--json]',
  summary: 'a deployed site, compared with your own build',
  help: `Compares a deployed site with your own build of it, file by file: what is missing, different, or additional by the
site's own list of files. Build the same commit first (the foot of every page names it), with the same records below
public/rounds, the same folder of the publisher, and MINGQIAN_SITE and MINGQIAN_BASE as the site has them.

Of a host it also tells, in lines that begin with \`host\`, what it does otherwise than docs/hosting.md has it: types, charset,
headers, what may be kept how long, packing, the 404 page, each with what was expected and found. That is no verdict about the
files, and changes no exit status.

A host may answer this program honestly and others not; ask from several places. A file that the site has and does not
name cannot be found over the network; in a folder it is. Exit status: 0 the same, 1 not the same, 2 could not be compared.`,
  words: 1,
  options: {
    own: { value: 'folder', help: 'your own build; dist where it is left out' },
    json: { help: 'print what was found as JSON and nothing else' },
  },
  async run(args, terminal) {
    const [where = ''] = args.words;
    const own = args.option('own') ?? join(ROOT, 'dist');
    const isUrl = /^https?:\/\//i.test(where);
    if (!isUrl && !(await statOf(where))?.isDirectory())
      throw new MingqianError('record.missing', 'expected an http(s) address or a folder, found neither', {
        file: where,
      });
    const other = isUrl ? siteAtUrl(siteAddress(where)) : siteInFolder(where);
    const bar = movingBar(terminal);
    const found = await compareSites(own, other, (done, total) => bar.move('files', done, total)).finally(
      bar.done,
    );
    const commits = {
      own: commitIn(await siteInFolder(own).home()),
      other: commitIn(await other.home()),
    };
    if (args.flag('json')) {
      terminal.out(JSON.stringify({ ...found, commits }));
      return statusOf(found);
    }
    for (const { kind, name, detail } of found.differences)
      terminal.out(visible(`${kind.padEnd(10)}  ${name}: ${detail}`));
    terminal.out(
      `Your build is of commit ${commits.own ?? 'unknown'}; the site says ${commits.other ?? 'none'}.`,
    );
    if (commits.own !== commits.other)
      terminal.out(
        'These are not the same sources, so pages have to differ. Build the commit that the site names.',
      );
    if (!found.isListed)
      terminal.out('The site has no list of files that can be read; additional ones were not looked for.');
    for (const note of found.host) terminal.out(visible(saidNote(note)));
    if (found.host.length > 0)
      terminal.out(
        'The lines that begin with host are about the host, not the files; docs/hosting.md has each.',
      );
    terminal.out(sentence(found));
    return statusOf(found);
  },
};
