/** `verify-site` in words. */
import { words } from '../../src/i18n/words.ts';
import type { Comparison } from '../comparing/sites.ts';

type Kind = Comparison['differences'][number]['kind'];
/** How many files differ in which way. */
type Counts = Readonly<Record<Kind, number>>;

export const verifySiteCommandWords = words(
  {
    summary: '拿部署好的网站和你自己生成的比',
    help: `拿部署好的网站和你自己生成的一份逐个文件比：缺了哪些，哪些不同，按网站自己的文件清单又多了哪些。先用同一个提交生成（每一页
的页脚写着是哪一个），public/rounds 下面放同样的记录，发布机构的文件夹也要相同，MINGQIAN_SITE 和 MINGQIAN_BASE 设成和网站一样。

还说出服务器哪些做法和 docs/hosting.md 写的不同，各行以 host 开头：类型、字符集、响应头、哪些可以缓存多久、压缩、404 页，每一样都写
应当怎样、实际怎样。这不是对文件下的结论，不改变退出码。

服务器可能对这个程序老实，对别人不老实，请从几个地方去问。网站有、但是没有列出来的文件，从网上找不到，在文件夹里找得到。退出码：
0 相同，1 不同，2 没能比。`,
    options: { own: '你自己生成的；不写就是 dist', json: '只打印找到了什么，用 JSON' },
    address: (found: string) => `应当是网站的地址，不带 ? 和 #，实际是 ${found}`,
    neither: '应当是 http(s) 地址或者文件夹，两样都不是',
    progress: '文件',
    kinds: { different: '不同', missing: '缺少', additional: '多出', unknown: '没问到' } as Readonly<
      Record<Kind, string>
    >,
    line: (kind: string, name: string, detail: string) => `${kind}  ${name}：${detail}`,
    commits: (own: string | null, other: string | null) =>
      `你生成的来自提交 ${own ?? '（不知道）'}；网站说自己来自 ${other ?? '（没有说）'}。`,
    otherSources: '源代码不是同一份，页面必然不同。请用网站写的那个提交来生成。',
    hostLines: '以 host 开头的几行说的是服务器，不是文件；每一样见 docs/hosting.md。',
    unlisted: '网站没有能读的文件清单，多出的文件没有找。',
    same: (files: number, isListed: boolean) =>
      `相同：全部 ${files} 个文件都和你生成的一样${isListed ? '，网站没有列出别的' : ''}。`,
    differs: (files: number, counts: Counts, isKnown: boolean) =>
      `${isKnown ? '不同' : '没能全部问到'}：${files} 个文件里，不同 ${counts.different} 个，缺少 ${counts.missing} 个，多出 ${counts.additional} 个，没问到 ${counts.unknown} 个。`,
  },
  {
    summary: 'a deployed site, compared with your own build',
    help: `Compares a deployed site with your own build of it, file by file: what is missing, different, or additional by the
site's own list of files. Build the same commit first (the foot of every page names it), with the same records below
public/rounds, the same folder of the publisher, and MINGQIAN_SITE and MINGQIAN_BASE as the site has them.

Of a host it also tells, in lines that begin with \`host\`, what it does otherwise than docs/hosting.md has it: types, charset,
headers, what may be kept how long, packing, the 404 page, each with what was expected and found. That is no verdict about the
files, and changes no exit status.

A host may answer this program honestly and others not; ask from several places. A file that the site has and does not
name cannot be found over the network; in a folder it is. Exit status: 0 the same, 1 not the same, 2 could not be compared.`,
    options: {
      own: 'your own build; dist where it is left out',
      json: 'print what was found as JSON and nothing else',
    },
    address: (found: string) => `expected a site's address without ? and #, found ${found}`,
    neither: 'expected an http(s) address or a folder, found neither',
    progress: 'files',
    kinds: { different: 'different', missing: 'missing', additional: 'additional', unknown: 'unknown' },
    line: (kind: string, name: string, detail: string) => `${kind.padEnd(10)}  ${name}: ${detail}`,
    commits: (own: string | null, other: string | null) =>
      `Your build is of commit ${own ?? 'unknown'}; the site says ${other ?? 'none'}.`,
    otherSources:
      'These are not the same sources, so pages have to differ. Build the commit that the site names.',
    hostLines: 'The lines that begin with host are about the host, not the files; docs/hosting.md has each.',
    unlisted: 'The site has no list of files that can be read; additional ones were not looked for.',
    same: (files: number, isListed: boolean) =>
      `THE SAME: all ${files} files are those of this build${isListed ? ', and the site names no other' : ''}.`,
    differs: (files: number, counts: Counts, isKnown: boolean) =>
      `${isKnown ? 'NOT THE SAME' : 'NOT EVERYTHING COULD BE ASKED'}: of ${files} files ${counts.different} different, ${counts.missing} missing, ${counts.additional} additional, ${counts.unknown} unknown.`,
  },
);

/** What is wrong with a file of a site, or with one's own build. */
export const compareWords = words(
  {
    digests: (own: string, found: string) => `应当是 SHA-256 ${own}，实际是 ${found}`,
    longer: (own: string, than: number) => `应当是 SHA-256 ${own}，共 ${than} 字节，实际更长`,
    elsewhere: (url: string) => `应当是网站的文件，实际通到 ${url}`,
    noFile: (own: string) => `应当是 SHA-256 ${own}，没有这个文件`,
    additional: '你生成的里面没有',
    answered: (status: number) => `服务器回答 ${status}`,
    notBuilt: (manifest: string) => `应当是生成好的网站，里面没有 ${manifest}；用 npm run build 生成`,
    notTrue: (manifest: string) => `${manifest} 和旁边的文件对不上；请重新生成`,
  },
  {
    digests: (own: string, found: string) => `expected SHA-256 ${own}, found ${found}`,
    longer: (own: string, than: number) => `expected SHA-256 ${own} of ${than} bytes, found more bytes`,
    elsewhere: (url: string) => `expected a file of the site, found the way to ${url}`,
    noFile: (own: string) => `expected SHA-256 ${own}, found no file`,
    additional: 'not in one’s own build',
    answered: (status: number) => `the host answered ${status}`,
    notBuilt: (manifest: string) => `expected a built site, found no ${manifest}; npm run build makes one`,
    notTrue: (manifest: string) => `${manifest} is not true of the files beside it; build the site again`,
  },
);

export type CompareWords = (typeof compareWords)['zh'];
