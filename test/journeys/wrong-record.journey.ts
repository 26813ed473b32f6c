import { verifyWords } from '../../src/i18n/verify.ts';
import type { Journey, Visitor } from './driver.ts';
import { corrupted } from './records.ts';

const t = verifyWords.zh;

/** Chooses a wrong record and requires that the page names the checks that fail, and calls nothing verified. */
async function refused(visitor: Visitor, why: string, sentence: string): Promise<void> {
  const { files, failed } = corrupted(why);
  await visitor.open('verify/');
  await visitor.sees('button', t.start);
  await visitor.give(t.chooseFiles, files);
  await visitor.press('button', t.start);
  await visitor.reads(sentence);
  await visitor.reads(t.failedReason(failed, 0));
  for (const id of failed) await visitor.sees('heading', id);
  await visitor.lacks(t.verified);
}

export const wrongRecord: Journey = {
  title: 'a wrong record is refused by the very check that it breaks',
  run: async (visitor) => {
    await refused(visitor, 'two winners swapped', t.failedDraw);
    await refused(visitor, 'rules edited', t.failed);
  },
};
