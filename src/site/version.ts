import { SOFTWARE } from '../record/software.ts';

/** The engine's version. */
export const VERSION: string = SOFTWARE.slice(SOFTWARE.lastIndexOf(' ') + 1);
