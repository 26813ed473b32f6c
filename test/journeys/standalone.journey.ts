import { readFileSync } from 'node:fs';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { standaloneWords } from '../../src/i18n/standalone.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { zipOf } from '../record/hostile-zip.ts';
import { FIXTURES, officialCodes, SEED } from './beijing.journey.ts';
import type { Journey, Visitor } from './driver.ts';
import { receiptOf } from './receipt.journey.ts';
import { corrupted, folderOf, goodRecord, LATEST, latestCodes } from './records.ts';

const FILE = 'dist/mingqian-verifier.html';
const verify = verifyWords.zh;
const t = standaloneWords.zh;

async function verifies(visitor: Visitor): Promise<void> {
  const files = goodRecord();
  await visitor.drop(verify.drop, files);
  await visitor.reads(verify.found('two-pages', files.length));
  await visitor.press('button', verify.start);
  await visitor.reads(verify.verified);
  await visitor.lacks(verify.differs);
}

/** A wrong record as a zip. */
async function refuses(visitor: Visitor): Promise<void> {
  const { files, failed } = corrupted('two winners swapped');
  const texts = Object.fromEntries(
    files.map(({ path, bytes }) => [path.split('/').at(-1) ?? path, new TextDecoder().decode(bytes)]),
  );
  const bytes = new Uint8Array(await zipOf(texts, ''));
  await visitor.give(verify.chooseFiles, [{ path: 'record.zip', bytes }]);
  await visitor.press('button', verify.start);
  await visitor.reads(verify.failedDraw);
  for (const id of failed) await visitor.sees('heading', id);
  await visitor.sees('link', verify.saveDispute);
  await visitor.lacks(verify.verified);
}

async function checksReceipts(visitor: Visitor): Promise<void> {
  const page = lookupWords.zh;
  const selected = answerWords.zh.ifResult(answerWords.zh.selected);
  const receipt = await receiptOf(latestCodes().selected);
  await visitor.press('button', t.tools.receipt);
  // By itself, it says nothing about the draw.
  await visitor.give(page.savedChoose, [{ path: 'receipt.json', bytes: receipt }]);
  await visitor.sees('heading', t.fault.savedUnknown);
  await visitor.lacks(answerWords.zh.selected);
  const draw = ['commitment.json', 'seed.json', 'result.json', 'result.csv'];
  const files = folderOf(LATEST)
    .map(({ path, bytes }) => ({ path: path.split('/').at(-1) ?? path, bytes }))
    .filter(({ path }) => draw.includes(path));
  await visitor.give(t.receipt.recordChoose, files);
  await visitor.reads(t.receipt.against('202602', 'ordinary'));
  await visitor.give(page.savedChoose, [{ path: 'receipt.json', bytes: receipt }]);
  // Nobody had the digest of this result.json before.
  await visitor.sees('heading', selected);
  await visitor.give(page.savedChoose, [{ path: 'receipt.json', bytes: new Uint8Array([...receipt, 10]) }]);
  await visitor.sees('heading', faultWords.zh.savedBad);
  await visitor.lacks(selected);
}

async function redrawsBeijing(visitor: Visitor): Promise<void> {
  const page = beijingWords.zh;
  const pool = 'h1-whale-10000-q300';
  await visitor.press('button', t.tools.beijing);
  await visitor.drop(page.drop, [{ path: 'pool.zip', bytes: readFileSync(`${FIXTURES}/zips/${pool}.zip`) }]);
  await visitor.fill(page.md5, 'f01cf7468833dae782979312f740b464');
  await visitor.fill(page.seed, SEED, page.put);
  await visitor.press('button', page.start);
  const codes = officialCodes(pool);
  await visitor.reads(page.drawn(codes.length));
  for (const code of codes.slice(0, 20)) await visitor.reads(code);
}

export const standalone: Journey = {
  title:
    'the verifier in one file checks a folder, a zip, a receipt and a pool of Beijing from a disk, and asks for nothing',
  run: async (visitor, site) => {
    await site.stop();
    await visitor.openFile(FILE, '?lang=zh');
    await verifies(visitor);
    await visitor.press('button', verify.another);
    await refuses(visitor);
    await checksReceipts(visitor);
    await redrawsBeijing(visitor);
    const asked = await visitor.asked();
    if (asked.length > 0) throw new Error(`expected no request, found ${asked.join(', ')}`);
  },
};
