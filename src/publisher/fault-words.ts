/** What is said of faults in a publisher's folder, to whoever is to mend them. */
import type { Lang } from '../i18n/lang.ts';

/** What a key's value has to be, as the schemas of site.toml and of self-checks, and the heads of texts, name it. */
export type Expected =
  | 'notEmpty'
  | 'https'
  | 'address'
  | 'colour'
  | 'language'
  | 'oneLanguage'
  | 'languagesOnce'
  | 'zone'
  | 'shortText'
  | 'svg'
  | 'folder'
  | 'string'
  | 'number'
  | 'boolean'
  | 'array'
  | 'table'
  | 'day'
  | 'texts'
  | 'name'
  | 'meanings'
  | 'id'
  | 'answers'
  | 'questions'
  | 'page';

const english = {
  notEmpty: 'a text that is not empty',
  https: 'an address that begins with https://',
  address: 'an address that begins with https:// or mailto:',
  colour: 'a colour such as #a8281f',
  language: '("zh" | "en")',
  oneLanguage: 'at least one language',
  languagesOnce: 'each language once',
  zone: 'the name of a time zone, such as Asia/Shanghai',
  shortText: 'one or two characters',
  svg: 'an SVG file in this folder',
  folder: 'a folder, seen from this file',
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  array: 'Array',
  table: 'Object',
  day: 'a day such as 2026-11-27',
  texts: 'a list of texts',
  name: 'a text or a number',
  meanings: 'a text, or a list of texts, that are not empty',
  id: 'a name of small letters, digits and hyphens',
  answers: 'at least two answers',
  questions: 'at least one question',
  page: 'a page of the site, such as /policy/who/',
} as const satisfies Readonly<Record<Expected, string>>;

