/** A page that calls itself one page of paper is one. */
import { expect, test } from '@playwright/test';

for (const path of ['adopt/decision/', 'en/adopt/decision/'])
  test(`${path} is one page of paper`, async ({ page }) => {
    await page.goto(path);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });
