/** A publisher's folder: its `site.toml`, and where its words and published files are. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reason, SiteFaults } from './fault.ts';
import { readSite, SITE_FILE } from './read-site.ts';
import type { Site } from './site.ts';

/** The environment variable that names it for a build. */
export const FOLDER = 'MINGQIAN_FOLDER';

/** Beside site.toml; src/history reads it. */
export const HISTORY_FILE = 'history.csv';

export interface PublisherFolder {
  /** Absolute, as all paths here. */
  readonly root: string;
  readonly site: Site;
  /** Holds policy, guide, faq, notices, rounds, pools, about and rules. */
  readonly words: string;
  /** Holds `<round>/<pool>/`. */
  readonly rounds: string;
  /** Holds `checkpoint`, where the publisher has a log. */
  readonly log: string;
  /** Rounds from before this site's own records, or null where the publisher says nothing of them. */
  readonly history: string | null;
  /** The SVG that is the publisher's mark, or null. */
  readonly mark: string | null;
}

/** @throws SiteFaults everything that is wrong with its site.toml; the system's errors where it cannot be read */
export function readFolder(folder: string): PublisherFolder {
  const root = resolve(folder);
  const file = join(root, SITE_FILE);
  if (!existsSync(file))
    throw new SiteFaults([
      {
        code: 'missing',
        file: SITE_FILE,
        line: null,
        reason: reason((t) => t.noSiteFile(root)),
      },
    ]);
  const { site, folders } = readSite(readFileSync(file, 'utf8'));
  const published = resolve(root, folders.public);
  const history = join(root, HISTORY_FILE);
  return {
    root,
    site,
    words: resolve(root, folders.words),
    rounds: join(published, 'rounds'),
    log: join(published, 'log'),
    history: existsSync(history) ? history : null,
    mark: site.mark !== null && 'svg' in site.mark ? resolve(root, site.mark.svg) : null,
  };
}

/** The folder that this build is of. @throws Error where none is named; those of readFolder */
export function namedFolder(): PublisherFolder {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error(`${FOLDER} names no folder`);
  return readFolder(folder);
}
