/** `verify-site`: whether a deployed site is, byte for byte, one's own build of it. */
import { join } from 'node:path';
import { visible } from '../../src/core/errors.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { statOf } from '../../src/record/node/folder.ts';
import { saidNote } from '../comparing/hosting.ts';
import { siteAtUrl, siteInFolder } from '../comparing/other-site.ts';
import { asJson, type Comparison, commitIn, compareSites } from '../comparing/sites.ts';
import { ROOT } from '../root.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { movingBar } from '../terminal/progress.ts';
import { verifySiteCommandWords } from '../words/verify-site.ts';
import { command, type ExitStatus } from './command.ts';

/** The address of a site as one that its files are below. @throws MingqianError `usage` */
function siteAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '')
    misuse(inBoth(verifySiteCommandWords, (t) => t.address(text)));
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function statusOf({ differences }: Comparison): ExitStatus {
  if (differences.some(({ kind }) => kind !== 'unknown')) return 1;
  return differences.length > 0 ? 2 : 0;
}

function sentence({ files, differences, isListed }: Comparison, lang: Lang): string {
  const t = verifySiteCommandWords[lang];
  if (differences.length === 0) return t.same(files, isListed);
  const counts = { different: 0, missing: 0, additional: 0, unknown: 0 };
  for (const { kind } of differences) counts[kind]++;
  return t.differs(files, counts, counts.unknown < differences.length);
}

export const verifySiteCommand = command({
  usage: '<address or folder> [--own <folder>] [--json]',
  says: verifySiteCommandWords,
  words: 1,
  options: {
    own: { value: 'folder' },
    json: {},
  },
  async run(args, terminal) {
    const [where = ''] = args.words;
    const own = args.option('own') ?? join(ROOT, 'dist');
    const isUrl = /^https?:\/\//i.test(where);
    if (!isUrl && !(await statOf(where))?.isDirectory())
      misuse(
        inBoth(verifySiteCommandWords, (words) => words.neither),
        { file: where },
        'record.missing',
      );
    const other = isUrl ? siteAtUrl(siteAddress(where)) : siteInFolder(where);
    const t = verifySiteCommandWords[terminal.lang];
    const bar = movingBar(terminal);
    const found = await compareSites(own, other, (done, total) => bar.move(t.progress, done, total)).finally(
      bar.done,
    );
    const commits = {
      own: commitIn(await siteInFolder(own).home()),
      other: commitIn(await other.home()),
    };
    if (args.flag('json')) {
      terminal.out(JSON.stringify({ ...asJson(found), commits }));
      return statusOf(found);
    }
    for (const { kind, name, detail } of found.differences)
      terminal.out(visible(t.line(t.kinds[kind], name, detail[terminal.lang])));
    terminal.out(t.commits(commits.own, commits.other));
    if (commits.own !== commits.other) terminal.out(t.otherSources);
    if (!found.isListed) terminal.out(t.unlisted);
    for (const note of found.host) terminal.out(visible(saidNote(note, terminal.lang)));
    if (found.host.length > 0) terminal.out(t.hostLines);
    terminal.out(sentence(found, terminal.lang));
    return statusOf(found);
  },
});
