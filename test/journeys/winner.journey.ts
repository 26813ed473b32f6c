import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import type { Journey } from './driver.ts';
import { latestCodes } from './records.ts';

const t = lookupWords.zh;
const answers = answerWords.zh;

export const winner: Journey = {
  title: 'a code that was selected is looked up, with what that rests on',
  run: async (visitor) => {
    await visitor.open('lookup/');
    await visitor.fill(t.code, latestCodes().selected);
    await visitor.press('button', t.look);
    await visitor.sees('heading', answers.selected);
    await visitor.reads('第 1 次就抽到了你的');
  },
};
