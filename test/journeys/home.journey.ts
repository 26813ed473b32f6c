import { homeWords } from '../../src/i18n/home.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { exampleWords } from '../../src/i18n/lookup/example.ts';
import { plainWords } from '../../src/i18n/lookup/plain.ts';
import type { Journey } from './driver.ts';
import { latestCodes } from './records.ts';

const t = homeWords.zh;

export const home: Journey = {
  title: 'from the home page a code is typed, one press, and the answer is there; a code to try is one press',
  run: async (visitor) => {
    const { selected, unselected } = latestCodes();
    await visitor.open('');
    await visitor.fill(t.code, unselected);
    await visitor.press('button', t.look);
    await visitor.sees('heading', answerWords.zh.notSelected);
    await visitor.reads(plainWords.zh.noNextDraw);
    await visitor.open('');
    await visitor.press('link', `${exampleWords.zh.tryIt}${selected}`);
    await visitor.sees('heading', answerWords.zh.selected);
    await visitor.reads('第 1 次就抽到了你的');
  },
};
