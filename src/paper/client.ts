/** A receipt read from pictures of its print, in a worker. */
import { client, type WorkerLike } from '../talk/client.ts';
import { PaperError } from './errors.ts';
import { pixelsOf } from './pixels.ts';
import type { PaperRefusal, ReadingTalk } from './reading.ts';

/** Pictures of one page: each part by itself, and each once more. */
const MOST_PICTURES = 16;

/**
 * Reads in a worker that is made for this and ended afterwards, whatever happens.
 * @returns exactly the bytes that were printed, which nobody has checked yet
 * @throws PaperError; NotDone `cancelled`, `internal`; whatever the browser says of a file that it does not give
 */
export async function readReceiptFromPictures(
  makeWorker: () => WorkerLike,
  pictures: readonly File[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (pictures.length > MOST_PICTURES)
    throw new PaperError('heavy', `expected at most ${MOST_PICTURES} pictures, found ${pictures.length}`);
  const worker = client<ReadingTalk, PaperRefusal>(
    makeWorker,
    ({ code, facts, message }) => new PaperError(code, message, facts),
  );
  try {
    for (const picture of pictures) {
      const pixels = await pixelsOf(picture);
      await worker.ask('look', pixels, { signal, abort: 'end', transfer: [pixels.data.buffer] });
    }
    return await worker.ask('join', null, { signal, abort: 'end' });
  } finally {
    worker.end();
  }
}
