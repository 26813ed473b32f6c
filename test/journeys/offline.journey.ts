import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { offlineWords } from '../../src/i18n/offline.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import type { Journey } from './driver.ts';
import { latestCodes } from './records.ts';

const t = lookupWords.zh;
const offline = offlineWords.zh;

export const withoutNetwork: Journey = {
  title: 'after one visit, without a network: a look-up and a verification, from the copy on the device',
  run: async (visitor, site) => {
    await visitor.open('lookup/');
    await visitor.reads(offline.readyWithLists('').replace(/。$/, ''));
    await site.stop();
    await visitor.open('lookup/');
    await visitor.reads(offline.keptBefore.trim());
    await visitor.fill(t.code, latestCodes().selected);
    await visitor.press('button', t.look);
    await visitor.sees('heading', answerWords.zh.selected);
    await visitor.reads(answerWords.zh.keptWhy);
    await visitor.open('verify/');
    await visitor.press('button', verifyWords.zh.start);
    await visitor.reads(verifyWords.zh.verified);
    await visitor.open('nowhere/');
    await visitor.sees('heading', offline.title);
  },
};
