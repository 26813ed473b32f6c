/** Folders of this checkout, wherever a command is typed. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const ROUNDS = join(ROOT, 'public/rounds');
/** The publication log that the site serves. */
export const LOG = join(ROOT, 'public/log');
export const RULES = join(ROOT, 'src/content/rules');
