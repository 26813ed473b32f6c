import { verifyWords } from '../../src/i18n/verify.ts';
import type { Journey } from './driver.ts';
import { goodRecord } from './records.ts';

const t = verifyWords.en;

export const folder: Journey = {
  title: 'a folder that is dropped is found to be one record, and verified',
  run: async (visitor) => {
    await visitor.open('en/verify/');
    await visitor.sees('button', t.start);
    const files = goodRecord();
    await visitor.drop(t.drop, files);
    await visitor.reads(t.found('two-pages', files.length));
    await visitor.press('button', t.start);
    await visitor.reads(t.verified);
    await visitor.lacks(t.differs);
  },
};
