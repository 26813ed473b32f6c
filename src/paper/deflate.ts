/** Raw DEFLATE (RFC 1951) of receipts, by the streams that browsers, workers and Node have. */
import { concat } from '../core/bytes.ts';
import { RECEIPT_LIMIT } from '../core/documents.ts';
import { messageOf } from '../core/errors.ts';
import { PaperError } from './errors.ts';

/** What comes out of a stream into which `bytes` go; nothing is kept past `limit`. @throws RangeError past it; whatever the stream throws */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes.slice()]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(...pieces);
    length += value.length;
    if (length > limit) {
      // What the stream still holds is thrown away, and nothing of it is unpacked.
      reader.cancel().catch(() => {});
      throw new RangeError(`more than ${limit} bytes`);
    }
    pieces.push(value);
  }
}

export function deflateReceipt(receipt: Uint8Array): Promise<Uint8Array> {
  return through(new CompressionStream('deflate-raw'), receipt, Number.POSITIVE_INFINITY);
}

/**
 * The bytes of one whole stream with nothing behind it, of which there are at most as many as a receipt may have: no more are kept,
 * whatever comes.
 * @throws PaperError `content`
 */
export async function inflateReceipt(deflated: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  try {
    return await through(stream, deflated, RECEIPT_LIMIT);
  } catch (error) {
    throw new PaperError('content', `expected a deflated receipt, found none: ${messageOf(error)}`);
  }
}
