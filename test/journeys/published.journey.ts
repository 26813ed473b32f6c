import { verifyWords } from '../../src/i18n/verify.ts';
import type { Journey } from './driver.ts';

const t = verifyWords.zh;

export const published: Journey = {
  title: 'a published round, run again, is what was published',
  run: async (visitor) => {
    await visitor.open('verify/');
    await visitor.press('button', t.start);
    await visitor.reads(t.verified);
    await visitor.reads(t.limitsNote);
    await visitor.lacks(t.differs);
  },
};
