/** Folders of this checkout, wherever a command is typed. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const ROUNDS = join(ROOT, 'public/rounds');
export const RULES = join(ROOT, 'src/content/rules');
