/**
 * Preact in Astro: components are rendered at the build, and those marked `client:load` come alive in the browser. Our
 * own, because @astrojs/preact sends every file through Babel, which breaks TypeScript that is only to be erased.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Names an island by a digest of the folder that the site was built in, among others. Nothing reads it. */
const UID = /(<astro-island) uid="[^"]*"/g;

/** The same site built in another folder is the same, byte for byte. */
async function forgetFolder(dist: string): Promise<void> {
  for (const name of await readdir(dist, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(join(dist, name), 'utf8');
    await writeFile(join(dist, name), html.replace(UID, '$1'));
  }
}

export function preact(): AstroIntegration {
  return {
    name: 'preact',
    hooks: {
      'astro:config:setup': ({ addRenderer, updateConfig }) => {
        addRenderer({
          name: 'preact',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          // A path, for Astro finds what came of it by this name.
          clientEntrypoint: fileURLToPath(new URL('./client.ts', import.meta.url)),
        });
        updateConfig({ vite: { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } });
      },
      'astro:build:done': ({ dir }) => forgetFolder(fileURLToPath(dir)),
    },
  };
}
