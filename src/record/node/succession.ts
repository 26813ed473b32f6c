/** The steps of a succession beside a record, read from its folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCUMENT_LIMIT } from '../../core/documents.ts';
import { MingqianError } from '../../core/errors.ts';
import { stepFile, stepNumber } from '../../round/succession.ts';
import { readFileUpTo } from './folder.ts';

/**
 * The bytes of `succession-1.json` and those that follow, in their order; none where there is none.
 * @throws MingqianError `record.missing` where one before another is not there, `record.unreadable`
 */
export async function stepFiles(folder: string): Promise<Uint8Array[]> {
  const numbers = (await readdir(folder)).flatMap((name) => stepNumber(name) ?? []);
  const last = Math.max(0, ...numbers);
  const files: Uint8Array[] = [];
  for (let number = 1; number <= last; number++) {
    const file = join(folder, stepFile(number));
    // What cannot be there is not looked for one by one.
    const bytes = numbers.includes(number) ? await readFileUpTo(file, DOCUMENT_LIMIT + 1) : null;
    if (bytes === null)
      throw new MingqianError('record.missing', `expected it before ${stepFile(last)}, found none`, { file });
    files.push(bytes);
  }
  return files;
}
