/** Places of a template that nobody has filled in, and words in braces that become nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../../src/i18n/lang.ts';
import { faultLine, reason, type SiteFault } from '../../../src/publisher/fault.ts';
import type { PublisherFolder } from '../../../src/publisher/folder.ts';
import { meant } from '../../../src/publisher/meant.ts';
import { SITE_FILE } from '../../../src/publisher/read-site.ts';
import { misuse } from '../../terminal/misuse.ts';
import { buildWords } from '../../words/site-build.ts';
import { wordsOf } from '../words.ts';

/** As `site new` writes it: `{待填：电话}`, `{to fill in: telephone}`. */
export const UNFILLED = /\{(?:待填：|to fill in: )[^}\n]*\}/g;
/** What becomes something of site.toml. */
const TOKENS = ['portal', 'contact', 'phone', 'thing', 'measure'];

export function unfilled(file: string, text: string): SiteFault[] {
  return text.split('\n').flatMap((line, i): SiteFault[] => {
    const place = { file, line: i + 1 };
    // In site.toml a comment may explain what such places look like.
    const said = file.endsWith('.toml') ? line.replace(/^\s*#.*/, '') : line;
    return [
      ...[...said.matchAll(UNFILLED)].map(([found]) => ({
        ...place,
        code: 'unfilled' as const,
        reason: reason((t) => t.unfilled(found)),
      })),
      ...[...said.matchAll(/\{([a-z]+)\}/g)].flatMap(([, name = '']) => {
        const near = TOKENS.includes(name) ? null : meant(name, TOKENS);
        return near === null
          ? []
          : [{ ...place, code: 'key' as const, reason: reason((t) => t.token(name, near)) }];
      }),
    ];
  });
}

/** Places of the template that are left anywhere in a folder. */
export async function unfilledIn(folder: PublisherFolder): Promise<SiteFault[]> {
  const { texts } = await wordsOf(folder);
  const site = { file: SITE_FILE, text: await readFile(join(folder.root, SITE_FILE), 'utf8') };
  return [site, ...texts]
    .flatMap(({ file, text }) => unfilled(file, text))
    .filter(({ code }) => code === 'unfilled');
}

/** How many are named. */
const NAMED = 5;

/** @throws Misuse `usage`, naming some of them */
export function refuseUnfilled(faults: readonly SiteFault[]): never {
  const lines = (lang: Lang) =>
    faults
      .slice(0, NAMED)
      .map((fault) => `  ${faultLine(fault, lang)}`)
      .join('\n');
  const more = Math.max(0, faults.length - NAMED);
  return misuse({
    zh: buildWords.zh.unfilled(lines('zh'), more),
    en: buildWords.en.unfilled(lines('en'), more),
  });
}
