/** One digest of everything that a build reads: the engine's sources, and the publisher's folder. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PublisherFolder } from '../../src/publisher/folder.ts';
import { SITE_FILE } from '../../src/publisher/read-site.ts';
import { ROOT } from '../root.ts';
import { engineAssets } from './assets.ts';
import { fileDigest } from './file-digest.ts';

/** Of the engine. */
const SOURCES = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Every file at or below a path, absolute; none where nothing is there. */
export async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param words what else the site depends on */
export async function fingerprint(folder: PublisherFolder, words: readonly string[]): Promise<string> {
  const { root, words: prose, rounds, log, history, mark } = folder;
  const engine = [...SOURCES, ...(await engineAssets()).map((name) => join('public', name))];
  const paths = [
    ...engine.map((name) => join(ROOT, name)),
    ...[join(root, SITE_FILE), prose, rounds, log],
    ...[history, mark].filter((path) => path !== null),
  ];
  const files = [...new Set((await Promise.all(paths.map(filesAt))).flat())].sort();
  const hash = createHash('sha256').update(`${[...words, root].join('\n')}\n`);
  for (const file of files) {
    hash.update(`${fileDigest(file)}  ${relative(ROOT, file).split(sep).join('/')}\n`);
  }
  return hash.digest('hex');
}
