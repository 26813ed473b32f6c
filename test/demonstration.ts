/** Words as the demonstration's pages have them: set before any dictionary is loaded. The bundler does the same in a build. */
import { join } from 'node:path';
import { readFolder } from '../src/publisher/folder.ts';
import { setGlobals } from '../src/publisher/globals.ts';

export const demonstration = readFolder(join(import.meta.dirname, '..', 'src', 'demonstration'));
setGlobals(demonstration.site);
