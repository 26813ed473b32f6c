/** The rounds that a publisher tells from before its records, as its folder has them: for the pages, and for whoever examines the folder. */
import { readFile } from 'node:fs/promises';
import { readHistory } from '../history/read-history.ts';
import type { HistoryRow } from '../history/rows.ts';
import { SiteFaults } from '../publisher/fault.ts';
import { HISTORY_FILE, type PublisherFolder } from '../publisher/folder.ts';

/** Its rows, and the very bytes that they were read from. */
export interface Told {
  readonly rows: readonly HistoryRow[];
  readonly bytes: Uint8Array;
}

/** Null where there is no such file. @throws SiteFaults everything that is wrong with it */
export async function toldIn({ site, history }: PublisherFolder): Promise<Told | null> {
  if (history === null) return null;
  const bytes = await readFile(history);
  const { rows, faults } = readHistory(bytes, site.languages);
  if (faults !== null)
    throw new SiteFaults(faults.map((fault) => ({ code: 'value', file: HISTORY_FILE, ...fault })));
  return { rows, bytes };
}
