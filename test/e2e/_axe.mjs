import { chromium } from 'playwright';
import { AxeBuilder } from '@axe-core/playwright';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const scheme of ['light', 'dark']) for (const more of [false, true]) for (const path of ['official/', 'en/official/', 'official/six-digits/', 'en/official/six-digits/', 'verify/', '', 'policy/', 'faq/', 'en/faq/']) for (const width of [320, 1280]) {
  const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme: scheme, contrast: more ? 'more' : 'no-preference' });
  const page = await context.newPage();
  await page.goto('http://127.0.0.1:4740/' + path);
  if (path.endsWith('official/')) { await page.click('#rerun-all'); await page.waitForFunction(() => /[0-9]/.test(document.getElementById('rerun-tally').textContent)); await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; const s = document.querySelector('.real-said'); s.dataset.outcome = 'differs'; }); }
  if (path.includes('six')) await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (violations.length || over > 0) console.log(scheme, more, width, path, over, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  await context.close();
}
console.log('done');
await browser.close();
