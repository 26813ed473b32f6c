/** What is said where balls and texts are typed twice. */
import { words } from '../../src/i18n/words.ts';

type Kind = 'balls' | 'text';

export const typedWords = words(
  {
    name: (kind: Kind, number: number) => `第 ${number} 个 --${kind}`,
    digits: (count: number) => `${count} 个 0–9 的数字`,
    count: (count: number) => `${count} 个数字`,
    form: (form: string) => `写法合乎 ${form} 的文本`,
    formless: (name: string, isFirst: boolean, expected: string, length: number) =>
      `${name}，第${isFirst ? '一' : '二'}个人录入的：应当是${expected}，实际的 ${length} 个字符不是`,
    character: (at: number, first: string, second: string) =>
      `第 ${at} 个字符，第一遍是 ${first}，第二遍是 ${second}`,
    between: '；',
    apart: (name: string, where: string) => `${name}：两遍不一样：${where}`,
    again: '请看记录单和照片，重新录入。什么也没有写。',
    oneDigit: '--check-digit：应当是一位 0–9 的数字',
    checkDigit: (sheet: string, typed: string) =>
      `--check-digit：记录单上是 ${sheet}，按录入的算是 ${typed}：记录单上的读数或者校验码，和录入的不同。什么也没有写`,
    missing: (option: string, source: string) => `缺 --${option}：随机源 ${source}`,
    tooMany: (option: string, given: number, has: number) =>
      `--${option} 给了 ${given} 次，承诺书里有 ${has} 个`,
    noFile: '应当有一个录入读数的文件，没有',
    lines: (expected: number, found: number) =>
      `应当有 ${expected} 行，承诺书里的球和文本一个一行，实际有 ${found} 行`,
    oneFile: '--first 和 --second 是同一个文件；要由两个人录入，各写一个文件',
    instead: '--first 和 --second 是代替 --balls 和 --text 的',
    ask: (who: string, what: string, form: string) => `${who}，${what}（${form}）：`,
    first: '第一个人',
    second: '第二个人，照着纸录入',
    both: ' 和 ',
    twice: (options: string) =>
      `缺 ${options}：由人读出来的，要由两个人各录一遍；或者用 --first 和 --second 指名他们各自写的文件`,
    nothingRead: (option: string) => `给了 --${option}，但承诺书里没有球，也没有文本`,
    askCheckDigit: '记录单上的校验码（没有用记录单就空着）：',
  },
  {
    name: (kind: Kind, number: number) => `--${kind} number ${number}`,
    digits: (count: number) => `${count} digits 0-9`,
    count: (count: number) => `${count} digits`,
    form: (form: string) => `a text of the form ${form}`,
    formless: (name: string, isFirst: boolean, expected: string, length: number) =>
      `${name}, typed by the ${isFirst ? 'first' : 'second'}: expected ${expected}; found ${length} characters that are not`,
    character: (at: number, first: string, second: string) =>
      `character ${at} is ${first} in the first, ${second} in the second`,
    between: '; ',
    apart: (name: string, where: string) => `${name}: the two do not agree: ${where}`,
    again: 'Look at the minute sheet and the photographs, and type it again. Nothing was written.',
    oneDigit: '--check-digit: expected one digit 0-9',
    checkDigit: (sheet: string, typed: string) =>
      `--check-digit: the sheet's is ${sheet}, of what was typed it is ${typed}: the reading on the sheet, or its check digit, is not what was typed. Nothing was written`,
    missing: (option: string, source: string) => `--${option} is missing for ${source}`,
    tooMany: (option: string, given: number, has: number) =>
      `--${option} is given ${given} times, the commitment has ${has}`,
    noFile: 'expected a file of readings, found none',
    lines: (expected: number, found: number) =>
      `expected ${expected} lines, one for each balls and text of the commitment, found ${found}`,
    oneFile: '--first and --second are one file; two people type it, each into a file of their own',
    instead: '--first and --second are instead of --balls and --text',
    ask: (who: string, what: string, form: string) => `${who}, ${what} (${form}): `,
    first: 'First person',
    second: 'Second person, from the paper',
    both: ' and ',
    twice: (options: string) =>
      `${options} is missing: what people read is typed twice, by two people; or --first and --second name two files that they wrote`,
    nothingRead: (option: string) => `--${option} is given, the commitment has neither balls nor text`,
    askCheckDigit: 'Check digit on the minute sheet (nothing where none was used): ',
  },
);

export type TypedWords = (typeof typedWords)['zh'];
