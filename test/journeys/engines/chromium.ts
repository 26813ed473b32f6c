/** Chromium, driven by Playwright. */
import { chromium } from 'playwright';
import { type Engine, FOUND } from '../driver.ts';

/** @param executablePath '' for Playwright's own */
export async function startChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    ...(executablePath === '' ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic'],
  });
  return {
    tab: async () => {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      const page = await context.newPage();
      const found = async () => {
        const handle = (await page.evaluateHandle((name) => Reflect.get(window, name), FOUND)).asElement();
        if (handle === null) throw new Error('the element that was found has gone');
        return handle;
      };
      return {
        open: async (url) => {
          await page.goto(url);
        },
        run: (inPage, argument) => page.evaluate(`(${inPage})(${JSON.stringify(argument)})`),
        load: async (source) => {
          await page.evaluate(source);
        },
        press: async () => (await found()).click(),
        type: async (text) => (await found()).fill(text),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
