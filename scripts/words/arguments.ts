/** What is wrong with the words of a command line. */
import { words } from '../../src/i18n/words.ts';

export const argumentWords = words(
  {
    unknown: (option: string) => `没有 ${option} 这个选项`,
    flag: (option: string) => `${option} 后面不带值`,
    value: (option: string) => `${option} 后面要有值；值以 - 开头的，写成 ${option}=值`,
    unread: '这些参数没有看懂',
    words: (least: number, most: number, found: number) =>
      `选项以外应当有 ${least === most ? '' : `${least} 到 `}${most} 个参数，实际有 ${found} 个`,
    once: (name: string, found: number) => `--${name} 给了 ${found} 次，只能给一次`,
    missing: (name: string) => `缺 --${name}`,
    integer: (name: string, found: string) => `--${name}：应当是整数，前面没有零，实际是 ${found}`,
    digest: (name: string, found: string) => `--${name}：应当是 64 个十六进制字符，字母小写，实际是 ${found}`,
  },
  {
    unknown: (option: string) => `there is no option ${option}`,
    flag: (option: string) => `${option} takes no value`,
    value: (option: string) => `${option} needs a value; one that begins with - is written ${option}=value`,
    unread: 'these words cannot be read',
    words: (least: number, most: number, found: number) =>
      `expected ${least === most ? '' : `${least} to `}${most} ${most === 1 ? 'word' : 'words'} besides options, found ${found}`,
    once: (name: string, found: number) => `--${name} is given ${found} times, expected once`,
    missing: (name: string) => `--${name} is missing`,
    integer: (name: string, found: string) => `--${name}: expected a plain integer, found ${found}`,
    digest: (name: string, found: string) => `--${name}: expected 64 lower-case hex digits, found ${found}`,
  },
);
