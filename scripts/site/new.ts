/** A new publisher's folder, from the template: in the languages that the site will have, with what is to be filled in. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { utf8 } from '../../src/core/bytes.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { SITE_FILE } from '../../src/publisher/read-site.ts';
import { errorCode, type FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { ROOT } from '../root.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { siteNewCommandWords } from '../words/site.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** What the template's `{{today}}` and the like become. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([a-z]+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A file of settings without what is of other languages. */
function inLanguages(toml: string, languages: readonly Lang[]): string {
  const lines: string[] = [];
  let isOther = false;
  for (const line of toml.split('\n')) {
    const [, of] = /^\[[a-z]+\.(zh|en)\]$/.exec(line) ?? [];
    if (/^\[/.test(line)) isOther = of !== undefined && !languages.some((lang) => lang === of);
    const [, key] = /^(zh|en) = /.exec(line) ?? [];
    const isOthersKey = key !== undefined && !languages.some((lang) => lang === key);
    if (!isOther && !isOthersKey) lines.push(line);
  }
  const list = languages.map((lang) => `"${lang}"`).join(', ');
  return lines.join('\n').replace(/^languages = .*$/m, `languages = [${list}]`);
}

/** `npm test` and the like of the new folder: with the engine where it stands now. */
function packageOf(engine: string): string {
  // Quoted where the path needs it: npm hands the line to a shell.
  const launch = `${engine}/scripts/launch.mjs`;
  const run = `node ${/^[\w./-]+$/.test(launch) ? launch : JSON.stringify(launch)}`;
  const scripts = {
    test: `${run} scripts/mingqian.ts site check .`,
    start: `${run} scripts/start.ts .`,
    build: `${run} scripts/mingqian.ts site build . --out site`,
  };
  return `${JSON.stringify({ private: true, scripts }, null, 2)}\n`;
}

/**
 * Writes the folder. @returns its files, seen from it
 * @param today as `2026-11-27`
 * @throws MingqianError `usage` where the folder has anything already; the system's errors
 */
export async function newSite(
  folder: string,
  languages: readonly Lang[],
  today: string,
  files: FileSystem,
): Promise<string[]> {
  const root = resolve(folder);
  const there = await files.readdir(root).catch((error) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (there.length > 0)
    misuse(
      inBoth(siteNewCommandWords, (t) => t.hasFiles(there.slice(0, 3))),
      { file: folder },
    );
  const engine = relative(root, ROOT).split(sep).join('/');
  const mingqian = `node ${engine}/scripts/launch.mjs scripts/mingqian.ts`;
  const rules = `rules.${languages[0]}.md`;
  const values = { today, engine, mingqian, rules, name: basename(root) };
  const written: string[] = [];
  const write = async (name: string, text: string) => {
    await publish(join(root, name), utf8(text), { files });
    written.push(name);
  };
  for (const entry of await readdir(TEMPLATE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(TEMPLATE, path).split(sep).join('/');
    const [, lang] = /\.(zh|en)\.(?:md|toml)$/.exec(name) ?? [];
    if (lang !== undefined && !languages.some((one) => one === lang)) continue;
    const text = await readFile(path, 'utf8');
    // site.toml last: a folder in which this was cut short is no publisher's folder yet.
    if (name === SITE_FILE) continue;
    const own = name.endsWith('.toml') ? inLanguages(text, languages) : text;
    await write(name.replace('notices/', `notices/${today}-`), filled(own, values));
  }
  await write('package.json', packageOf(engine));
  await write('.gitignore', 'site/\n*.secret\n');
  await write(SITE_FILE, inLanguages(await readFile(join(TEMPLATE, SITE_FILE), 'utf8'), languages));
  return written.sort();
}
