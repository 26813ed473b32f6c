/** `round` in words. */
import { words } from '../../src/i18n/words.ts';
import { promiseWords } from './promise.ts';

/** A plan's file, as an example. */
const PLAN = `  round = "202701"
  pool = "ordinary"
  method = "lottery"
  quota = 1200
  reserves = 120
  draw-at = "2027-06-26T02:00:00Z"
  sources = ["balls:6:six machines, one ball each, left to right", "drand"]`;

export const roundCommandWords = words(
  {
    summary: '一期的事：排日程，打印公告和记录单，出了差错怎么办，和另一次摇号的中签名单比',
    help: `除了封存和摇号以外，办一期要做的事。出了差错，先后做什么，见网站的“差错”各页（/adopt/accidents/）。已经公布的，哪一样也不会被改动。`,
  },
  {
    summary:
      'a round: plan it, print its notice and minute sheet, its accidents, the winners of another draw',
    help: `What an office does with a round besides freezing and drawing it. Where something went wrong, the site's pages on accidents
(/adopt/accidents/) say what to do in which order. Nothing that was published is ever changed by it.`,
  },
);

export const planCommandWords = words(
  {
    summary: '一期的日程，和有什么不妥',
    help: `打印这一期的每一个时间，用 UTC 和一个时区的钟，说出 freeze 会拒绝什么、会提醒什么。什么也不写。给了申请，还试一试能不能封存；给
了 --commitment，就看已有的那一份。退出码：0 freeze 会收，1 freeze 会拒绝，2 没能读。

计划文件是 TOML，freeze 也收同样的：
${PLAN}

${promiseWords.zh.sources}`,
    options: {
      ...promiseWords.zh.options,
      commitment: '已有的 commitment.json，代替各项承诺',
      zone: 'UTC 以外再用哪个时区，例如 Asia/Shanghai（文件在发布机构的文件夹里的，用 site.toml 写的）',
    },
    other: (found: string) => `--commitment 已经说明了计划，旁边不要再给 ${found}`,
  },
  {
    summary: 'the calendar of a round, and what speaks against it',
    help: `Prints every time of the round, in UTC and on the clocks of a zone, and says what freeze would refuse and what it would warn
of. Writes nothing. With the applications it also tries whether they can be frozen; with --commitment it judges one that stands.
Exit status: 0 freeze takes it, 1 freeze refuses it, 2 it could not be read.

A plan's file is TOML, and freeze takes the same one:
${PLAN}

${promiseWords.en.sources}`,
    options: {
      ...promiseWords.en.options,
      commitment: 'a commitment.json that stands, instead of a promise',
      zone: "a time zone beside UTC, as Asia/Shanghai (that of the publisher's folder that the file is in)",
    },
    other: (found: string) => `--commitment says what is planned; expected no ${found} beside it`,
  },
);

export const sheetCommandWords = words(
  {
    summary: '一张可以打印的摇号记录单',
    help: `只根据 commitment.json 写出一张可以打印的记录单，中文和英文都有：两个人抄球和文本的格子，用手指就能查出校验码的表，在场的人，
承诺书的摘要。reveal 会拿校验码（--check-digit）和录入的比。`,
    options: {
      zone: 'UTC 以外再用哪个时区，例如 Asia/Shanghai（文件在发布机构的文件夹里的，用 site.toml 写的）',
      out: '写成哪个 HTML 文件（不写就打印到标准输出）',
    },
  },
  {
    summary: 'the minute sheet of a draw, a page to print',
    help: `Makes a page to print, in Chinese and English, from commitment.json alone: boxes in which two people write down balls and texts,
the table by which their check digit is found with a finger, who was there, and the hash of the commitment. reveal compares
the check digit (--check-digit) with what is typed.`,
    options: {
      zone: "a time zone beside UTC, as Asia/Shanghai (that of the publisher's folder that the file is in)",
      out: 'an HTML file (standard output)',
    },
  },
);

export const announceCommandWords = words(
  {
    summary: '一张可以打印的公告：承诺书写了什么，它的摘要，二维码',
    help: `只根据 commitment.json 写出一张 A4 纸，中文和英文都有：期、池、名单、指标数、时间、随机源，分组的摘要和二维码，见证的人
签字的地方。二维码里只有摘要的 64 个字符。封存当天打印，贴到你们收不回来的地方。`,
    options: {
      zone: 'UTC 以外再用哪个时区（记录在发布机构的文件夹里的，用 site.toml 写的）',
      out: '写到哪里；已有别的文件的，绝不覆盖',
    },
  },
  {
    summary: 'a notice to be printed: what the commitment says, its digest, a QR code',
    help: `Writes a page for one sheet of A4, in Chinese and English, from commitment.json alone: round, pool, list, quota, times, sources, the
digest in groups and as a QR code, and room for witnesses to sign. The code holds the 64 characters of the digest and nothing
else. Print it on the day on which the list is frozen, and put it up where you cannot take it back.`,
    options: {
      zone: "a time zone beside UTC (that of the publisher's folder that the record is in)",
      out: 'where the page goes; another file that is there is never overwritten',
    },
  },
);

