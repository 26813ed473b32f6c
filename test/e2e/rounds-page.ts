/** A pool's page, as its readers find their way in it. */
import type { Locator, Page } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { poolWords } from '../../src/i18n/pool.ts';
import { sealWords } from '../../src/i18n/seals.ts';
import { winnerWords } from '../../src/i18n/winners.ts';
import { verdict } from './views.ts';

export function poolPage(page: Page, lang: Lang = 'zh') {
  const t = winnerWords[lang];
  const result = page.getByRole('region', { name: poolWords[lang].result, exact: true });
  const pager = result.getByRole('group', { name: t.pager, exact: true });
  const button = (name: string) => pager.getByRole('button', { name, exact: true });
  const table = result.getByRole('table');
  return {
    verdict: verdict(page.getByRole('region', { name: sealWords[lang].verdict, exact: true })),
    draw: page.getByRole('region', { name: poolWords[lang].draw.lottery, exact: true }),
    seed: page.getByRole('region', { name: poolWords[lang].seed, exact: true }),
    result,
    pager,
    table,
    /** The row that was looked for. */
    wanted: table.getByRole('row').and(table.locator('[aria-current="true"]')),
    reserves: table.getByRole('rowheader', { name: t.reserve }),
    status: result.getByRole('status'),
    refusal: result.getByRole('alert'),
    first: button(t.begin),
    next: button(t.next),
    last: button(t.end),
    rank: pager.getByRole('textbox', { name: t.toRank, exact: true }),
    code: pager.getByRole('textbox', { name: t.findCode, exact: true }),
    file: result.getByRole('link', { name: /result\.csv/ }),
  };
}

/** Rank and code of each row that a table of ranks shows. */
export function shownRanks(table: Locator): Promise<[string, string][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row): [string, string] => [
        (row.querySelector('th')?.firstChild?.textContent ?? '').replaceAll(',', ''),
        row.querySelector('code')?.textContent ?? '',
      ]),
    );
}
