/**
 * Preact in Astro: components are rendered at the build, and those marked `client:load` come alive in the browser. Our
 * own, because @astrojs/preact sends every file through Babel, which breaks TypeScript that is only to be erased.
 */
import type { AstroIntegration } from 'astro';

export function preact(): AstroIntegration {
  return {
    name: 'preact',
    hooks: {
      'astro:config:setup': ({ addRenderer, updateConfig }) => {
        addRenderer({
          name: 'preact',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          clientEntrypoint: new URL('./client.ts', import.meta.url),
        });
        updateConfig({ vite: { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } });
      },
    },
  };
}
