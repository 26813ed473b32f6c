/** The text of published winners, from a file or from what was pasted. */
import { linesOf } from '../official/beijing/text.ts';
import { OfficialError } from '../official/errors.ts';
import type { Finding } from '../official/findings.ts';

/** Bytes of such a text, at most: a million winners have less. */
const MOST = 64 << 20;

/** Files that hold text, but not as text, by how they begin. */
const NO_TEXT = [
  ['%PDF', { is: 'pdf' }],
  ['PK\u0003\u0004', { is: 'zip-or-spreadsheet' }],
] as const satisfies readonly (readonly [string, Finding])[];

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0, 0, 0xfe, 0xff],
];

/** Text that spreadsheets in China save, or null where the bytes are no GBK: two bytes a character, without the four of GB 18030, which hold digits. */
function gbkText(bytes: Uint8Array): string | null {
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] as number) < 0x80) continue;
    if ((bytes[++at] ?? 0) < 0x40) return null;
  }
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text in what its byte order mark says, in UTF-8, or in GBK where it is no UTF-8; line ends are LF.
 * @throws OfficialError `beijing.winners` where it is no text, or too long
 */
export async function textOf(text: Blob, file: string): Promise<string> {
  const fail = (found: Finding): never => {
    throw new OfficialError('beijing.winners', { file, expected: { is: 'text' }, found });
  };
  if (text.size > MOST) fail({ is: 'bytes', bytes: text.size });
  const bytes = new Uint8Array(await text.arrayBuffer());
  const begins = String.fromCharCode(...bytes.subarray(0, 4));
  for (const [mark, found] of NO_TEXT) if (begins === mark) fail(found);
  const isMarked = MARKS.some((mark) => mark.every((byte, i) => bytes[i] === byte));
  if (isMarked || isUtf8(bytes)) return linesOf(bytes).join('\n');
  return gbkText(bytes)?.replace(/\r\n?/g, '\n') ?? fail({ is: 'no-text' });
}
