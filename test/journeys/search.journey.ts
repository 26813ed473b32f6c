import { findingWords } from '../../src/i18n/finding.ts';
import type { Journey } from './driver.ts';

const t = findingWords.zh;

export const search: Journey = {
  title: 'words are searched, in traditional characters too, and a question is found',
  run: async (visitor) => {
    await visitor.open(`search/#q=${encodeURIComponent('drand 是什麼')}`);
    await visitor.sees('heading', t.title);
    await visitor.press('link', 'drand 是什么？');
    await visitor.sees('heading', 'drand 是什么？');
  },
};
