/** `log notice` in words. */
import { words } from '../../../src/i18n/words.ts';

export const noticeCommandWords = words(
  {
    summary: '一条通告，可以作废承诺书',
    help: `在日志里记一条通告并公布。加上 --voids，就是说有这个摘要的承诺书作废，期和池就是那份承诺书的。按见证方的钟，在摇号以前作废
的，同一期、同一个池可以再有一份；过了摇号时间才作废的，不能再有，重摇要另起期号。加上 --document，通告就是那个文件，一个字节也不差，例如发布
版本时给单文件核对程序写的那一条。同一条通告，运行多少次也只记一条。退出码：0 公布
了，1 太晚，不能再替换，2 没有公布。`,
    options: {
      text: '说什么：1 到 2000 个字符',
      voids: '作废的承诺书',
      round: '通告说的是哪一期，不作废什么时才写',
      pool: '哪一个池',
      document: '通告本身，代替 text、voids、round、pool',
    },
    wholeNotice: (name: string) => `--${name}：--document 已经是整条通告`,
    noNotice: (type: string) => `应当是通告，实际是 ${type}`,
    unknown: (hash: string) => `--voids：日志里没有承诺书 ${hash}`,
    other: (name: string, own: string, found: string) =>
      `--${name}：那份承诺书的是 ${own}，实际写的是 ${found}`,
    entry: (index: number) => `通告：日志第 ${index} 条`,
    tooLate: (drawAt: string) =>
      `它作废了，但在 ${drawAt} 摇号以前见过这条通告的见证方没有达到法定数：这一期、这个池不能再有替换它的。`,
  },
  {
    summary: 'a notice, which may void a commitment',
    help: `Appends a notice and publishes the log. With --voids it says that the commitment with this hash is void; its round and pool
are the commitment's. Voided before its draw, by the witnesses' clocks, it may be replaced by another commitment of the same
round and pool; voided later it is never replaced, and the round drawn instead has a name of its own. With --document the notice is
that file, byte for byte, as a release has one for its verifier in one file. The same notice is
appended once, however often this is run. Exit status: 0 published, 1 it came too late for a replacement, 2 not published.`,
    options: {
      text: 'what is said: 1 to 2000 characters',
      voids: 'the commitment that is void',
      round: 'the round that the notice is about, where it voids nothing',
      pool: 'the pool',
      document: 'the notice itself, in place of text, voids, round and pool',
    },
    wholeNotice: (name: string) => `--${name}: --document is the whole notice`,
    noNotice: (type: string) => `expected a notice, found a ${type}`,
    unknown: (hash: string) => `--voids: the log has no commitment ${hash}`,
    other: (name: string, own: string, found: string) =>
      `--${name}: the commitment is of ${own}, found ${found}`,
    entry: (index: number) => `the notice: entry ${index}`,
    tooLate: (drawAt: string) =>
      `It is void, but no quorum saw this before its draw at ${drawAt}: nothing replaces it under this round and pool.`,
  },
);
