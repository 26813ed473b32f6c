/** The facts of a code’s row, and where its tickets are on the drum. */
import { own } from '../../publisher/words.zh.ts';
import { count } from '../numbers.ts';

export const factWords = {
  code: '申请编码',
  row: '名单',
  rowOf: (row: number, rows: number) => `第 ${count(row)} 行，共 ${count(rows)} 行`,
  line: '这一行',
  tickets: '号',
  ticketsOf: (first: number, last: number) =>
    first === last
      ? `${count(first)}，只有这一个`
      : `${count(first)} 到 ${count(last)}，共 ${count(last - first + 1)} 个`,
  points: '积分',
  since: '申请时间',
  quota: `${own.thing}和候补`,
  quotaOf: (quota: number, reserves: number) =>
    `${own.thing} ${count(quota)} ${own.measure}，候补 ${count(reserves)} 位`,
  asked: '查询时间',
  askedAt: (time: string) => `${time}，按这台设备的钟`,
  drum: '你的号在哪里',
  drumTitle: '全部号和这个编码的号',
  drumDescription: (total: number, first: number, last: number, draws: number) =>
    `从 1 号到 ${count(total)} 号的长条。这个编码的号是 ${count(first)} 到 ${count(last)}，用粗线标出。另有 ${count(draws)} 根细线，是抽到的号。`,
  drumMark: (first: number, last: number) =>
    first === last ? count(first) : `${count(first)}–${count(last)}`,
  drumCaption: (total: number, draws: number, complete: boolean) =>
    `长条是全部 ${count(total)} 个号，红的是这个编码的号。每根线是抽到的一个号，${complete ? '共' : '只画前'} ${count(draws)} 根，短的在${own.thing}分完以后；上面的曲线是它们的疏密。有的是已经选中的人的号，跳过了；是哪几根，要整份名单才知道。`,
};

export type FactWords = typeof factWords;
