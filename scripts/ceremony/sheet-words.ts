/** What stands on the minute sheet: both languages stand on the one paper, so that they stand here side by side. */
import type { Lang } from '../../src/i18n/lang.ts';

type Words = Readonly<Record<Lang, string>>;

export const sheetWords = {
  title: { zh: '摇号记录单', en: 'Minute sheet of a draw' },
  rehearsal: {
    zh: '这是演练，不产生任何结果。',
    en: 'This is a rehearsal. It gives nobody anything.',
  },
  round: { zh: '期号', en: 'Round' },
  pool: { zh: '池', en: 'Pool' },
  commitment: { zh: '承诺书的摘要', en: 'Hash of the commitment' },
  announced: { zh: '与事先公布的摘要核对过（签名）', en: 'Compared with the one announced (signature)' },
  drawAt: { zh: '摇号时间', en: 'Time of the draw' },
  readBy: { zh: '球和文本要在此之前读完', en: 'Balls and texts must be read before' },
  beacon: { zh: 'drand 轮次和产生时间', en: 'drand round, and when it is due' },
  secretOpened: { zh: '秘密由谁在何时打开', en: 'Secret opened by, at' },
  source: (number: number, kind: 'balls' | 'text'): Words => ({
    zh: `第 ${number} 个随机源：${kind === 'balls' ? '球' : '文本'}`,
    en: `Source ${number}: ${kind === 'balls' ? 'balls' : 'text'}`,
  }),
  form: { zh: '格式', en: 'Form' },
  first: { zh: '记录人一', en: 'First recorder' },
  second: { zh: '记录人二（另写，不抄）', en: 'Second recorder (not copied)' },
  interim: { zh: '逐位查表', en: 'Digit so far' },
  readAt: { zh: '读完的时间', en: 'Read at' },
  photographs: { zh: '照片编号', en: 'Photographs' },
  checkTitle: { zh: '校验码', en: 'Check digit' },
  checkHow: (example: string, interim: string): Words => ({
    zh: `从 0 开始：行是上一次查到的数，列是下一位数字，交叉处就是这一次查到的数，写在那位数字下面。接着查下一个随机源，不要从 0 重来。最后查到的数就是校验码。例：${example} 依次查到 ${[...interim].join('、')}，校验码是 ${interim.slice(-1)}。`,
    en: `Begin with 0. The row is the digit found last, the column the next digit of the reading; what stands where they meet is written below that digit. Go on with the next source without beginning anew. The digit found last is the check digit. Example: ${example} gives ${[...interim].join(', ')}, so the check digit is ${interim.slice(-1)}.`,
  }),
  checkHex: {
    zh: '格式里是字母的，a 按 1、0 两位查，b 按 1、1，c 按 1、2，d 按 1、3，e 按 1、4，f 按 1、5。',
    en: 'A letter counts as two digits: a as 1 and 0, b as 1 and 1, c as 1 and 2, d as 1 and 3, e as 1 and 4, f as 1 and 5.',
  },
  tableCaption: {
    zh: '行：上一次查到的数；列：下一位数字',
    en: 'Row: the digit so far; column: the next digit',
  },
  checkDigit: { zh: '校验码', en: 'Check digit' },
  present: { zh: '在场人', en: 'Who was there' },
  columns: [
    { zh: '职责', en: 'Role' },
    { zh: '姓名', en: 'Name' },
    { zh: '时间', en: 'Time' },
    { zh: '签名', en: 'Signature' },
  ],
  roles: [
    { zh: '主持', en: 'Presiding' },
    { zh: '记录人一', en: 'First recorder' },
    { zh: '记录人二', en: 'Second recorder' },
    { zh: '见证人', en: 'Witness' },
    { zh: '见证人', en: 'Witness' },
  ],
  remarks: {
    zh: '球读错、重摇或者中断的，写明经过，不涂改，划去重写并签名：',
    en: 'Where a ball was misread, drawn again or the draw was interrupted, say what happened. Strike out, never erase, and sign:',
  },
  made: 'commitment.json → mingqian round sheet',
} as const;
