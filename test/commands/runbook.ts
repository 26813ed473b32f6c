/** A runbook followed literally: the commands of its blocks, run in a publisher's folder as a shell would. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Terminal } from '../../scripts/terminal/terminal.ts';
import type { Ran } from './terminal.ts';
import { run } from './terminal.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'src', 'content', 'adopt', 'accidents');
const CALL = ['npm', 'run', '-s', 'mingqian', '--'];

/** The page's text. */
export const pageText = (topic: string, lang: 'zh' | 'en') =>
  readFileSync(join(PAGES, `${topic}.${lang}.md`), 'utf8');

/** The page's blocks, each a list of command lines; one that a backslash breaks is one line. */
export function blocksOf(topic: string, lang: 'zh' | 'en' = 'zh'): string[][] {
  return [...pageText(topic, lang).matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .filter((line) => line !== ''),
  );
}

/** A line's words, without quotes and with variables, and the file that its output goes to. */
function wordsOf(line: string, variables: Readonly<Record<string, string>>) {
  const words = [...line.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain = '']) =>
    (quoted ?? plain).replaceAll(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? ''),
  );
  const to = words.at(-2) === '>' ? words.at(-1) : undefined;
  return { words: to === undefined ? words : words.slice(0, -2), to };
}

/**
 * Runs one line of a runbook in a folder, and says what a terminal would.
 * @param now the time by everybody's clock
 * @throws where it is neither a command of this project nor sha256sum
 */
export async function follow(
  line: string,
  folder: string,
  now: string,
  variables: Readonly<Record<string, string>> = {},
  change: Partial<Terminal> = {},
): Promise<Ran> {
  const { words, to } = wordsOf(line, variables);
  if (words[0] === 'sha256sum') {
    const [, file = ''] = words;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    return { status: 0, out: `${hash}  ${file}`, err: '' };
  }
  expect(words.slice(0, CALL.length), line).toEqual(CALL);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const ran = await run(words.slice(CALL.length), now, change);
    if (to !== undefined) writeFileSync(to, `${ran.out}\n`);
    return ran;
  } finally {
    process.chdir(before);
  }
}
