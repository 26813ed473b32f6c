import { count } from './numbers.ts';

/** The page on which the site's own words are searched. */
export const findingWords = {
  title: '搜索',
  summary: '在全站的文字里找：问题和回答、政策、指南、公告、规则、词语和协议。',
  label: '找什么',
  hint: '繁体字、拼音也可以。输入申请编码，会带你去查结果。只在你的浏览器里找，输入的字不会发到任何地方。',
  submit: '搜索',
  size: (size: string, packed: string) => `第一次搜索要取来全站的文字：${size}，压缩后约 ${packed}。`,
  loading: '正在取全站的文字……',
  failed: '没有取到全站的文字，可能是没有网络。',
  retry: '再试一次',
  results: '搜索结果',
  none: (typed: string) => `没有找到“${typed}”。`,
  noneWhat: '换个说法试试，或者看看这里：',
  some: (found: number) => `找到 ${count(found)} 处`,
  instead: (words: readonly string[]) =>
    `本站的说法是${words.map((one) => `“${one}”`).join('、')}，也一起找了。`,
  more: (left: number) => `再看 ${count(left)} 处`,
  between: ' › ',
  code: '这像一个申请编码。',
  codeWhat: '编码不在这里找，去“结果查询”查它这一期的结果。编码不会发出去，也不会留在本页的地址里。',
  codeLook: '查这个编码的结果',
  personal: {
    'resident-id': '这像一个身份证号。',
    mobile: '这像一个手机号。',
  },
  personalWhat: '本站没有任何人的证件号和手机号，请不要在这里输入。查结果只用申请编码。',
  faq: '常见问题',
  allPages: '全部页面',
  without:
    '搜索要在你的浏览器里运行，请打开 JavaScript。没有它，可以先看常见问题，或者从下面的全部页面里找。',
};

export type FindingWords = typeof findingWords;
