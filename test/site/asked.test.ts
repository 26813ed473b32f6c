/** The questions of the FAQ, out of what src/markdown/questions.ts makes. */
import { expect, test } from 'vitest';
import { questionsIn } from '../../src/site/asked.ts';

const question = (id: string, words: string, answer: string): string =>
  `<section class="question"><h3 id="${id}"><a href="#${id}">${words}</a></h3>${answer}</section>`;
const html = `<p>Before.</p>${question('draw-1', 'Who &#x26; how?', '<p>A <a href="/x/">b</a>.</p>\n<section><h4>c</h4></section>')}\n${question('draw-2', 'When?', '<p>Then.</p>')}`;
const asked = [
  { slug: 'draw-1', text: 'Who & how?' },
  { slug: 'draw-2', text: 'When?' },
];

test('each with its answer, whatever stands in it', () => {
  expect(questionsIn(html, asked)).toEqual([
    {
      slug: 'draw-1',
      text: 'Who & how?',
      html: '<p>A <a href="/x/">b</a>.</p>\n<section><h4>c</h4></section>',
    },
    { slug: 'draw-2', text: 'When?', html: '<p>Then.</p>' },
  ]);
});

test.each([
  ['a question less', asked.slice(1)],
  ['a question more', [...asked, { slug: 'draw-3', text: 'Why?' }]],
  ['another order', asked.toReversed()],
])('not where the headings are of %s', (_, headings) => {
  expect(() => questionsIn(html, headings)).toThrow();
});

test('not where the page is made in another way', () => {
  expect(() => questionsIn(html.replaceAll('h3', 'h2'), asked)).toThrow('draw-1');
});
