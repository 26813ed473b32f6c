/** Contrast as WCAG 2.2 has it, against figures of others. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, PAPER, strengthened, TEXTS, unreadable } from '../../src/publisher/contrast.ts';
import { markFault, markOf } from '../../src/publisher/mark.ts';
import { readSite } from '../../src/publisher/read-site.ts';

test.each([
  // From WCAG's own techniques, G17 and G18, and webaim.org's checker.
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4.0],
  ['#0000ff', '#ffffff', 8.59],
])('%s on %s', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 1);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test("the engine's own colours are those of its style, and can be read", () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, { light, dark }] of Object.entries({ ...TEXTS, paper: PAPER }))
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  expect(unreadable({ accent: { light: '#a8281f', dark: '#e0695c' }, paper: PAPER })).toEqual([]);
});

test('a paper on which the words cannot be read is refused, whatever the accent', () => {
  const found = unreadable({
    accent: { light: '#000000', dark: '#ffffff' },
    paper: { light: '#808080', dark: '#14161a' },
  });
  expect(found.map(({ theme, text }) => `${theme} ${text}`)).toEqual([
    'light ink',
    'light quiet',
    'light verified',
  ]);
});

test.each(['#a8281f', '#1d4f91', '#ffd166', '#808080'])(
  '%s is strengthened until it reads at 7:1',
  (colour) => {
    for (const on of ['#ffffff', '#000000'] as const)
      expect(contrast(strengthened(colour, on), on)).toBeGreaterThanOrEqual(7);
  },
);

test('a mark is a picture and nothing else', () => {
  expect(
    markFault('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'),
  ).toBeNull();
  expect(markFault(`<!-- a --> <!-->-->${'<!--a-->\n'.repeat(50)}<svg>`)).toBeNull();
  for (const bad of [
    '<p>',
    '<svg><script>1</script></svg>',
    '<svg onload="a()"></svg>',
    '<svg><image href="https://other.example/a.png"/></svg>',
    '<svg><style>@import url(https://other.example)</style></svg>',
    // With as many ways to tell its comments apart as there are numbers of fifty bits.
    `${'<!--a-->'.repeat(50)}<!DOCTYPE svg><svg>`,
  ])
    expect(markFault(bad), bad).not.toBeNull();
  const { site } = readSite(`${readFileSync('src/demonstration/site.toml', 'utf8')}\n[mark]\ntext = "<房"\n`);
  expect(markOf(site, null)).toContain('>&lt;房</text>');
});
