import type { Warning, WarningCode } from '../../../official/beijing/warnings.ts';
import { count } from '../../numbers.ts';
import { words } from '../../words.ts';

type Say = Readonly<Record<WarningCode, (warning: Warning) => string>>;

const n = ({ count: many = 0 }: Warning): string => count(many);
/** Where the first of several stands; a line of its own is told beside the warning. */
const first = ({ count: many = 1, line }: Warning, say: (line: string) => string): string =>
  many > 1 && line !== undefined ? say(count(line)) : '';
const firstZh = (warning: Warning): string => first(warning, (line) => `第一处在第 ${line} 行。`);
const firstEn = (warning: Warning): string => first(warning, (line) => ` The first is on line ${line}.`);

/** Words for what a pool holds that the official program accepts, though what it makes of it may surprise. */
export const beijingWarningWords = words(
  {
    title: (warnings: number) => `导入时的提醒（${warnings} 条）`,
    note: '这些地方官方程序也收，不报错，本页照它的办法处理。写在这里，是因为处理的结果可能出人意料。',
    where: (line: number) => `第 ${count(line)} 行`,
    found: '那里写的是',
    rest: (warnings: number) => `其余 ${warnings} 条`,
    says: {
      'blank-rows': (w) =>
        `有 ${n(w)} 个空行。后面的行往上挪，文件末尾空出 ${n(w)} 个号；空白的号也在池里，也会被抽中。${firstZh(w)}`,
      'rows-ignored': (w) => `说明文件写的号数以外还有 ${n(w)} 行。这些行不读，不在池里。${firstZh(w)}`,
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
          : `指标数不少于 ${n(w)} 个号：全部按次序中签，不用种子。`,
      title: () => '说明文件不是 UTF-8 编码，标题读不出来。摇号不受影响。',
      heads: (w) => `zip 里有 ${n(w)} 个说明文件。读的是按名字排在最前的这一个。`,
    } satisfies Say as Say,
  },
  {
    title: (warnings: number) => `Notes on the import (${warnings})`,
    note: 'The official program accepts these without a word, and this page treats them as it does. They are told because what comes of them may surprise.',
    where: (line: number) => `line ${count(line)}`,
    found: 'which has',
    rest: (warnings: number) => `The other ${warnings}`,
    says: {
      'blank-rows': (w) =>
        `Empty lines: ${n(w)}. The rows behind move up, and the file’s last ${w.count === 1 ? 'ticket stays' : `${n(w)} tickets stay`} blank; blank tickets are in the drum and can win.${firstEn(w)}`,
      'rows-ignored': (w) =>
        `Rows beyond the number of tickets in the head file: ${n(w)}. They are not read and not in the drum.${firstEn(w)}`,
      'files-ignored': (w) =>
        `Files in the zip that the head file does not ask for: ${n(w)}. They are not read.`,
      'fields-ignored': (w) =>
        `Rows with something behind the code: ${n(w)}. It is not looked at.${firstEn(w)}`,
      'fields-empty': (w) =>
        `Rows with empty fields before the code: ${n(w)}. Empty fields do not count, and what follows moves forward.${firstEn(w)}`,
      sequence: (w) =>
        `Rows with another number than their place: ${n(w)}. The program does not look at the number; the place is the ticket.${firstEn(w)}`,
      digits: (w) =>
        `Codes in other digits than 0–9: ${n(w)}. A ticket has room for 13 bytes only, so these codes are cut.${firstEn(w)}`,
      spelling: () =>
        'A number is not spelt plainly: with spaces, a plus sign or zeros in front. The program reads it all the same.',
      'quota-blank': () => 'The quota is empty, which counts as zero: no ticket wins.',
      'quota-negative': () => 'The quota is less than zero: no ticket wins.',
      'quota-all': (w) =>
        w.count === 1
          ? 'The quota is not below the one ticket: it wins, and no seed is used.'
          : `The quota is not below the ${n(w)} tickets: all win in their order, and no seed is used.`,
      title: () =>
        'The head file is not in UTF-8, so its title cannot be read. The draw does not depend on it.',
      heads: (w) => `The zip has ${n(w)} head files. This one, the first by name, is read.`,
    } satisfies Say as Say,
  },
);
