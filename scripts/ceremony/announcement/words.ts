/** The words of a printed announcement, in both languages. */
import { count } from '../../../src/i18n/numbers.ts';
import { words } from '../../../src/i18n/words.ts';
import type { Dates } from '../local-time.ts';

export const announcementWords = words(
  {
    title: '承诺书公告',
    heading: (round: string, pool: string) => `第 ${round} 期，${pool} 池`,
    rehearsal: '这是演练，不发放任何东西。',
    what: '名单和规则已经封存。下面 64 个字符是承诺书的摘要，在摇号以前公布。请抄下、拍下，连同今天的日期一起保存。摇号以后，谁都可以拿它来查：名单、规则、指标数和摇号的办法，有没有换过。',
    digest: '承诺书的摘要（SHA-256）',
    code: '二维码里只有这 64 个字符。它不是网址，扫了不会打开什么。',
    facts: '承诺书写着',
    method: '办法',
    list: '名单',
    listSize: (rows: number, tickets: number | null) =>
      `${count(rows)} 个申请${tickets === null ? '' : `，${count(tickets)} 个号`}`,
    quota: '指标数',
    quotaOf: (quota: number, reserves: number) =>
      `${count(quota)} 个${reserves === 0 ? '，没有候补' : `，另有候补 ${count(reserves)} 个`}`,
    frozenAt: '封存',
    drawAt: '摇号',
    /** @param clock the publisher's, or null where nobody says whose it is */
    time: (time: string, clock: Dates | null) => (clock === null ? time : `${clock('zh', time)}，${time}`),
    sources: '随机源',
    due: (time: string, clock: Dates | null) =>
      clock === null ? `${time} 产生` : `${clock('zh', time)}产生，${time}`,
    between: '，',
    how: '怎样查',
    hows: [
      '有 commitment.json 的，运行 sha256sum commitment.json，得到的应当就是这 64 个字符。',
      '摇号以后，在“重新摇号”的页面上把它填进“你从别处得到的承诺书摘要”，和公布的记录一起核对。',
      '这张纸本身不能证明它是哪一天贴出来的，所以请写下你看见它的时间。',
    ],
    witnesses: '看见这张公告的人',
    witness: ['时间', '姓名、单位', '签名'],
  },
  {
    title: 'Announcement of a commitment',
    heading: (round: string, pool: string) => `Round ${round}, pool ${pool}`,
    rehearsal: 'This is a rehearsal: nobody gets anything by it.',
    what: 'The list and the rules are frozen. The 64 characters below are the digest of the commitment, announced before the draw. Copy or photograph them and keep them with today’s date. After the draw anyone can check with them whether the list, the rules, the quota or the way of drawing was changed.',
    digest: 'Digest of the commitment (SHA-256)',
    code: 'The code holds these 64 characters and nothing else. It is no address, and scanning it opens nothing.',
    facts: 'The commitment says',
    method: 'Method',
    list: 'List',
    listSize: (rows: number, tickets: number | null) =>
      `${count(rows)} applications${tickets === null ? '' : `, ${count(tickets)} tickets`}`,
    quota: 'Quota',
    quotaOf: (quota: number, reserves: number) =>
      `${count(quota)}${reserves === 0 ? ', no reserves' : `, and ${count(reserves)} reserves`}`,
    frozenAt: 'Frozen',
    drawAt: 'Drawn',
    time: (time: string, clock: Dates | null) => (clock === null ? time : `${clock('en', time)}, ${time}`),
    sources: 'Sources of randomness',
    due: (time: string, clock: Dates | null) =>
      clock === null ? `due ${time}` : `due ${clock('en', time)}, ${time}`,
    between: ', ',
    how: 'How to check',
    hows: [
      'If you have commitment.json, run sha256sum commitment.json: it should print these 64 characters.',
      'After the draw, put them into the field for the digest that you got elsewhere, on the page “Re-run a draw”, and check them with the published record.',
      'This paper cannot show by itself on which day it was put up, so please note when you saw it.',
    ],
    witnesses: 'Seen by',
    witness: ['Time', 'Name and office', 'Signature'],
  },
);

export type AnnouncementWords = (typeof announcementWords)['zh'];
