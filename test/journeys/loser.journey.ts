import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import type { Journey } from './driver.ts';
import { latestCodes } from './records.ts';

const t = lookupWords.en;
const answers = answerWords.en;

export const loser: Journey = {
  title: 'a code that was not selected is looked up, as it is pasted',
  run: async (visitor) => {
    await visitor.open('en/lookup/');
    const code = latestCodes().unselected;
    await visitor.fill(t.code, `${code.slice(0, 4)} ${code.slice(4)}`);
    await visitor.press('button', t.look);
    await visitor.sees('heading', answers.notSelected);
    await visitor.lacks(answers.selected);
  },
};
