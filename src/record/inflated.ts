/** What a platform's stream unpacks, collected. */
import { TooMuch } from '../core/gzip.ts';

/**
 * The stream's bytes, of which there must be `size`; whoever says so may lie, so that no more than those are kept, and memory is
 * taken as they come.
 * @throws TooMuch where there are `limit` or more; RangeError where there are not `size`; whatever the stream throws
 */
export async function inflated(
  stream: AsyncIterable<Uint8Array>,
  size: number,
  limit: number,
): Promise<Uint8Array> {
  const content = new Uint8Array(Math.min(size, limit));
  let length = 0;
  for await (const piece of stream) {
    if (length + piece.length >= limit) throw new TooMuch(`${limit} bytes or more`);
    if (length + piece.length <= size) content.set(piece, length);
    length += piece.length;
  }
  if (length !== size) throw new RangeError(`expected ${size} bytes, found ${length}`);
  return content;
}
