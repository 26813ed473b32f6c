/** A receipt read from pictures of its print, in a worker. */
import { client, type WorkerLike } from '../talk/client.ts';
import { PaperError } from './errors.ts';
import { pixelsOf } from './pixels.ts';
import type { PaperRefusal, ReadingTalk } from './reading.ts';

/** Pictures of one page: each part by itself, and each once more. */
const MOST_PICTURES = 16;
/** Milliseconds of looking for parts that are missing, in all pictures together. */
const PATIENCE = 15_000;

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
    // First a look at each, which is mostly enough; a picture is unpacked again for a longer one, so that one alone is in memory.
    let isWhole = false;
    for (const picture of pictures) {
      const pixels = await pixelsOf(picture);
      isWhole = await worker.ask('look', pixels, { signal, abort: 'end', transfer: [pixels.data.buffer] });
    }
    const patience = PATIENCE / pictures.length;
    for (const picture of isWhole ? [] : pictures) {
      const pixels = await pixelsOf(picture);
      const transfer = [pixels.data.buffer];
      if (await worker.ask('search', { pixels, patience }, { signal, abort: 'end', transfer })) break;
    }
    return await worker.ask('join', null, { signal, abort: 'end' });
  } finally {
    worker.end();
  }
}
