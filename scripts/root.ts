/** Folders of this checkout, wherever a command is typed. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The demonstration: a publisher's folder as any other, whose records are made here. */
export const DEMONSTRATION = join(ROOT, 'src/demonstration');
/** The demonstration's records. */
export const ROUNDS = join(ROOT, 'public/rounds');
/** The demonstration's publication log. */
export const LOG = join(ROOT, 'public/log');
/** The rules of its pools. */
export const RULES = join(DEMONSTRATION, 'words/rules');
