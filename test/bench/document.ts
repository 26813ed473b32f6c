/** Puts the figures of a bench into docs/performance.md, and the same as JSON beside it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';
import { type Bench, gapsIn } from './complete.ts';
import { markdownOf } from './markdown.ts';

/** Where a bench writes what it measured. */
export const FOUND = join(ROOT, 'test-results/bench.json');
export const DOCUMENT = join(ROOT, 'docs/performance.md');
export const KEPT = join(ROOT, 'docs/performance.json');

const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const BEGINS = '<!-- figures: npm run bench -- document -->';
const ENDS = '<!-- end of the figures -->';

/** What stands between the marks. @throws Error where there are not both, in this order */
export function figuresIn(document: string): string {
  const [begin, end] = [document.indexOf(BEGINS), document.indexOf(ENDS)];
  if (begin < 0 || end < begin) throw new Error(`expected ${BEGINS} and, after it, ${ENDS} in ${DOCUMENT}`);
  return document.slice(begin + BEGINS.length, end).trim();
}

/** @param words the JSON of a bench; what was measured last where it is left out */
export function writeDocument([file = FOUND]: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const bench = JSON.parse(text) as Bench;
  const gaps = gapsIn(bench);
  if (gaps.length > 0) throw new Error(`${file} has gaps:\n${gaps.join('\n')}`);
  const document = readFileSync(DOCUMENT, 'utf8');
  const put = `${BEGINS}\n\n${markdownOf(bench)}\n\n${ENDS}`;
  writeFileSync(
    DOCUMENT,
    document.replace(`${BEGINS}\n\n${figuresIn(document)}\n\n${ENDS}`, () => put),
  );
  writeFileSync(KEPT, text);
  // As the project's files stand.
  const { status, stderr } = spawnSync(process.execPath, [BIOME, 'format', '--write', KEPT], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`biome format ${KEPT}: ${stderr}`);
}
