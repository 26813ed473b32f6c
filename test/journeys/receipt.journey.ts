import { PageSearch } from '../../src/core/page-search.ts';
import { writeReceipt } from '../../src/core/receipt.ts';
import { verify } from '../../src/core/verify.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import type { Journey } from './driver.ts';
import { LATEST, latestCodes } from './records.ts';

const t = lookupWords.zh;

/** The receipt of a code, as the command line makes it. */
export async function receiptOf(code: string): Promise<Uint8Array> {
  const search = new PageSearch(code);
  const { verdict, commitment } = await verify(await folderRecord(LATEST), nodePlatform, {
    software: SOFTWARE,
    pages: search,
  });
  if (verdict !== 'verified' || commitment === null) throw new Error('the record does not verify');
  return writeReceipt(code, commitment, search.pages());
}

export const receipt: Journey = {
  title: 'a receipt that was saved is checked, and one that was changed is refused',
  run: async (visitor) => {
    const bytes = await receiptOf(latestCodes().selected);
    await visitor.open('lookup/');
    await visitor.sees('button', t.look);
    await visitor.give(t.savedChoose, [{ path: 'receipt.json', bytes }]);
    await visitor.sees('heading', answerWords.zh.selected);
    await visitor.reads(answerWords.zh.savedWhy);
    await visitor.give(t.savedChoose, [{ path: 'receipt.json', bytes: new Uint8Array([...bytes, 10]) }]);
    await visitor.sees('heading', faultWords.zh.savedBad);
    await visitor.lacks(answerWords.zh.selected);
  },
};
