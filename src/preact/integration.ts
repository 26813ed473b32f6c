/**
 * Preact in Astro: components are rendered at the build, and those marked `client:load` come alive in the browser. Our
 * own, because @astrojs/preact sends every file through Babel, which breaks TypeScript that is only to be erased.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A path, as Astro's table of what it has built has it; an address would not be found there. */
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Astro names each island after a hash of the path that its component has on this machine; nothing reads that name in
 * a built site, and two builds in two folders would differ by it.
 */
const UID = /(<astro-island) uid="[^"]*"/g;

export function preact(): AstroIntegration {
  return {
    name: 'preact',
    hooks: {
      'astro:config:setup': ({ addRenderer, updateConfig }) => {
        addRenderer({
          name: 'preact',
          serverEntrypoint: beside('./server.ts'),
          clientEntrypoint: beside('./client.ts'),
        });
        updateConfig({ vite: { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of await readdir(folder, { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const html = await readFile(join(folder, name), 'utf8');
          const nameless = html.replace(UID, '$1');
          if (nameless !== html) await writeFile(join(folder, name), nameless);
        }
      },
    },
  };
}
