/** The calculator of a family's points. */
import type { Kin } from '../../../official/beijing/family-points.ts';
import type { TypedNumber } from '../../../typed/number.ts';

type Fault = Exclude<TypedNumber['fault'], null> | 'large';

const kin: Readonly<Record<Kin, string>> = {
  main: '主申请人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
};
const faults: Readonly<Record<Fault, string>> = {
  empty: '请填一个数，没有就填 0。',
  character: '这里只能填数字。',
  length: '这个数太大。',
  thousands: '请填一个数，不要用逗号隔开。',
  zeros: '前面不要加 0。',
  large: '这个数太大，最多 99。',
};

export const pointsWords = {
  title: '算家庭积分',
  note: '算在这个页面里，填的数不会发出去。真正的积分由官方系统按档案算，这里只是照公式算一遍。',
  examples: '官方举过的例子',
  example: (points: number) => `填入 ${points} 分的例子`,
  kin,
  /** A member among several alike. */
  member: (one: Kin, n: number) => `${kin[one]} ${n}`,
  earlier: (who: string) => `${who}：以前的阶梯积分或者轮候积分`,
  hasSpouse: '配偶也在申请里',
  children: '子女几人',
  parents: '父母几人（双方都算）',
  years: '以家庭申请已满几年',
  hasC5: '主申请人持 C5 准驾车型驾驶证',
  faults,
  answer: '家庭总积分',
  alone: '只有一个人，不算家庭。加上配偶、子女或者父母再算。',
  unread: '有一栏还没有填对，算不了。',
  total: (points: number) => `${points} 分`,
  how: '怎样算出来的',
  heads: { who: '成员', base: '基础', earlier: '阶梯或轮候', years: '满年', licence: 'C5', sum: '合计' },
  generations: (n: number, parts: readonly ('own' | 'children' | 'parents')[]) =>
    `代际数：${parts.map((part) => ({ own: '自己这一代', children: '子女一代', parents: '父母一代' })[part]).join('，')}，一共 ${n} 代。`,
  formula: {
    withSpouse: '［（主申请人＋配偶）×2＋其他成员］×代际数',
    without: '（主申请人＋其他成员）×代际数',
  },
  /** Numbers in the places of the formula, then step by step. */
  withSpouse: (main: number, spouse: number, others: number, family: number, n: number, total: number) =>
    `［（${main}＋${spouse}）×2＋${others}］×${n}＝［${2 * (main + spouse)}＋${others}］×${n}＝${family}×${n}＝${total}`,
  without: (main: number, others: number, family: number, n: number, total: number) =>
    `（${main}＋${others}）×${n}＝${family}×${n}＝${total}`,
  meaning: (points: number) =>
    `在普通小客车的池里，这一家持有 ${points} 个摇号基数序号；在新能源小客车的池里，按 ${points} 分排先后。`,
};

export type PointsWords = typeof pointsWords;
