/** `intake` in words. */
import { words } from '../../src/i18n/words.ts';

export const intakeCommandWords = words(
  {
    summary: '把办公室的表格变成 freeze 读的申请表',
    help: `读入 .xlsx，或者表格软件另存的文本：UTF-8、UTF-16 或者 GB 18030，用逗号、制表符或者分号分隔。把 applications.csv 写进文件夹，已经
排好序，可以交给 freeze。哪一列是什么，写在对照文件里：不给 --map，就按标题拟一份，写在表格旁边（那里还没有的话），并打印出来；请看过再用。

有错的，只写 faults.csv：错处一次说全，每一处都有工作表、行、列，交给管表格的人。里面不显示个人信息。对照文件没有写的列，不读。
退出码：0 已写出，1 有错处，2 没有对照文件，或者表格读不了。`,
    options: {
      map: '对照文件，要有人看过',
      out: '写出 applications.csv 或者 faults.csv 的文件夹',
      codes: '办公室的编码表，对照文件里写了 made = true 时用',
    },
  },
  {
    summary: "the applications that freeze reads, from an office's sheet",
    help: `Reads .xlsx, or text of a spreadsheet in UTF-8, UTF-16 or GB 18030 with commas, tabs or semicolons, and writes
applications.csv into the folder, sorted, as freeze reads it. Which column is what stands in a mapping: without --map one is
proposed from the titles, written beside the sheet where none stands, and shown; read it before you use it.

Where anything is wrong nothing but faults.csv is written: every fault at once, with its sheet, row and column, for whoever keeps the
sheet. No personal value is shown in it. Columns that the mapping does not name are not read.
Exit status: 0 written, 1 there are faults, 2 no mapping, or the sheet could not be read.`,
    options: {
      map: 'the mapping, read by a person',
      out: 'where applications.csv goes, or faults.csv',
      codes: "the office's table of codes, where the mapping has made = true",
    },
  },
);
