// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { certainty } from './src/markdown/certainty.ts';
import { checks } from './src/markdown/checks.ts';
import { include } from './src/markdown/include.ts';
import { links } from './src/markdown/links.ts';
import { questions } from './src/markdown/questions.ts';
import { tables } from './src/markdown/tables.ts';
import { tokens } from './src/markdown/tokens.ts';
import { wholeWords } from './src/markdown/whole-words.ts';
import { preact } from './src/preact/integration.ts';
import { FOLDER, readFolder } from './src/publisher/folder.ts';
import { definitionsOf } from './src/publisher/globals.ts';
import { styleOf } from './src/publisher/style.ts';

const address = process.env.MINGQIAN_SITE ?? 'https://mingqian.example';
const base = process.env.MINGQIAN_BASE ?? '/';
// The folder whose site this is; the pages read it there too.
process.env[FOLDER] ??= fileURLToPath(new URL('./src/demonstration', import.meta.url));
const { site } = readFolder(process.env[FOLDER]);

/** Pages about other people's draws and for other offices, where a site shows its own draws alone. */
const NOT_SHOWN = /^\/(?:official|adopt(?!\/accidents))\//;

/** The publisher's colours, behind the engine's own. */
const colours = {
  name: 'mingqian-colours',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {string} code @param {string} id */
  transform: (code, id) => (/\/styles\/index\.css(?:\?|$)/.test(id) ? code + styleOf(site) : null),
};

// The one inline script of the site: it sets theme, contrast and type size before the first paint.
const prepaint = readFileSync(new URL('./src/layouts/prepaint.js', import.meta.url));
const prepaintHash = createHash('sha256').update(prepaint).digest('base64');

export default defineConfig({
  site: address,
  // Files that no page is made of are placed by scripts/building/assets.ts: which they are depends on whose site it is.
  publicDir: './.cache/no-public',
  base,
  output: 'static',
  trailingSlash: 'always',
  // Our Chinese sentences stand on one line each; only real line breaks may become spaces.
  compressHTML: true,
  build: {
    format: 'directory',
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [preact()],
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [`sha256-${prepaintHash}`] },
    },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      // `## Heading {#name}`: an anchor that is the same in both languages.
      features: { headingAttributes: true },
      mdastPlugins: [include(), checks(), tokens(site)],
      hastPlugins: [
        certainty(),
        links({ base, languages: site.languages, ...(site.official ? {} : { hidden: NOT_SHOWN }) }),
        questions(),
        tables(),
        wholeWords(),
      ],
    }),
  },
  vite: {
    define: definitionsOf(site),
    plugins: [colours],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // What looks after the copy on the device, on every page: four small files would cost more than one.
                  {
                    name: 'copy',
                    test: /[\\/]src[\\/]offline[\\/](?:newest-copy|start-worker|whole-caches)\.ts$/,
                  },
                  // What every component that comes alive needs, in one file: a page pays for each file it asks for.
                  {
                    name: 'alive',
                    test: /node_modules[\\/]preact[\\/]|[\\/]src[\\/](?:preact[\\/]client|ui[\\/](?:Status|use-alive))\.tsx?$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      // A file is a file: nothing is turned into a data: URL or an inline script.
      assetsInlineLimit: 0,
      // Phones of many years: newer CSS, such as light-dark(), is written out for them.
      cssTarget: ['chrome94', 'firefox92', 'safari15'],
    },
  },
});
