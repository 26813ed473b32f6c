/** Firefox, driven over WebDriver BiDi. */
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { type Engine, FOUND } from '../driver.ts';
import { selectFound } from '../in-page.ts';

export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh' },
  });
  return {
    tab: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      return {
        open: async (url) => {
          await page.goto(url);
        },
        run: async (inPage, argument) =>
          (await page.evaluate(`(${inPage})(${JSON.stringify(argument)})`)) as Awaited<
            ReturnType<typeof inPage>
          >,
        load: async (source) => {
          await page.evaluate(source);
        },
        press: async () => {
          const handle = await page.evaluateHandle((name) => Reflect.get(window, name), FOUND);
          const element = handle.asElement() as ElementHandle<Element> | null;
          if (element === null) throw new Error('the element that was found has gone');
          // As a reader does: what lies under the bar at the foot of a phone is not pressed, the bar is.
          await element.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
          await element.click();
        },
        type: async (text) => {
          await page.evaluate(`(${selectFound})()`);
          if (text === '') await page.keyboard.press('Delete');
          else await page.keyboard.type(text);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
