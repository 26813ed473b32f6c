import { readFileSync } from 'node:fs';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import type { Journey } from './driver.ts';

const t = lookupWords.zh;
/** A page that Chromium printed; test/e2e/lookup-paper.spec.ts says how it is made. */
const PRINTED = 'test/fixtures/printed-receipt.png';

export const printed: Journey = {
  title: 'a picture of a printed receipt is read, and the receipt can be put on paper again',
  run: async (visitor) => {
    const bytes = readFileSync(PRINTED);
    await visitor.open('lookup/');
    await visitor.sees('button', t.look);
    await visitor.give(t.savedChoose, [{ path: 'page.png', bytes }]);
    await visitor.sees('heading', answerWords.zh.selected);
    await visitor.reads(answerWords.zh.savedWhy);
    await visitor.press('button', answerWords.zh.paper);
    await visitor.sees('heading', answerWords.zh.paperTitle);
    await visitor.reads(answerWords.zh.paperPart(3, 7));
  },
};
