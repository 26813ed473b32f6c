/**
 * The look-up page: a receipt is put on one page of paper, and read back from a picture of it. The picture that the journeys of all
 * engines give (test/fixtures/printed-receipt.png) is made here, anew by
 * `MINGQIAN_MAKE_FIXTURES=1 npx playwright test lookup-paper --project=root` on the built site.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { lookupPage } from './lookup-page.ts';
import { poolOf, ROUND } from './published-records.ts';
import { watch } from './watch.ts';

const t = answerWords.zh;
const fault = faultWords.zh;
const FIXTURE = 'test/fixtures/printed-receipt.png';

/** The words of A4 inside the margins of the print style, in CSS pixels. */
const PAPER = { width: 673, height: 986 };

// A page of paper has many pixels.
test.use({ serviceWorkers: 'block', deviceScaleFactor: 2 });

const picture = (buffer: Buffer, name = 'page.png') => ({ name, mimeType: 'image/png', buffer });

/** Looks a code up, saves its receipt, and puts it on paper. @returns the receipt's bytes */
async function onPaper(page: Page, code: string): Promise<Buffer> {
  const view = lookupPage(page);
  // What a dialog would hold up.
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto('lookup/');
  await view.lookUp(code, `${ROUND}/ordinary`);
  const download = page.waitForEvent('download');
  await view.save.click();
  const bytes = await readFile(await (await download).path());
  await view.answers.getByRole('button', { name: t.paper, exact: true }).click();
  await view.answers.getByRole('button', { name: t.paperPrint, exact: true }).click();
  return bytes;
}

async function printed(page: Page): Promise<Buffer> {
  const before = page.viewportSize();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const shot = await page.screenshot({ fullPage: true });
  await page.emulateMedia({ media: null });
  if (before !== null) await page.setViewportSize(before);
  return shot;
}

/** The bytes of the receipt that the page shows now. */
async function savedAgain(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await lookupPage(page).save.click();
  return readFile(await (await download).path());
}

/** A PNG that says it has so many pixels, and has none. */
function hollowPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a receipt goes on one page of paper, and a picture of it gives the same bytes', async ({
  page,
  baseURL,
}) => {
  const faults = watch(page, baseURL);
  const view = lookupPage(page);
  const code = poolOf('ordinary').ranked[0] as string;
  const bytes = await onPaper(page, code);
  const paper = view.answers.getByRole('region', { name: t.paperTitle });
  await expect(paper).toContainText(createHash('sha256').update(bytes).digest('hex'));
  const codes = await paper.getByRole('img').count();
  expect(codes).toBeGreaterThanOrEqual(3);
  expect(codes).toBeLessThanOrEqual(7);

  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(PAPER.height);
  // biome-ignore lint/performance/useDomNodeTextContent: what is not printed is not read
  const words = await page.evaluate(() => document.body.innerText);
  expect(words).not.toContain(t.next);
  expect(words).toContain(t.paperPart(1, codes));
  const shot = await printed(page);
  if (process.env['MINGQIAN_MAKE_FIXTURES']) await writeFile(FIXTURE, shot);
  // Leaving the style of paper is the end of a print to the engine. It is printed once more, and told of afterwards.
  await view.answers.getByRole('button', { name: t.paperPrint, exact: true }).click();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: as above
  expect(await page.evaluate(() => document.body.innerText)).toContain(t.next);
  await page.emulateMedia({ media: null });

  await page.reload();
  await view.checkReceipt(picture(shot));
  await expect(view.sentence).toHaveText(t.selected);
  await expect(view.answer).toContainText(t.savedWhy);
  expect((await savedAgain(page)).equals(bytes)).toBe(true);
  expect(faults).toEqual([]);
});

test('a screenshot and a JPEG are read too, and parts that are missing are told by number @long', async ({
  page,
}) => {
  const view = lookupPage(page);
  const bytes = await onPaper(page, poolOf('ordinary').ranked[0] as string);
  const codes = view.answers.getByRole('img', { name: /^第 \d 个/ });
  const shots: Buffer[] = [];
  for (const one of await codes.all()) shots.push(await one.screenshot());
  const paper = view.answers.getByRole('region', { name: t.paperTitle });
  const jpeg = await paper.screenshot({ type: 'jpeg', quality: 60 });
  await page.reload();

  await view.checkReceipt([picture(shots[0] as Buffer)]);
  await expect(view.sentence).toHaveText(fault.paper.missing);
  const missing = shots.map((_, i) => i + 1).slice(1);
  await expect(view.answer).toContainText(fault.paperMissing(missing, shots.length));

  await view.checkReceipt(shots.toReversed().map((shot) => picture(shot)));
  await expect(view.sentence).toHaveText(t.selected);
  expect((await savedAgain(page)).equals(bytes)).toBe(true);

  await view.checkReceipt({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await expect(view.sentence).toHaveText(t.selected);
  expect((await savedAgain(page)).equals(bytes)).toBe(true);
});

test('hostile pictures end in a clear word @long', async ({ page }) => {
  const view = lookupPage(page);
  await page.goto('lookup/');
  await view.checkReceipt(picture(hollowPng(200_000, 200_000)));
  await expect(view.sentence).toHaveText(fault.paper.pixels);
  await view.checkReceipt(picture(hollowPng(300, 300).subarray(0, 60)));
  await expect(view.sentence).toHaveText(fault.paper.broken);
  await view.checkReceipt(picture(hollowPng(0, 5)));
  await expect(view.sentence).toHaveText(fault.paper.picture);
  await view.checkReceipt(picture(await page.screenshot()));
  await expect(view.sentence).toHaveText(fault.paper.none);
  await view.checkReceipt(Array.from({ length: 17 }, () => picture(hollowPng(3, 3))));
  await expect(view.sentence).toHaveText(fault.paper.heavy);
  await view.checkReceipt([
    { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
  ]);
  await expect(view.sentence).toHaveText(fault.savedUnknownFile);
});
