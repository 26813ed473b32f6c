/** What `verify-site` says of a host. */
import { words } from '../../src/i18n/words.ts';
import type { Concern } from '../comparing/hosting.ts';

/** A few of the names, and how many there are. */
const shown = (names: readonly string[]) => names.slice(0, 3).join(', ');

export const hostWords = words(
  {
    concerns: {
      type: '类型',
      charset: '字符集',
      nosniff: '不许猜类型',
      framing: '不许嵌入',
      policy: '内容策略',
      caching: '缓存',
      packing: '压缩',
      'missing page': '没有的页面',
      folder: '文件夹',
    } as Readonly<Record<Concern, string>>,
    none: '没有',
    policy: '只有 frame-ancestors，或者再加上页面自己的策略',
    noCache: 'Cache-Control: no-cache，因为它会变',
    nothingSaid: '什么也没有说，由浏览器去猜',
    kept: (seconds: number) => `缓存 ${seconds} 秒`,
    gzip: 'gzip 或者更好的压缩',
    notPacked: '没有压缩',
    answerWith: (status: number, isOwnPage: boolean) =>
      `${status} 和${isOwnPage ? '网站的 404.html' : '别的内容'}`,
    leads: (from: string, to: string) => `${from} 通到 ${to}`,
    answer: (status: number) => `回答 ${status}`,
    leadsTo: (to: string) => `通到 ${to}`,
    note: (concern: string, expected: string, found: string, names: readonly string[]) => {
      const of =
        names.length === 0
          ? ''
          : names.length > 3
            ? `（${names.length} 个文件：${shown(names)}……）`
            : `（${shown(names)}）`;
      return `host  ${concern}：应当是 ${expected}，实际是 ${found}${of}`;
    },
  },
  {
    concerns: {
      type: 'type',
      charset: 'charset',
      nosniff: 'nosniff',
      framing: 'framing',
      policy: 'policy',
      caching: 'caching',
      packing: 'packing',
      'missing page': 'missing page',
      folder: 'folder',
    },
    none: 'none',
    policy: "frame-ancestors alone, or with it the page's own policy",
    noCache: 'Cache-Control: no-cache, as it may change',
    nothingSaid: 'nothing said, so that browsers guess',
    kept: (seconds: number) => `kept for ${seconds} seconds`,
    gzip: 'gzip or better',
    notPacked: 'not packed',
    answerWith: (status: number, isOwnPage: boolean) =>
      `${status} with ${isOwnPage ? "the site's 404.html" : 'something else'}`,
    leads: (from: string, to: string) => `${from} leads to ${to}`,
    answer: (status: number) => `the answer ${status}`,
    leadsTo: (to: string) => `it leads to ${to}`,
    note: (concern: string, expected: string, found: string, names: readonly string[]) => {
      const of =
        names.length === 0
          ? ''
          : names.length > 3
            ? ` (${names.length} files: ${shown(names)}, ...)`
            : ` (${shown(names)})`;
      return `host  ${concern}: expected ${expected}, found ${found}${of}`;
    },
  },
);

export type HostWords = (typeof hostWords)['zh'];
