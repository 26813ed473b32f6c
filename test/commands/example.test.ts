/** The specification's worked example stands on its page as the command prints it, and is the vector record's. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { records } from '../vectors/records.ts';
import { run } from './terminal.ts';

test.each(['zh', 'en'])('%s', async (lang) => {
  const { status, out } = await run(['example', '--lang', lang]);
  expect(status).toBe(0);
  expect(`${out}\n`).toBe(readFileSync(`src/content/spec/example.${lang}.md`, 'utf8'));
  for (const name of ['applicants.csv', 'commitment.json', 'seed.json', 'result.csv', 'result.json'])
    expect(out).toContain((records['three']?.[name] ?? 'absent').trimEnd());
});
