/** Scripts and styles of pages that the site does not have: they are bundled all the same, and nobody should have to keep them. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../site-manifest.ts';

const PARTS = '_astro';

/** Removes what no page leads to, by the names that stand in its files. @returns their names @param built pages and their parts */
export async function removeUnused(built: string): Promise<string[]> {
  const parts = await readdir(join(built, PARTS));
  const pages = (await filesBelow(built)).filter((name) => !name.startsWith(`${PARTS}/`));
  const used = new Set<string>();
  const waiting = pages.map((name) => join(built, name));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = await readFile(file, 'utf8');
    for (const part of parts)
      if (!used.has(part) && text.includes(part)) {
        used.add(part);
        waiting.push(join(built, PARTS, part));
      }
  }
  const unused = parts.filter((part) => !used.has(part));
  for (const part of unused) await rm(join(built, PARTS, part));
  return unused;
}