const zh = {
  line: (file: string, line: number | null, said: string) =>
    `${file}${line === null ? '' : ` 第 ${line} 行`}：${said}`,
  expected: {
    notEmpty: '不空的文字',
    https: '以 https:// 开头的网址',
    address: '以 https:// 或 mailto: 开头的地址',
    colour: '颜色，例如 #a8281f',
    language: '"zh" 或者 "en"',
    oneLanguage: '至少一种语言',
    languagesOnce: '每种语言只写一次',
    zone: '时区的名字，例如 Asia/Shanghai',
    shortText: '一两个字',
    svg: '这个文件夹里的 SVG 文件',
    folder: '文件夹，从这个文件看过去的路径',
    string: '写在引号里的文字',
    number: '数',
    boolean: 'true 或者 false',
    array: '写在 [ ] 里的一列',
    table: '一组键和值',
    day: '日期，例如 2026-11-27',
    texts: '一列文字',
    name: '文字或者数',
    meanings: '不空的文字，或者写在 [ ] 里的一列不空的文字',
    id: '小写字母、数字和 - 组成的名字',
    answers: '至少两个回答',
    questions: '至少一个问题',
    page: '本站的一页，例如 /policy/who/',
  } as Readonly<Record<Expected, string>>,
  oneOf: (texts: readonly string[]) =>
    ` ${[texts.slice(0, -1).join('、'), ...texts.slice(-1)].filter((part) => part !== '').join(' 或者 ')}`,
  noKey: (found: string, meant: string) => `没有 ${found} 这个键，应当是 ${meant}`,
  noKeyOf: (found: string, keys: readonly string[]) => `没有 ${found} 这个键；有这些：${keys.join('、')}`,
  missing: (name: string) => `缺 ${name}`,
  missingIn: (name: string, lang: string) => `缺 ${name}：网站有这种语言（${lang}）`,
  value: (name: string, expected: string, found: string) => `${name}：应当是${expected}，实际是 ${found}`,
  valueOnly: (name: string, expected: string) => `${name}：应当是${expected}`,
  contrast: (least: number, of: string, theme: 'light' | 'dark', found: string) =>
    `${theme === 'light' ? '浅色' : '深色'}主题里 ${of} 和 paper 的对比度至少要 ${least}，实际是 ${found}`,
  notToml: (line: string, _reason: string) => `不是 TOML 的写法${line === '' ? '' : `：${line}`}`,
  notYaml: (line: string, _reason: string) => `不是 YAML 的写法${line === '' ? '' : `：${line}`}`,
  noSiteFile: (root: string) => `应当在 ${root} 里，没有；\`site new\` 会写一个`,
  noSvg: '应当是 SVG 图',
  activeSvg: (found: string) => `图里不能有会运行的内容，也不能引用别处，实际有 ${found}`,
  noHead: '开头两行 --- 之间应当有 title 和 summary，没有',
  noFile: (what: string) => `应当有${what}，没有这个文件`,
  aboutPage: '关于本站的一页',
  roundTitle: (round: string) => ` ${round} 期的标题`,
  poolTitle: (pool: string) => `池 ${pool} 的标题`,
  twin: (name: string) => `应当有和 ${name} 对应的一篇，没有这个文件`,
  noticeDate: '缺 date：每条通知都要有',
  demonstrationRound: (file: string) =>
    `写着 demonstration: true，而 ${file} 里没有 [demonstration]：真实网站的期次绝不叫演示`,
  unfilled: (found: string) => `${found} 还没有填`,
  token: (name: string, meant: string) => `{${name}} 什么也不会变成，应当是 {${meant}}`,
  nothingMadeMeant: (meant: string) => `它不会变成任何东西，应当是 ${meant}`,
  nothingMadeOf: (folders: readonly string[]) => `它不会变成任何东西；有这些文件夹：${folders.join('、')}`,
  nothingMadeBut: (names: readonly string[]) => `它不会变成任何东西；应当是 ${names.join(' 或者 ')}`,
  textName: '它不会变成任何东西；名字应当像 topic.zh.md 或者 topic.en.md',
  notInLanguage: (link: string, lang: string) => `${link}：网站没有这种语言（${lang}）`,
  deadLinkMeant: (link: string, meant: string) => `${link} 没有这一页，应当是 ${meant}`,
  deadLink: (link: string) => `${link} 没有这一页`,
  lacksCommitment: (place: string) => `日志里没有 ${place} 的承诺书；用 \`log publish\` 记进去`,
  lacksProof: '日志里有承诺书，记录里却没有公布它的证明；用 `log publish` 放进来',
  lacksEntryProof: (entry: number) => `第 ${entry} 条的证明没有公布；用 \`log publish\` 生成`,
  notWhole: (missing: readonly string[]) => `不全：缺 ${missing.join('、')}`,
  fails: (id: string, why: string) => `不通过：${id}：${why}`,
  overdue: (drawAt: string) => `摇号时间是 ${drawAt}，没有公布结果`,
  looksLike: (kind: string) => `像是${kind}`,
  pageBeside: (name: string) => `它旁边的那一页 ${name}`,
  questionTwice: (id: string) => `有两个问题都叫 ${id}`,
  ruleTwice: (id: string) => `有两条规则都叫 ${id}`,
  nextOrOutcome: 'next 和 outcome 要写一个，只能写一个',
  noQuestion: (id: string) => `没有 ${id} 这个问题`,
  notLater: (id: string) => `${id} 这个问题不在后面；回答只能接到后面的问题`,
  notReached: (id: string) => `没有哪个回答接到 ${id} 这个问题`,
  decidesByNone: '缺 rules：这个回答下了结论，要写明依据哪条规则',
  noRule: (id: string) => `没有 ${id} 这条规则`,
  ruleUnused: (id: string) => `没有哪个回答用到 ${id} 这条规则`,
};

export type FaultWords = typeof zh;

