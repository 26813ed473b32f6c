/** What a progress bar says. */
import type { Step } from '../../src/core/control.ts';
import { words } from '../../src/i18n/words.ts';

type Steps = Readonly<Record<Step, string>>;

export const progressWords = words(
  {
    steps: {
      list: '读名单',
      pages: '算各页的摘要',
      draw: '摇号',
      sort: '排序',
      receipt: '数随机数',
      log: '读日志',
    } as Steps,
    of: (done: string, total: string) => `${done}，共 ${total}`,
  },
  {
    steps: {
      list: 'reading the list',
      pages: 'hashing the pages',
      draw: 'drawing',
      sort: 'sorting',
      receipt: 'counting words',
      log: 'reading the log',
    },
    of: (done: string, total: string) => `${done} of ${total}`,
  },
);
