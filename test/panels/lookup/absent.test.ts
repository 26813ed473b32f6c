/** The answer to a code that is not listed, as HTML: a demonstration says first that real codes are not here, any other site never. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Absent } from '../../../src/panels/lookup/Absent.tsx';
import { words as en } from '../../../src/panels/lookup/en.tsx';
import { type Guides, NO_GUIDES } from '../../../src/panels/lookup/pools.ts';
import { words as zh } from '../../../src/panels/lookup/zh.tsx';
import { absentOf } from '../../../src/publisher/absent.ts';
import { lookUpByIndex } from '../../../src/search/index-look-up.ts';
import { demonstration } from '../../demonstration.ts';
import { network, served, vectorRecord } from '../../search/pools.ts';

const pool = await served(vectorRecord('two-pages'));
const answer = await lookUpByIndex('1234567890123', pool.address, network([pool]));

function shown(lang: 'zh' | 'en', isDemonstration: boolean, guides: Guides = NO_GUIDES): string {
  const offered = {
    ...pool.address,
    ...{ title: 't', short: 's', roundTitle: 'r', isDemonstration, succession: null, next: null },
  };
  const from = { from: 'network', since: null } as const;
  const absences = [{ pool: offered, answer }];
  const time = Date.parse('2026-11-27T00:00:00Z');
  const props = { words: { zh, en }[lang], absences, round: 'r', from, guides, voided: [], further: null };
  return renderToString(h(Absent, { ...props, time, lead: null }));
}

test.each(['zh', 'en'] as const)('in a demonstration, %s', (lang) => {
  const html = shown(lang, true);
  const said = demonstration.site.demonstration?.unlisted[lang] ?? '';
  expect(said).not.toBe('');
  expect(html).toContain(`>${said}</h2>`);
  // The official place, by name and address, before the neighbours.
  const place = html.indexOf('href="https://xkczb.jtw.beijing.gov.cn/"');
  expect(place).toBeGreaterThan(0);
  expect(place).toBeLessThan(html.indexOf('<table'));
  expect(html).not.toContain('/guide/objection/');
  expect(html).not.toContain({ zh, en }[lang].plain.objection(false)[0]);
  expect(shown(lang, true, { ...NO_GUIDES, objection: true })).toContain('/guide/objection/');
});

test.each(['zh', 'en'] as const)('of real draws, %s', (lang) => {
  const { answer: t, plain } = { zh, en }[lang];
  const html = shown(lang, false);
  expect(html).toContain(`>${t.notListed}</h2>`);
  expect(html).not.toMatch(/xkczb|演示|emonstration/);
  expect(html).toContain(plain.objection(false)[0]);
  const guided = shown(lang, false, { ...NO_GUIDES, objection: true });
  expect(guided).toMatch(/href="[^"]*\/guide\/objection\/"/);
  expect(guided).not.toContain(plain.objection(false)[0]);
});

test('a site of real draws has no such words, and a demonstration without an official place names none', () => {
  const { site } = demonstration;
  expect(absentOf({ ...site, demonstration: null }, 'zh')).toBeNull();
  expect(absentOf({ ...site, portal: null }, 'zh')?.why).toContain('官方网站');
  expect(absentOf(site, 'en')?.why).toContainEqual({ url: site.portal?.url, text: site.portal?.name.en });
});
