import { fairWords } from '../../src/i18n/fair.ts';
import type { Journey } from './driver.ts';

const t = fairWords.zh;

export const journalist: Journey = {
  title: 'a journalist finds on the home page whether the latest round was fair, and how to cite it',
  run: async (visitor) => {
    await visitor.open('');
    // The way for whoever checks leads to all sheets, the latest first.
    await visitor.press('link', '摇得公平吗：每期一页纸');
    await visitor.sees('heading', t.index);
    await visitor.press('link', '2026 年第 2 期（演示）');
    await visitor.sees('heading', t.title('2026 年第 2 期（演示）'));
    await visitor.reads('5 个池的结果都是照规则从封存的名单和揭晓的种子算出来的');
    await visitor.sees('heading', t.witnessed);
    await visitor.sees('heading', t.unchecked);
    await visitor.sees('heading', t.cite);
  },
};
