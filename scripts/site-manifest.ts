/**
 * Writes `site-manifest.txt` into a built site: the SHA-256 of each of its files in the form of sha256sum, sorted by
 * name in byte order, without itself. Run last: `site-manifest.ts <dist>`. `sha256sum -c site-manifest.txt` checks it.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { messageOf } from '../src/core/errors.ts';
import { fileDigest } from './building/file-digest.ts';
import { MANIFEST } from './site-folder.ts';
import { inBoth, misuse } from './terminal/misuse.ts';
import { buildWords } from './words/site-build.ts';

/**
 * Names of all files below `folder`, with `/` between their parts, in byte order.
 * @throws MingqianError `usage` for what is no plain file, or has no plain name
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll(sep, '/');
      // sha256sum writes such names in another form, and a site has no use for a link to somewhere else.
      if (!entry.isFile() || /[\\\n\r]/.test(name))
        misuse(
          inBoth(buildWords, (t) => t.plainFile),
          { file: name },
        );
      return name;
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The lines of the manifest. @throws MingqianError `usage` for a file that it cannot name */
export async function siteManifest(dist: string): Promise<string> {
  let text = '';
  for (const name of await filesBelow(dist)) {
    if (name === MANIFEST) continue;
    text += `${fileDigest(join(dist, name))}  ${name}\n`;
  }
  return text;
}

/** Writes the manifest and gives the number of its lines. @throws MingqianError `usage` */
export async function writeSiteManifest(dist: string): Promise<number> {
  const text = await siteManifest(dist);
  await writeFile(join(dist, MANIFEST), text);
  return text.split('\n').length - 1;
}

if (import.meta.main) {
  const [dist = 'dist'] = process.argv.slice(2);
  try {
    console.log(`${MANIFEST}: ${await writeSiteManifest(dist)} files`);
  } catch (error) {
    console.error(`site-manifest: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}
