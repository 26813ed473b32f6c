/** QR codes (ISO/IEC 18004) of a receipt's parts, and of short texts. The library comes with this file, which is loaded where something is printed. */
import { encodeQR } from 'qr';
import { deflateReceipt } from './deflate.ts';
import { writeParts } from './parts.ts';

/** Modules of quiet zone on each side. */
const QUIET = 4;

/** A code to be drawn. */
export interface PaperCode {
  /** Modules on each side, with the quiet zone. */
  readonly size: number;
  /** The dark modules as the path of an SVG of that size: a rectangle for each run in a row. */
  readonly path: string;
}

/** @param rows the modules, true where they are dark */
function drawn(rows: readonly (readonly boolean[])[]): PaperCode {
  let path = '';
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      const start = x;
      while (row[x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  return { size: rows.length, path };
}

/** A part as a code of level M. Requires at most 1,450 bytes, which makes version 31 at most. */
export function codeOfPart(part: Uint8Array): PaperCode {
  const rows = encodeQR('', 'raw', {
    ecc: 'medium',
    encoding: 'byte',
    border: QUIET,
    // The library takes bytes only by way of a text.
    textEncoder: () => part,
  });
  return drawn(rows);
}

/** A text as a code of level Q, which a quarter of it may be lost from: it hangs on a wall. Requires at most 300 ASCII characters. */
export function codeOfText(text: string): PaperCode {
  return drawn(encodeQR(text, 'raw', { ecc: 'quartile', encoding: 'byte', border: QUIET }));
}

/** The codes of a receipt, in the order of its parts. @throws PaperError `long` */
export async function paperCodes(receipt: Uint8Array): Promise<PaperCode[]> {
  return writeParts(receipt, await deflateReceipt(receipt)).map(codeOfPart);
}