/** Shares of a group in per cent. */
interface GroupFigures {
  readonly held: string;
  readonly selected: number;
  readonly applicants: number;
  readonly share: string;
  readonly chance: string;
  readonly least: string;
  readonly most: string;
  readonly isWithin: boolean;
}

export const compareCommandWords = words(
  {
    summary: '拿另一次摇号的中签名单，和这份记录的名单比',
    help: `影子运行用的：先核对记录，再拿另一次摇号公布的中签编码（一行一个，或者在第一列）和封存的名单比。编码都要在名单里，没有
重复，个数等于指标数。摇号的，还说出号一样多的人里中签的比例，和只凭机会时 20 组里有 19 组会落进的范围；这一样不下结论。没有
种子，另一次摇号没法重算。退出码：0 没有不同，1 有不同，或者记录不通过，2 没能比。`,
    options: {},
    unverified: (verdict: string, ids: string) => `记录本身的结论是“${verdict}”，所以没有比：${ids}。`,
    between: '、',
    verified: (hash: string) => `记录通过；承诺书 ${hash}。`,
    figures: (published: number, quota: number) => `中签 ${published} 个，指标数 ${quota}`,
    unlisted: (found: number) => `不在封存的名单里的：${found} 个`,
    repeated: (found: number) => `重复的：${found} 个`,
    line: (line: number, code: string) => `  第 ${line} 行：${code}`,
    more: (others: number) => `  另外还有 ${others} 个`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} 到 ${to}`),
    group: (g: GroupFigures) =>
      `持 ${g.held} 个号的：${g.applicants} 人里中签 ${g.selected} 人，${g.share}；只凭机会是 ${g.chance}，${g.isWithin ? '在' : '不在'} ${g.least} 到 ${g.most} 之间`,
    same: '没有不同：每个中签的编码都在封存的名单里，没有重复，个数等于指标数。摇得公不公正，这里看不出来。',
    differs: '有不同：名单、中签的编码或者指标数，和封存的名单对不上。',
  },
  {
    summary: 'the winners of another draw, beside the list of this record',
    help: `For a shadow draw: verifies the record, then compares the winners that the other draw published, codes one a line or in the first
column, with the frozen list. All have to be in it, none twice, and as many as the quota. For a lottery it also tells, of those with
equally many tickets, which share won, and where 19 of 20 such shares lie by chance alone: that decides nothing. Without its seed
the other draw cannot be re-run. Exit status: 0 nothing differs, 1 something does, or the record failed, 2 could not be compared.`,
    options: {},
    unverified: (verdict: string, ids: string) =>
      `The record itself is ${verdict.toLowerCase()}, so nothing was compared: ${ids}.`,
    between: ', ',
    verified: (hash: string) => `The record is verified; commitment ${hash}.`,
    figures: (published: number, quota: number) => `winners: ${published}, quota ${quota}`,
    unlisted: (found: number) => `NOT IN THE FROZEN LIST: ${found}`,
    repeated: (found: number) => `TWICE: ${found}`,
    line: (line: number, code: string) => `  line ${line}: ${code}`,
    more: (others: number) => `  and ${others} more`,
    range: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
    group: (g: GroupFigures) =>
      `tickets ${g.held}: ${g.selected} of ${g.applicants} won, ${g.share}; by chance ${g.chance}, ${g.isWithin ? 'within' : 'outside'} ${g.least} to ${g.most}`,
    same: 'NOTHING DIFFERS: every winner is in the frozen list, none twice, as many as the quota. Whether they were drawn fairly this cannot tell.',
    differs: 'SOMETHING DIFFERS: the list, the winners or the quota are not those of the frozen list.',
  },
);

export type CompareWords = (typeof compareCommandWords)['zh'];

/** What is wrong with a time zone. */
export const zoneWords = words(
  { none: (found: string) => `--zone：应当是时区的名字，例如 Asia/Shanghai，实际是 ${found}` },
  {
    none: (found: string) =>
      `--zone: expected the name of a time zone, for example Asia/Shanghai, found ${found}`,
  },
);
