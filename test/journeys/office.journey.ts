import { indexWords } from '../../src/i18n/articles.ts';
import { homeWords } from '../../src/i18n/home.ts';
import type { Journey } from './driver.ts';

const { adopt, shadow } = homeWords.zh.ways.office.pages;

export const office: Journey = {
  title: 'an official finds what an office needs, and the shadow draw, on the home page',
  run: async (visitor) => {
    await visitor.open('');
    await visitor.press('link', adopt[0]);
    await visitor.sees('heading', indexWords.zh.adopt);
    await visitor.open('');
    await visitor.press('link', shadow[0]);
    await visitor.reads('同一份名单');
    await visitor.sees('heading', '影子运行');
  },
};
