/**
 * Makes public/pictures/verify.png, the README's picture, of a site that was built: what a reader sees after the round with the real
 * beacon was run again. `take-verify.ts [built site]`: with Chromium at `MINGQIAN_CHROMIUM`, or Playwright's own.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from '../root.ts';
import { serve } from '../serve.ts';

const [WIDTH, HEIGHT] = [1200, 1160];
const RECORD = '202405/ordinary';

const site = await serve(process.argv[2] ?? join(ROOT, 'dist'), '/', 0);
const executablePath = process.env['MINGQIAN_CHROMIUM'];
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await page.goto(`${site.url}en/verify/#${RECORD}`);
  await page.getByRole('button', { name: 'Start checking', exact: true }).click();
  await page.getByRole('group', { name: /exactly the published result/ }).waitFor();
  // From the title on, without the site's head; places are told from where the page was scrolled to.
  await page.evaluate(() => window.scrollTo(0, 0));
  const main = await page.getByRole('main').boundingBox();
  await page.screenshot({
    path: join(ROOT, 'public/pictures/verify.png'),
    fullPage: true,
    clip: { x: 0, y: main?.y ?? 0, width: WIDTH, height: HEIGHT },
  });
} finally {
  await browser.close();
  await site.close();
}
