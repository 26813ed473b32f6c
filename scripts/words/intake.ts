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

/** Why a sheet, a table of codes or a file of reasons is not read. */
export const refusedWords = words(
  {
    inRepository: '写着谁是谁，要放在本仓库之外，不然可能被公布出去',
    inPublished: (folder: string) => `写着谁是谁，而 ${folder} 像是要公布的文件夹；请另外指名一处`,
    earlier: (verdict: string, id: string, why: string) =>
      `应当是通过的记录，实际${verdict === 'failed' ? '不通过' : '未查全'}：${id}${why === '' ? '' : `：${why}`}`,
    notToml: (_reason: string) => '不是 TOML 的写法',
    reason: (code: string) => `${code}：应当是理由代号（小写字母、数字和 -）和它的说明，说明里没有个人信息`,
    table: (expected: string) => `应当是${expected}，实际是别的`,
    encodings: ' UTF-8、UTF-16 或者 GB 18030 的文本',
    tableHeader: ' code 和 person 两列',
    tableRow: '一个编码和一个人',
    tableCode: (digits: number) => ` ${digits} 位数字的编码，末位是校验位`,
    tableOnce: '每个编码、每个人都只有一次',
    randomness: '这个系统的随机数在重复；没有编码',
    neither: '应当是 .xlsx，或者 UTF-8、UTF-16、GB 18030 的文本，实际都不是；请另存为 .xlsx 或者 CSV UTF-8',
    separators: '看不出用什么分隔：逗号、分号、制表符出现得一样多；请另存为 .xlsx',
    oldOffice: '是 2007 年以前的 .xls，或者有密码；请另存为没有密码的 .xlsx',
    empty: '应当有一张有内容的工作表，没有',
    sheets: (many: number, names: readonly string[]) =>
      `有 ${many} 张工作表：${names.join('、')}；请在对照文件里写明是哪一张，sheet = "..."`,
    noSheet: (name: string, found: readonly string[]) => `应当有工作表 ${name}，实际有 ${found.join('、')}`,
    bookTooLarge: '太大，这台机器不能当工作簿来读；请把工作表另存为 CSV UTF-8',
    partTooLarge: (path: string) => `里面的 ${path} 太大，不能读；请把工作表另存为 CSV UTF-8`,
    cellsTooMany: (rows: number, columns: number) =>
      `单元格到了第 ${rows} 行，占 ${columns} 列；请把工作表另存为 CSV UTF-8`,
    noBook: (_reason: string) => '不是能读的工作簿：它坏了，或者没有下载完整',
    maps: (files: number, found: number) => `--map：应当有 1 份或者 ${files} 份，实际有 ${found} 份`,
    noPerson: '对照文件里应当有 [person]，没有',
    madeAndPerson: '对照文件的 [code] 里应当有 made = true，还应当有 [person]',
    codesAndMade: '--codes 和对照文件里的 made = true 要一起用',
    header: '应当是名单的标题行，像 intake 写的那样',
    noList: '记录里应当有 applicants.csv，没有',
    noCode: '应当有 --code 或者 --codes，两样都没有',
    takeOffOrValue: '--take-off 和 --value 要有一个，只能有一个',
    stage: (stages: readonly string[], found: string) =>
      `--stage：应当是 ${stages.join('、')} 之一，实际是 ${found}`,
    otherRun: '这当中另一次运行写过它；什么也没有加',
  },
  {
    inRepository: 'says who somebody is, and must be outside this repository, where it could be published',
    inPublished: (folder: string) =>
      `says who somebody is, and ${folder} looks like a folder that is published; name another place`,
    earlier: (verdict: string, id: string, why: string) =>
      `expected a verified record, found ${verdict}: ${id} ${why}`,
    notToml: (reason: string) => `is not TOML: ${reason}`,
    reason: (code: string) =>
      `${code}: expected a reason code of lower-case letters, digits and hyphens, and words without personal data`,
    table: (expected: string) => `expected ${expected}, found something else`,
    encodings: 'text in UTF-8, UTF-16 or GB 18030',
    tableHeader: 'the columns code and person',
    tableRow: 'a code and a person',
    tableCode: (digits: number) => `a code of ${digits} digits whose last is its check digit`,
    tableOnce: 'every code and every person once',
    randomness: 'the source of randomness of this system repeats itself; no code was made',
    neither:
      'expected .xlsx, or text in UTF-8, UTF-16 or GB 18030, found neither; save the sheet as .xlsx or as CSV UTF-8',
    separators:
      'what separates its cells cannot be told: commas, semicolons and tabs stand there as often; save the sheet as .xlsx',
    oldOffice: 'is an .xls of before 2007, or has a password; save it as .xlsx without one',
    empty: 'expected a sheet with something on it, found none',
    sheets: (many: number, names: readonly string[]) =>
      `has ${many} sheets: ${names.join(', ')}; name one in the mapping, sheet = "..."`,
    noSheet: (name: string, found: readonly string[]) =>
      `expected a sheet ${name}, found ${found.join(', ')}`,
    bookTooLarge: 'is too large to be read as a workbook on this machine; save the sheet as CSV UTF-8',
    partTooLarge: (path: string) => `${path} in it is too large to be read; save the sheet as CSV UTF-8`,
    cellsTooMany: (rows: number, columns: number) =>
      `its cells reach to row ${rows} and over ${columns} columns; save the sheet as CSV UTF-8`,
    noBook: (reason: string) => `is no workbook that can be read: ${reason}`,
    maps: (files: number, found: number) => `--map: expected 1 or ${files}, found ${found}`,
    noPerson: 'expected a [person] in the mapping, found none',
    madeAndPerson: 'expected made = true in [code] and a [person] in the mapping',
    codesAndMade: '--codes and made = true in the mapping go together',
    header: 'expected the header of a list, as intake writes it',
    noList: 'expected applicants.csv in the record, found none',
    noCode: 'expected a --code or --codes, found neither',
    takeOffOrValue: 'expected either --take-off or --value',
    stage: (stages: readonly string[], found: string) =>
      `--stage: expected ${stages.join(', ')}, found ${found}`,
    otherRun: 'was written to by another run in the meantime; nothing was added',
  },
);

export type RefusedWords = (typeof refusedWords)['zh'];
