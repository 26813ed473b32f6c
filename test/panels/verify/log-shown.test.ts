/** What the page shows of the log, as HTML: who signed, how long before the draw, and what is open. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { LogSeen } from '../../../src/core/log/checks.ts';
import { trustWords } from '../../../src/i18n/trust.ts';
import { LogShown } from '../../../src/panels/verify/LogShown.tsx';
import type { Words } from '../../../src/panels/verify/words.ts';
import { webPlatform } from '../../../src/record/web-platform.ts';
import { logCases, verifyCase } from '../../vectors/log.ts';

async function shown(why: string, lang: 'zh' | 'en'): Promise<{ html: string; log: LogSeen }> {
  const one = logCases.find((some) => some.why === why) as (typeof logCases)[number];
  const { log } = await verifyCase(one, webPlatform);
  if (log === null) throw new Error(`${why}: nothing was seen of the log`);
  const words = { lang, trust: trustWords[lang] } as Words;
  return { html: renderToString(h(LogShown, { words, log })), log };
}

test.each(['zh', 'en'] as const)('of a normal round, %s', async (lang) => {
  const { html, log } = await shown('a normal round', lang);
  for (const name of ['notary', 'university', 'newspaper']) expect(html).toContain(name);
  expect(html).toMatch(lang === 'zh' ? /摇号前 \d+ 天/ : /\d+ d [^<]*before/);
  for (const text of [log.root, log.checkpoint?.root ?? '', ...log.related.map(({ hash }) => hash)])
    expect(html).toContain(text);
  expect(html).not.toContain(`<strong>${trustWords[lang].open}`);
});

test('a commitment that was prepared besides is marked, and stands first', async () => {
  const { html } = await shown('a second commitment for the round and pool', 'zh');
  const rows = html.split('<tr').filter((row) => row.includes('池，第'));
  expect(rows[0]).toContain(`<strong>${trustWords.zh.open}</strong>`);
  expect(rows.slice(1).join('')).not.toContain(trustWords.zh.open);
});

test('a log whose bundle lies shows no history', async () => {
  const { html } = await shown('an entry changed', 'zh');
  expect(html).toContain(trustWords.zh.noCheckpoint);
  expect(html).not.toContain(trustWords.zh.related);
});
