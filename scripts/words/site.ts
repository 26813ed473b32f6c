/** `site new`, `site check` and `site build` in words. */
import { words } from '../../src/i18n/words.ts';

export const siteCommandWords = words(
  {
    summary: '自己的网站：一个文件夹，里面是文字、记录和一个设置文件',
    help: `发布机构的文件夹里有 site.toml（谁的网站）、Markdown 写的文字和记录。程序留在原处，升级不动文件夹里的任何东西。演示站
src/demonstration 就是这样一个文件夹。`,
  },
  {
    summary: "a publisher's own site: a folder of words, records and one file of settings",
    help: `A publisher's folder holds site.toml (whose site it is), its words as Markdown, and its records. The engine stays where it is, and
an upgrade of it touches nothing in the folder. The demonstration, src/demonstration, is such a folder.`,
  },
);

export const siteNewCommandWords = words(
  {
    summary: '一个新的文件夹：设置、要填的文字、放记录的地方',
    help: `写一个新的文件夹：site.toml，Markdown 写的页面（花括号里是要填的），一个 README，和一个 package.json：\`npm test\` 就是
\`site check\`，\`npm start\` 显示网站，\`npm run build\` 生成网站。程序留在原处。`,
    options: { languages: '网站用哪些语言，第一种放在根路径（zh,en）' },
    languages: (found: string) => `--languages：应当是 zh,en 或 en,zh，或者其中一种，实际是 ${found}`,
    hasFiles: (names: readonly string[]) => `里面有文件（${names.join('、')}）；请指名一个新的文件夹`,
    next: (folder: string) =>
      `先填 site.toml，再填花括号里的内容；在 ${folder} 里运行 \`npm test\`，会说还差什么。`,
  },
  {
    summary: "a publisher's folder: settings, words to fill in, a place for records",
    help: `Writes a new folder: site.toml, pages as Markdown with what is to be filled in between braces, a README, and a package.json
whose \`npm test\` is \`site check\`, \`npm start\` shows the site and \`npm run build\` builds it. The engine stays where it is.`,
    options: { languages: "the site's languages, the first at its root (zh,en)" },
    languages: (found: string) => `--languages: expected zh,en or en,zh or one of them, found ${found}`,
    hasFiles: (names: readonly string[]) => `has files (${names.join(', ')}); name a new folder`,
    next: (folder: string) =>
      `Fill in what stands between braces, site.toml first; \`npm test\` in ${folder} says what is left.`,
  },
);

export const siteCheckCommandWords = words(
  {
    summary: '文件夹里缺什么、写错什么、什么逾期、什么不通过',
    help: `把发布机构的文件夹看一遍：site.toml 和各篇文字的开头（写错的键，连同行号和应当写的键一起说），缺的文字和另一种语言的对应篇，
模板里没有填的地方，通往没有的页面的链接，应当摇号而没有摇的期次，不通过的记录，日志里没有公布的证明，文字和记录里像个人信息的
内容。什么也不写。退出码：0 没有找到，1 找到了，2 没能查。`,
    options: { now: '现在的时间，YYYY-MM-DDTHH:MM:SSZ（这台机器的钟）', json: '只打印找到了什么，用 JSON' },
    now: (found: string) => `--now：应当是 2027-06-26T02:00:00Z 这样的时间，实际是 ${found}`,
    looked: (texts: number, records: number, faults: number) =>
      `看了 ${texts} 篇文字、${records} 份记录：${faults === 0 ? '没有找到什么' : `找到 ${faults} 处`}。`,
  },
  {
    summary: 'what is missing, mistyped, overdue, or does not verify in a folder',
    help: `Looks through a publisher's folder: site.toml and the heads of its texts (a mistyped key is told with its line and the key that is
meant), texts and counterparts that are missing, places of the template that nobody filled in, links to pages that are not there, rounds
that should have been drawn, records that do not verify, proofs of the log that are not published, and what looks like personal data in
words and records. Writes nothing. Exit status: 0 nothing was found, 1 something was, 2 could not be checked.`,
    options: {
      now: 'the present time, YYYY-MM-DDTHH:MM:SSZ (the clock)',
      json: 'print what was found as JSON and nothing else',
    },
    now: (found: string) => `--now: expected a time as 2027-06-26T02:00:00Z, found ${found}`,
    looked: (texts: number, records: number, faults: number) =>
      `${texts} texts and ${records} records were looked at: ${faults === 0 ? 'nothing was found' : `${faults} found`}.`,
  },
);

export const siteBuildCommandWords = words(
  {
    summary: '由文件夹生成网站，放到任何静态主机上',
    help: `核对发布机构文件夹里的记录，再生成网站。文件夹里什么也不写；--out 原来是生成过的网站的，整个换掉，里面有别的东西的，拒绝。模板里还有没填的地方，
不生成；只想看看样子，用 --draft，每一页都写明是草稿。MINGQIAN_SITE 是主机的地址，例如 https://draws.example。退出码：0 生成了，或者早已生成、没有变化；1 有记录不通过，或者有一步失败；
2 没能开始。`,
    options: {
      out: '网站写到哪里',
      base: '网站在主机上的路径：/ 或者 /name/（/）',
      draft: '模板里还有没填的地方也生成，每一页都写明是草稿',
    },
    done: (out: string, state: string) => `${out}：${state}`,
    base: (found: string) => `--base：应当是 / 或者 /name/，实际是 ${found}`,
  },
  {
    summary: 'the site of a folder, for any static host',
    help: `Verifies the records of a publisher's folder and builds its site. Nothing is written into the folder; --out is replaced where
it is a site that was built, and refused where it has anything else. Places of the template that nobody filled in
are refused; --draft builds it all the same and marks every page as a draft. MINGQIAN_SITE is the address of the host, https://draws.example.
Exit status: 0 built, or built already and unchanged; 1 a record does not verify, or a step failed; 2 could not be begun.`,
    options: {
      out: 'where the site goes',
      base: "the site's path on its host: / or /name/ (/)",
      draft: 'build it although places of the template are left; every page is marked as a draft',
    },
    done: (out: string, state: string) => `${out}: ${state}`,
    base: (found: string) => `--base: expected / or /name/, found ${found}`,
  },
);
