import { count } from '../numbers.ts';
import { type Figures, ratio } from './seed-luck-figures.ts';

/** The words of the picture of how lucky each ticket is under six digits. */
export const seedLuckWords = {
  title: '每个号在多少个种子下中签',
  description: (f: Figures) =>
    `${count(f.tickets)} 个号按各自在多少个种子下中签分组的柱形图。平均 ${count(f.mean)} 个，最少 ${count(f.least)} 个，最多 ${count(f.most)} 个；柱子几乎正好贴着一条钟形曲线。`,
  up: '号的个数（每 5 个种子一柱）',
  along: '在多少个种子下中签',
  least: (n: number) => `最少 ${count(n)}`,
  mean: (n: number) => `平均 ${count(n)}`,
  most: (n: number) => `最多 ${count(n)}`,
  legendCounted: '把一百万个种子全部摇过，数出来的',
  legendBell: '假如每一次摇号、每一个号都各凭运气，该有的样子',
  caption: (f: Figures) =>
    `${count(f.tickets)} 个号，每次抽 ${count(f.quota)} 个，${count(f.seeds)} 个种子全部摇过一遍。最幸运的号，机会是最不幸的号的 ${ratio(f)} 倍。柱子和曲线合得上：这样的起伏，正是只有一百万个种子时该有的，不是程序出了错。`,
  table: '每 25 个种子一组：有多少号，各凭运气该有多少',
  wins: '中签的种子数',
  tickets: '号的个数',
  expected: '各凭运气该有',
  few: '不到 1',
};

export type SeedLuckWords = typeof seedLuckWords;
