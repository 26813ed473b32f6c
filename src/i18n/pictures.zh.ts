import { site } from '../publisher/site.ts';
import { clockName } from './dates.ts';
import { count } from './numbers.ts';

const { thing, measure } = site.drawn.zh;

/** A part of a list, as a sentence needs it. */
export interface PartSaid {
  readonly from: number;
  readonly to: number;
  readonly selected: number;
  readonly low: number;
  readonly high: number;
}

/** How the parts of a list came out. */
export interface PartsSaid {
  readonly rows: number;
  readonly parts: number;
  /** The fewest and the most selected in a part. */
  readonly fewest: number;
  readonly most: number;
  /** Those that lie outside what chance allows, in the order of the list. */
  readonly outside: readonly PartSaid[];
}

/** The words of the pictures of a draw: what each shows, before it. */
export const pictureWords = {
  /** The whole picture of a lottery in a sentence. */
  lottery: (tickets: number, draws: number, selected: number, reserves: number) =>
    `从 ${count(tickets)} 个号里抽了 ${count(draws)} 次，选中 ${count(selected)} 个申请${reserves === 0 ? '' : `，另定 ${count(reserves)} 个候补`}。`,
  /** Behind it: where in the list those selected stand. */
  evenly: (parts: number) => `把名单从头到尾分成 ${parts} 段，每一段的中签数都没有超出只凭机会的范围。`,
  unevenly: (parts: number, outside: number) =>
    `把名单从头到尾分成 ${parts} 段，有 ${outside} 段的中签数超出了只凭机会的范围，下面的图里标着。`,
  everyone: (applicants: number) =>
    `没有抽：${thing}数不少于申请数，${count(applicants)} 个申请都得到${thing}。`,
  ranking: (points: string, applicants: number, quota: number) =>
    `${count(applicants)} 个申请按积分排，${count(quota)} ${measure}${thing}，最后一${measure}给到 ${points} 分。`,
  queue: (since: string, applicants: number, quota: number) =>
    `${count(applicants)} 个申请按时间排，${count(quota)} ${measure}${thing}，轮到 ${since}（${clockName('zh')}）提出的那一个。`,
  drum: (tickets: number, draws: number, ranks: number, passed: number) =>
    `长条从 1 号排到 ${count(tickets)} 号。一共抽了 ${count(draws)} 次，定出 ${count(ranks)} 个名次${passed === 0 ? '' : `；其中 ${count(passed)} 次抽到时，那个申请已经选中了，所以跳过`}。`,
  drumKey: (hasPassed: boolean) =>
    `实线是中签的号，虚线是候补的号${hasPassed ? '，淡线是跳过的' : ''}。几次落在同一处，线就接起来。上面的曲线是疏密；只凭机会，它也会有小的起伏。`,
  chance: (
    least: string,
    leastShare: string,
    leastChance: string,
    most: string,
    mostShare: string,
    mostChance: string,
  ) =>
    `持 ${least} 个号的申请，中签的占 ${leastShare}，事先的机会是 ${leastChance}；持 ${most} 个号的占 ${mostShare}，事先的机会是 ${mostChance}。`,
  chanceOutside: (outside: number, groups: number) =>
    outside === 0
      ? `${groups} 组都没有超出只凭机会的范围。`
      : `${groups} 组里有 ${outside} 组超出了只凭机会的范围；只凭机会，大约每 20 组也有 1 组会这样。`,

  partsTitle: '中签的申请在名单的什么地方',
  parts: ({ rows, parts, fewest, most, outside }: PartsSaid) =>
    `名单有 ${count(rows)} 行，从头到尾分成相等的 ${parts} 段，各段中签 ${count(fewest)} 到 ${count(most)} 个。` +
    (outside.length === 0
      ? `${parts} 段都没有超出只凭机会的范围。`
      : `${outside.length} 段超出了只凭机会的范围：${outside
          .map(
            ({ from, to, selected, low, high }) =>
              `第 ${count(from)}–${count(to)} 行中签 ${count(selected)} 个，范围是 ${count(low)} 到 ${count(high)} 个`,
          )
          .join(
            '；',
          )}。诚实的摇号，100 次里至多 1 次会有哪怕一段落在外面：这值得追问，但只凭这一点，证明不了有人作假。`),
  partsDescription: (parts: number, rows: number, low: number, high: number) =>
    `横轴是名单的行，从 1 到 ${count(rows)}，分成 ${parts} 段；纵轴是中签的申请数。每段有一条范围，最低 ${count(low)}，最高 ${count(high)}。`,
  partsUp: '中签',
  partsAlong: '名单的行',
  partsInside: '中签数，在范围之内',
  partsOutside: '中签数，在范围之外',
  partsExpected: '预计中签数',
  partsBand: '只凭机会的范围',
  partsWhy:
    '为什么要看这个：2011 年，美国国务院把多元化签证抽签（DV-2012）的结果作废重抽。入选的人里超过九成，是在 30 天报名期的头两天报名的；国务院说是程序写错了，没有证据说明有人故意。分段一看，这样的错就露出来。',
  partsSource: '来源：美国国务院 2011 年 5 月 13 日的通告，美联社当天报道。',
  partsHow: (parts: number) =>
    `范围是怎样算的：号数相同的申请，不论排在名单的什么地方，机会都一样，所以给定号数相同的申请一共中了多少个，落在一段里的个数服从超几何分布，各种号数的加起来，就是这一段的分布；这是精确的，没有用近似。范围的两端让 ${parts} 段合起来算：诚实的摇号，100 次里至少有 99 次，所有的段都在范围之内。`,
  partsTable: '把名单分成相等的几段，每段里中签的申请数',
  partsRows: '行',
};

export type PictureWords = typeof pictureWords;
