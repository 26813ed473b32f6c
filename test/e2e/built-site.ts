/** The built site as files: what the tests of the artefact walk over. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const DIST = 'dist';

/** Every file below a folder, as paths with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The address, relative to the site's root, of every page. */
export function pagesIn(folder: string): string[] {
  return (
    filesIn(folder)
      // The verifier in one file is no page of the site.
      .filter((file) => file.endsWith('.html') && file !== 'mingqian-verifier.html')
      .map((file) => file.replace(/index\.html$/, ''))
  );
}

export function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

export function sizeOf(folder: string, file: string): number {
  return statSync(join(folder, file)).size;
}

/** Links within a site, and fragments, that lead nowhere: each with the page that has it. */
export function deadLinksIn(folder: string): string[] {
  const broken: string[] = [];
  for (const page of pagesIn(folder)) {
    const html = textOf(folder, fileOfPage(page));
    for (const [, address = ''] of html.matchAll(/\shref="([^"]+)"/g)) {
      const url = new URL(address.replaceAll('&amp;', '&'), `http://site.invalid/${page}`);
      if (url.host !== 'site.invalid') continue;
      const path = decodeURIComponent(url.pathname.slice(1));
      const file = fileOfPage(path);
      if (!existsSync(join(folder, file))) broken.push(`${page}: ${address}`);
      // What is handed to the verifier, a record's place, and to the look-up, a code, is no place in the page.
      else if (
        url.hash &&
        file.endsWith('.html') &&
        !/^#(?:[0-9]+(?:-[0-9]+)?\/|code=[0-9A-Z-]+(?:&|$))/.test(url.hash)
      ) {
        const id = decodeURIComponent(url.hash.slice(1));
        const there = textOf(folder, file);
        // Or what is chosen there: a pool is an option of the page of chances.
        const [, pool] = /^pool=(.+)$/.exec(id) ?? [];
        const isThere =
          pool === undefined
            ? there.includes(`id="${id}"`)
            : there.split('<option').some((one) => one.split('>')[0]?.includes(` value="${pool}"`));
        if (!isThere) broken.push(`${page}: ${address} has no such place`);
      }
    }
  }
  return broken;
}

/** The file that a page's address is. */
export function fileOfPage(page: string): string {
  return page === '' || page.endsWith('/') ? `${page}index.html` : page;
}
