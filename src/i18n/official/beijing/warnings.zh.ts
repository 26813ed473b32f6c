import type { Warning } from '../../../official/beijing/warnings.ts';
import { count } from '../../numbers.ts';
import { first, n, type Say } from './warning-figures.ts';

const firstZh = (warning: Warning): string => first(warning, (line) => `第一处在第 ${line} 行。`);

/** Words for what a pool holds that the official program accepts, though what it makes of it may surprise. */
export const beijingWarningWords = {
  title: (warnings: number) => `导入时的提醒（${warnings} 条）`,
  note: '这些地方官方程序也收，不报错，本页照它的办法处理。写在这里，是因为处理的结果可能出人意料。',
  where: (line: number) => `第 ${count(line)} 行`,
  found: '那里写的是',
  rest: (warnings: number) => `其余 ${warnings} 条`,
  says: {
    'blank-rows': (w) =>
      `有 ${n(w)} 个空行。后面的行往上挪，文件末尾空出 ${n(w)} 个号；空白的号也在池里，也会被抽中。${firstZh(w)}`,
    'rows-ignored': (w) => `说明文件写的号的总数以外还有 ${n(w)} 行。这些行不读，不在池里。${firstZh(w)}`,
    'files-ignored': (w) => `zip 里还有 ${n(w)} 个文件，说明文件用不着。这些文件不读。`,
    'fields-ignored': (w) => `有 ${n(w)} 行在编码后面还有别的内容。那些内容不看。${firstZh(w)}`,
    'fields-empty': (w) => `有 ${n(w)} 行在编码前面有空的栏。空的栏不算，后面的往前挪。${firstZh(w)}`,
    sequence: (w) => `有 ${n(w)} 行的序号和它的位置不符。程序不看序号，只按位置算号。${firstZh(w)}`,
    digits: (w) =>
      `有 ${n(w)} 个编码用的不是 0–9 这样的数字。池里每个号只留 13 个字节，编码因此不完整。${firstZh(w)}`,
    spelling: () => '数字的写法不规整：有空格、正号，或者前面有 0。程序照样读成数。',
    'quota-blank': () => '指标数是空的，当作零：没有号中签。',
    'quota-negative': () => '指标数小于零：没有号中签。',
    'quota-all': (w) =>
      w.count === 1
        ? '指标数不少于唯一的号：它中签，不用种子。'
        : `指标数不少于 ${n(w)} 个号：全部按顺序中签，不用种子。`,
    title: () => '说明文件不是 UTF-8 编码，标题读不出来。摇号不受影响。',
    heads: (w) => `zip 里有 ${n(w)} 个说明文件。读的是按名字排在最前的这一个。`,
  } satisfies Say as Say,
};

export type BeijingWarningWords = typeof beijingWarningWords;
