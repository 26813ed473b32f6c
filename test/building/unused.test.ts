import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnused } from '../../scripts/building/unused.ts';

test('what a page leads to stays, over however many files; what only itself leads to goes', async () => {
  const built = mkdtempSync(join(tmpdir(), 'mingqian-unused-'));
  const files = {
    'index.html': '<script src="/_astro/page.a1.js"></script>',
    'en/index.html': '<link href="/_astro/style.b2.css">',
    '_astro/page.a1.js': 'import("./part.c3.js"); new Worker("worker.d4.js")',
    '_astro/part.c3.js': '',
    '_astro/worker.d4.js': 'import "./part.c3.js"',
    '_astro/style.b2.css': '',
    '_astro/other.e5.js': 'import "./others.f6.js"',
    '_astro/others.f6.js': 'import "./other.e5.js"; import "./part.c3.js"',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(built, name, '..'), { recursive: true });
    writeFileSync(join(built, name), text);
  }
  expect((await removeUnused(built)).sort()).toEqual(['other.e5.js', 'others.f6.js']);
  expect(readdirSync(join(built, '_astro')).sort()).toEqual([
    'page.a1.js',
    'part.c3.js',
    'style.b2.css',
    'worker.d4.js',
  ]);
  rmSync(built, { recursive: true });
});
