import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import type { Journey } from './driver.ts';
import { latestCodes } from './records.ts';

const t = lookupWords.zh;
const answers = answerWords.zh;

export const absent: Journey = {
  title: 'a code that is on no list is shown between its two neighbours',
  run: async (visitor) => {
    const { absent: code, unselected } = latestCodes();
    await visitor.open('lookup/');
    await visitor.fill(t.code, code);
    await visitor.press('button', t.look);
    await visitor.reads(answers.neighbours);
    await visitor.reads(unselected);
    await visitor.lacks(answers.selected);
    // What is no code is not looked up.
    await visitor.fill(t.code, '张三');
    await visitor.press('button', t.look);
    await visitor.reads(t.faults.character('张', 1));
    await visitor.lacks(answers.neighbours);
  },
};
