/** `duplicates` in words. */
import { words } from '../../src/i18n/words.ts';

export const duplicatesCommandWords = words(
  {
    summary: '在自己的机器上查出同时在几个池里的人',
    help: `比对几个池的表格里 [person] 那一列，每张表一份对照文件，顺序相同；只给一份的，各张表都用它。打印每一处的文件、工作表和行，
不打印人：证件号不写，它的摘要也不写，因为一个个试就能从摘要找出本人。什么文件也不写。
退出码：0 没有重复的人，1 有，2 有的行比对不了。`,
    options: {
      map: '一张表的对照文件，要有 [person]',
    },
  },
  {
    summary: 'people who stand in several pools, found on your own machine',
    help: `Compares the column of [person] across the sheets of several pools, each with its mapping, in the same order; one mapping does for
all where it is the only one. Prints file, sheet and row of each place, and nothing of the person: neither the number nor a hash of
it, from which it could be found by trying. Nothing is written.
Exit status: 0 nobody stands twice, 1 somebody does, 2 something could not be compared.`,
    options: {
      map: 'the mapping of a sheet, with [person]',
    },
  },
);
