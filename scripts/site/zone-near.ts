/** The time zone of the publisher in whose folder a file is: what commands take where no `--zone` is given. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readFolder } from '../../src/publisher/folder.ts';
import { SITE_FILE } from '../../src/publisher/read-site.ts';

/**
 * The name of the zone in the `site.toml` of the nearest folder above a path, or null where there is none.
 * @throws SiteFaults where it cannot be used: a time told by a guessed clock would be worse than none
 */
export function zoneNear(path: string): string | null {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SITE_FILE))) return readFolder(folder).site.zone.name;
    if (folder === dirname(folder)) return null;
  }
}
