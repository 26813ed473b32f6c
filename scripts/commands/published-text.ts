/** A published list from a file, in UTF-8 or in what its mark says. */
import { textOf } from '../../src/rerun/published-text.ts';
import { readInput } from './command.ts';

/** @throws MingqianError `record.missing`, `record.unreadable`; OfficialError `beijing.winners` where it is a PDF or a spreadsheet */
export async function publishedText(path: string): Promise<string> {
  return textOf(new Blob([(await readInput(path)) as BlobPart]), path);
}
