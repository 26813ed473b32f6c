/** The text of published winners, from a file or from what was pasted. */
import { linesOf } from '../official/beijing-text.ts';
import { OfficialError } from '../official/errors.ts';

/** Bytes of such a text, at most: a million winners have less. */
const MOST = 64 << 20;

/** Files that hold text, but not as text, by how they begin. */
const NO_TEXT = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip or a spreadsheet'],
] as const;

/**
 * The text in UTF-8, or in what its byte order mark says; line ends are LF.
 * @throws OfficialError `beijing.winners` where it is no text, or too long
 */
export async function textOf(text: Blob, file: string): Promise<string> {
  const fail = (found: string): never => {
    throw new OfficialError('beijing.winners', { file, expected: 'a CSV or a text', found });
  };
  if (text.size > MOST) fail(`${text.size} bytes`);
  const bytes = new Uint8Array(await text.arrayBuffer());
  const begins = String.fromCharCode(...bytes.subarray(0, 4));
  for (const [mark, found] of NO_TEXT) if (begins === mark) fail(found);
  return linesOf(bytes).join('\n');
}
