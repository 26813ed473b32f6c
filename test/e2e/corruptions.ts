/** Records that are wrong in one way each, with what must be said of them: the test vectors of the protocol. */
import { readFileSync } from 'node:fs';
import { filesOf, zipFile } from './own-file.ts';

export const RECORDS = 'test/vectors/records';

export interface Corruption {
  readonly why: string;
  readonly record: string;
  readonly files: Record<string, string | null>;
  readonly verdict: string;
  readonly statuses: Record<string, string>;
}

export const corruptions: readonly Corruption[] = JSON.parse(
  readFileSync('test/vectors/corruptions.json', 'utf8'),
);

export function corruption(why: string): Corruption {
  const found = corruptions.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no corruption "${why}"`);
  return found;
}

export const corruptZip = ({ record, files }: Corruption) =>
  zipFile({ ...filesOf(`${RECORDS}/${record}`), ...files });
