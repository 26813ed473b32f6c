/** The plans and commands that README and the publisher's guide print: they are taken as they stand, and say one thing of drand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './terminal.ts';

const TEXTS = ['README.md', 'src/content/guide/publisher.en.md', 'src/content/guide/publisher.zh.md'];
/** Days before the draw of the plans, and after it. */
const BEFORE = '2027-06-20T00:00:00Z';
const AFTER = '2027-06-26T02:10:00Z';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-printed-'));
  writeFileSync(at('applications.csv'), 'code,tickets\nB2,2\nA1,1\n');
  writeFileSync(at('rules.md'), '# Rules\n');
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

/** The blocks of a text between fences, without what they are indented by. */
function blocks(text: string): string[] {
  return [...text.matchAll(/^( *)```\n([\s\S]*?)\n *```$/gm)].map(([, indent = '', body = '']) =>
    body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** The words of a printed command that begins so, its files in the folder. */
function printed(text: string, command: string): string[] {
  const line = blocks(text)
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((one) => one.replace(/^npm run -s mingqian -- /, '').replace(/\s+#.*$/, ''))
    .find((one) => one.startsWith(`${command} `));
  if (line === undefined) throw new Error(`${command} is not printed`);
  return line
    .split(/\s+/)
    .map((word) =>
      /\.(?:csv|md|toml|html)$|^<folder>$|^[0-9]{6}\/[a-z]+$/.test(word) ? at(word.replace('/', '-')) : word,
    );
}

describe.each(TEXTS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const plan = blocks(text).find((block) => block.includes('draw-at = ')) ?? '';
  beforeEach(() => writeFileSync(at('plan.toml'), plan));

  test('its plan is taken without a warning, and frozen', async () => {
    const planned = await run(printed(text, 'round plan'), BEFORE);
    expect(planned.status, planned.err).toBe(0);
    expect(planned.out).not.toMatch(/Warning|Refused/);
    expect(planned.out).toMatch(/freeze takes this plan\.$/);
    const frozen = await run(printed(text, 'freeze'), BEFORE);
    expect(frozen.status, frozen.err).toBe(0);
    expect(frozen.err).not.toMatch(/Warning|Refused/);
    const [record = ''] = printed(text, 'reveal').slice(1);
    // The beacon is due after the balls are read, and five minutes after the draw.
    const { sources, drawAt } = JSON.parse(readFileSync(join(record, 'commitment.json'), 'utf8'));
    const due = 1_692_803_367 + 3 * (sources[1].round - 1);
    expect(due - Date.parse(drawAt) / 1000).toBe(300);
    const revealed = await run(
      ['reveal', record, '--drand', '0'.repeat(96), '--balls', '385172', '--balls-again', '385172'],
      AFTER,
    );
    expect(revealed.err).toMatch(/--drand number 1: expected the signature of quicknet round/);
  });
});

test('README prints a sheet', async () => {
  const text = readFileSync('README.md', 'utf8');
  writeFileSync(at('plan.toml'), blocks(text).find((block) => block.includes('draw-at = ')) ?? '');
  expect((await run(printed(text, 'freeze'), BEFORE)).status).toBe(0);
  expect((await run(printed(text, 'round sheet'), BEFORE)).status).toBe(0);
  expect(readFileSync(at('sheet.html'), 'utf8')).toContain('quicknet 40390712');
});
