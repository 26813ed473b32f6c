import { chromium } from 'playwright';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const which = process.argv.slice(2);
for (const [name, path, width, scheme, run] of [
  ['list-zh-1280-light', 'official/', 1280, 'light', true],
  ['list-en-1280-dark', 'en/official/', 1280, 'dark', true],
  ['list-zh-390-dark', 'official/', 390, 'dark', true],
  ['list-en-390-light', 'en/official/', 390, 'light', true],
  ['six-zh-1280-light', 'official/six-digits/', 1280, 'light'],
  ['six-en-1280-dark', 'en/official/six-digits/', 1280, 'dark'],
  ['six-zh-390-light', 'official/six-digits/', 390, 'light'],
  ['six-en-390-dark', 'en/official/six-digits/', 390, 'dark'],
  ['verify-zh-1280-light', 'verify/', 1280, 'light'],
  ['home-en-1280-light', 'en/', 1280, 'light'],
  ['policy-zh-390-light', 'policy/', 390, 'light'],
].filter(([n]) => which.length === 0 || which.some((w) => n.includes(w)))) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const faults = []; page.on('console', (m) => m.type() === 'error' && faults.push(m.text())); page.on('pageerror', (e) => faults.push(e.message));
  await page.goto('http://127.0.0.1:4740/' + path);
  if (run) { await page.click('#rerun-all'); await page.waitForFunction(() => /[0-9]/.test(document.getElementById('rerun-tally').textContent)); console.log(await page.textContent('#rerun-tally')); }
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  console.log(name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), faults);
  await page.close();
}
await browser.close();
