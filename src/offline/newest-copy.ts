/** The copy that this device keeps, as every page tells of it. */
import { wholeCaches } from './whole-caches.ts';

/** What this device keeps. */
export interface Copy {
  readonly since: string;
  /** How many lists it has. */
  readonly lists: number;
}

/** The newest copy of the site on this device, or null. @param root the site's base path, ending in a slash */
export async function newestCopy(root: string): Promise<Copy | null> {
  const newest = (await wholeCaches(root)).find(({ round }) => round === null);
  if (newest === undefined) return null;
  const paths = (await newest.cache.keys()).map(({ url }) => new URL(url).pathname);
  const isList = (path: string) => path.startsWith(`${root}rounds/`) && path.endsWith('/applicants.csv');
  return { since: newest.since, lists: paths.filter(isList).length };
}
