/** `codes` in words. */
import { words } from '../../src/i18n/words.ts';

export const codesCommandWords = words(
  {
    summary: '给没有编码的人随机编码，记在办公室的编码表里',
    help: `给表格里编码表上还没有的人，每人编一个 13 位的编码，取自系统的随机数：编码不含任何信息，也看不出先后；末位是校验位，抄错一位、
颠倒相邻两位都查得出来。对照文件的 [code] 里写 made = true，[person] 写明用哪一列区分人。编码表写着哪个编码是谁的，只有它的主人能读，
不能放在这个仓库和一切要公布的东西里。intake --codes 读它。`,
    options: {
      map: '对照文件，要有 [person]',
      table: '编码表；已有的编码不变',
    },
  },
  {
    summary: 'random codes for people who have none, in a table of the office',
    help: `Makes a code of 13 digits for every person of the sheet who has none in the table yet, from the system's random generator: no
code says anything of anybody, nor who came first, and its last digit finds every digit misread and every two exchanged. The
mapping has made = true in [code], and [person] names the column that tells people apart. The table, whose code is whose, is for its
owner alone to read, and must be outside this repository and everything that is published. intake --codes reads it.`,
    options: {
      map: 'the mapping, with [person]',
      table: 'the table of codes; what stands in it stays',
    },
  },
);
