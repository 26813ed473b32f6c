/** `site.toml`: everything that is wrong with one is told at once, with its line and the key that was meant. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultLine, SiteFaults } from '../../src/publisher/fault.ts';
import { readSite } from '../../src/publisher/read-site.ts';

const GOOD = `languages = ["zh", "en"]
zone = "Asia/Shanghai"
[name]
zh = "青禾市住房保障中心摇号公示"
en = "Qinghe Housing Draws"

[drawn.zh]
thing = "住房"
measure = "套"

[drawn.en]
one = "flat"
many = "flats"
`;

function faults(toml: string): string[] {
  try {
    readSite(toml);
    return [];
  } catch (error) {
    if (!(error instanceof SiteFaults)) throw error;
    return error.faults.map((fault) => faultLine(fault, 'en'));
  }
}

test('the least that there must be', () => {
  const { site, folders } = readSite(GOOD);
  expect(folders).toEqual({ words: 'words', public: 'public' });
  expect(site).toMatchObject({
    languages: ['zh', 'en'],
    official: false,
    zone: { name: 'Asia/Shanghai', zh: '北京时间', en: 'Beijing time', withOffset: false },
    name: { zh: '青禾市住房保障中心摇号公示', en: 'Qinghe Housing Draws' },
    portal: null,
    demonstration: null,
    drawn: { zh: { thing: '住房', measure: '套' }, en: { one: 'flat', many: 'flats' } },
  });
});

test('the demonstration says that it is one, in all its places', () => {
  const { site, folders } = readSite(readFileSync('src/demonstration/site.toml', 'utf8'));
  expect(folders.public).toBe('../../public');
  expect(site.demonstration?.note.zh).toContain('演示');
  expect(site.official).toBe(true);
});

test.each([
  ['no time zone', GOOD.replace('zone = "Asia/Shanghai"\n', ''), 'site.toml: expected zone, found none'],
  [
    'a time zone that nobody knows',
    GOOD.replace('Asia/Shanghai', 'Asia/Peking'),
    'site.toml line 2: zone: expected the name of a time zone, such as Asia/Shanghai, found "Asia/Peking"',
  ],
  [
    'a key that is mistyped',
    `organizer = { zh = "a", en = "b" }\n${GOOD}`,
    'site.toml line 1: there is no key organizer; organiser is meant',
  ],
  [
    'one in a table',
    GOOD.replace('measure', 'mesure'),
    'site.toml line 9: there is no key mesure; measure is meant',
  ],
  [
    'one that is like none',
    `weather = "fine"\n${GOOD}`,
    /^site\.toml line 1: there is no key weather; the keys are languages, official, zone, phone, name/,
  ],
  ['no TOML', GOOD.replace('[name]', '[name'), /^site\.toml line 3: /],
  [
    'another kind of value',
    `official = "yes"\n${GOOD}`,
    'site.toml line 1: official: expected boolean, found "yes"',
  ],
  [
    'an address without a host',
    `${GOOD}\n[portal]\nurl = "apply.example"\nzh = "a"\nen = "b"\n`,
    'site.toml line 16: portal.url: expected an address that begins with https://, found "apply.example"',
  ],
  [
    'a language that is missing',
    GOOD.replace('en = "Qinghe Housing Draws"\n', ''),
    'site.toml line 3: expected name.en, as the site is in en, found none',
  ],
  [
    'a language twice',
    GOOD.replace('"en"]', '"zh"]'),
    /^site\.toml line 1: languages: expected each language once/,
  ],
  [
    'no language',
    GOOD.replace('["zh", "en"]', '[]'),
    /^site\.toml line 1: languages: expected at least one language/,
  ],
  [
    'another colour than can be read',
    `${GOOD}\n[colours]\naccent = { light = "#f2c14e", dark = "#8db8f0" }\n`,
    'site.toml line 16: expected a contrast of at least 4.5 between accent and paper in the light theme, found 1.61',
  ],
  [
    'a mark elsewhere',
    `${GOOD}\n[mark]\nsvg = "../mark.svg"\n`,
    /^site\.toml line 16: mark\.svg: expected an SVG file in this folder/,
  ],
  [
    'a mark of many characters',
    `${GOOD}\n[mark]\ntext = "青禾市"\n`,
    /^site\.toml line 16: mark\.text: expected one or two characters/,
  ],
])('%s', (_, toml, expected) => {
  const found = faults(toml);
  expect(found).toHaveLength(1);
  if (typeof expected === 'string') expect(found[0]).toBe(expected);
  else expect(found[0]).toMatch(expected);
});

test('what is long is cut between two characters', () => {
  for (const before of ['', 'a']) {
    const [found = ''] = faults(`"${before}${'\u{1f600}'.repeat(400)}" = 1\n${GOOD}`);
    expect(found).toMatch(/\u{1f600}…$/u);
    expect(found.isWellFormed()).toBe(true);
  }
});

test('all at once', () => {
  const toml = GOOD.replace('thing', 'thng').replace('many = ', 'more = ');
  expect(faults(toml)).toEqual([
    'site.toml line 8: there is no key thng; thing is meant',
    'site.toml line 11: expected drawn.en.many, found none',
    'site.toml line 13: there is no key more; the keys are one, many',
  ]);
});

test('a site in one language needs no other, and has the same in both', () => {
  const toml = GOOD.replace('"zh", ', '')
    .replace(/^zh = .*\n/m, '')
    .replace(/\[drawn\.zh\][\s\S]*?\n\n/, '');
  expect(readSite(toml).site.name).toEqual({ zh: 'Qinghe Housing Draws', en: 'Qinghe Housing Draws' });
});
