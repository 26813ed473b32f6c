import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Bench, gapsIn } from './complete.ts';
import { DOCUMENT, figuresIn, KEPT } from './document.ts';
import { madeBench } from './made-bench.ts';
import { markdownOf } from './markdown.ts';

describe('docs/performance.md', () => {
  it('has the figures of the JSON beside it, all of them', () => {
    const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Bench;
    expect(gapsIn(kept)).toEqual([]);
    expect(figuresIn(readFileSync(DOCUMENT, 'utf8'))).toBe(markdownOf(kept));
  });

  it('without its marks is refused', () => {
    expect(() => figuresIn('figures')).toThrow('expected <!-- figures');
  });
});

describe('the figures as Markdown', () => {
  const bench = madeBench();
  const lines = markdownOf(bench).split('\n');

  it('have a line for each, with every measure and the ratio to the floor', () => {
    expect(lines).toContain(
      '| Node | freeze | 5 | 1.00 | 0.50 to 2.00 | 1.25 | 1.50 | 200 | 2.00 | 3.00 | 1.50 to 6.00 |',
    );
    expect(lines.filter((line) => /^\| (?!where|---)/.test(line))).toHaveLength(bench.figures.length);
  });

  it('have a dash for what is not measured, and say once why', () => {
    expect(lines).toContain(
      '| WebKit | look-up, warm | 5 | 1.00 | 0.50 to 2.00 | — | 1.50 | 200 | 2.00 | 3.00 | 1.50 to 6.00 |',
    );
    expect(
      lines.filter((line) => line.startsWith('- With start in Chromium, Firefox, WebKit: ')),
    ).toHaveLength(1);
    expect(
      lines.filter((line) => line.startsWith('- freeze; draw; receipt; site build in Chromium')),
    ).toHaveLength(1);
  });

  it('name the machine, the commit and what else ran', () => {
    expect(lines[0]).toContain(
      '2 × Xeon, 24 GiB, Debian, Node 24.21.0, Chromium 156; 2026-11-27, commit aaaaaaaaaaaa.',
    );
    expect(lines[0]).toContain('0.02 of its processors');
  });
});
