/** Records as files, read from the disk: those that the site publishes, and the shared small ones with their corruptions. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GivenFile } from './driver.ts';

/** The latest round's lottery, as the site publishes it. */
export const LATEST = 'public/rounds/202602/ordinary';
const VECTORS = 'test/vectors';

/** A folder as it is dropped: its files, each with the folder's name before it. */
export function folderOf(path: string): GivenFile[] {
  return readdirSync(path).map((name) => ({
    path: `${basename(path)}/${name}`,
    bytes: readFileSync(join(path, name)),
  }));
}

interface Corruption {
  readonly why: string;
  readonly record: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly statuses: Readonly<Record<string, string>>;
}

/** A shared record with one of the shared corruptions in it, and the checks that must fail. */
export function corrupted(why: string): { files: GivenFile[]; failed: string[]; skipped: string[] } {
  const all = JSON.parse(readFileSync(`${VECTORS}/corruptions.json`, 'utf8')) as Corruption[];
  const found = all.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no corruption “${why}”`);
  const files = folderOf(`${VECTORS}/records/${found.record}`).flatMap((file) => {
    const changed = found.files[basename(file.path)];
    if (changed === undefined) return [file];
    return changed === null ? [] : [{ ...file, bytes: new TextEncoder().encode(changed) }];
  });
  const ids = (status: string) => Object.keys(found.statuses).filter((id) => found.statuses[id] === status);
  return { files, failed: ids('fail'), skipped: ids('skip') };
}

export const goodRecord = (): GivenFile[] => folderOf(`${VECTORS}/records/two-pages`);

/** The codes of the latest round's lottery, by what became of them. */
export function latestCodes(): { selected: string; unselected: string; absent: string } {
  const rows = (file: string) => readFileSync(join(LATEST, file), 'utf8').trimEnd().split('\n').slice(1);
  const ranked = rows('result.csv').map((row) => row.split(',')[1] ?? '');
  const listed = rows('applicants.csv').map((row) => row.split(',')[0] ?? '');
  const [selected = ''] = ranked;
  const inResult = new Set(ranked);
  const unselected = listed.find((code) => !inResult.has(code)) ?? '';
  return { selected, unselected, absent: `${unselected}A` };
}