const en: FaultWords = {
  line: (file: string, line: number | null, said: string) =>
    `${file}${line === null ? '' : ` line ${line}`}: ${said}`,
  expected: english,
  oneOf: (texts: readonly string[]) => (texts.length === 1 ? texts.join('') : `(${texts.join(' | ')})`),
  noKey: (found: string, meant: string) => `there is no key ${found}; ${meant} is meant`,
  noKeyOf: (found: string, keys: readonly string[]) =>
    `there is no key ${found}; the keys are ${keys.join(', ')}`,
  missing: (name: string) => `expected ${name}, found none`,
  missingIn: (name: string, lang: string) => `expected ${name}, as the site is in ${lang}, found none`,
  value: (name: string, expected: string, found: string) => `${name}: expected ${expected}, found ${found}`,
  valueOnly: (name: string, expected: string) => `${name}: expected ${expected}`,
  contrast: (least: number, of: string, theme: 'light' | 'dark', found: string) =>
    `expected a contrast of at least ${least} between ${of} and paper in the ${theme} theme, found ${found}`,
  notToml: (_line: string, reason: string) => reason,
  notYaml: (_line: string, reason: string) => reason,
  noSiteFile: (root: string) => `expected it in ${root}, found none; \`site new\` writes one`,
  noSvg: 'expected an SVG picture',
  activeSvg: (found: string) => `expected a picture that runs nothing and asks for nothing, found ${found}`,
  noHead: 'expected title and summary between two lines of ---, found none',
  noFile: (what: string) => `expected ${what}, found no such file`,
  aboutPage: 'a page about the site',
  roundTitle: (round: string) => `the title of round ${round}`,
  poolTitle: (pool: string) => `the title of pool ${pool}`,
  twin: (name: string) => `expected the counterpart of ${name}, found no such file`,
  noticeDate: 'expected date, as for every notice, found none',
  demonstrationRound: (file: string) =>
    `demonstration: true, and ${file} has no [demonstration]: a round of a real site is never called one`,
  unfilled: (found: string) => `${found} is still to be filled in`,
  token: (name: string, meant: string) => `{${name}} becomes nothing; {${meant}} is meant`,
  nothingMadeMeant: (meant: string) => `nothing is made of it; ${meant} is meant`,
  nothingMadeOf: (folders: readonly string[]) =>
    `nothing is made of it; the folders are ${folders.join(', ')}`,
  nothingMadeBut: (names: readonly string[]) => `nothing is made of it; expected ${names.join(' or ')}`,
  textName: 'nothing is made of it; expected a name such as topic.zh.md or topic.en.md',
  notInLanguage: (link: string, lang: string) => `${link}: the site is not in ${lang}`,
  deadLinkMeant: (link: string, meant: string) => `${link} leads to nothing; ${meant} is meant`,
  deadLink: (link: string) => `${link} leads to nothing`,
  lacksCommitment: (place: string) =>
    `the log does not have the commitment of ${place}; \`log publish\` appends it`,
  lacksProof:
    'the log has the commitment, and its proof is not published with the record; `log publish` puts it there',
  lacksEntryProof: (entry: number) =>
    `the proof of entry ${entry} is not published; \`log publish\` makes it`,
  notWhole: (missing: readonly string[]) => `is not whole: ${missing.join(', ')} is missing`,
  fails: (id: string, why: string) => `does not verify: ${id}: ${why}`,
  overdue: (drawAt: string) => `the draw was set for ${drawAt}, and no result is published`,
  looksLike: (kind: string) => `looks like ${kind}`,
  pageBeside: (name: string) => `the page it stands beside, ${name}`,
  questionTwice: (id: string) => `there are two questions ${id}`,
  ruleTwice: (id: string) => `there are two rules ${id}`,
  nextOrOutcome: 'expected next or outcome, one of them',
  noQuestion: (id: string) => `there is no question ${id}`,
  notLater: (id: string) => `${id} is no later question`,
  notReached: (id: string) => `no answer leads to ${id}`,
  decidesByNone: 'expected rules, as it decides, found none',
  noRule: (id: string) => `there is no rule ${id}`,
  ruleUnused: (id: string) => `no answer names ${id}`,
};

export const faultWords: Readonly<Record<Lang, FaultWords>> = { zh, en };
