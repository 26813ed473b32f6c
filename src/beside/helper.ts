/** The helper's side: unpacks, or digests, what it is sent. */
import { messageOf } from '../core/errors.ts';
import { crc32 } from '../core/gzip.ts';
import type { Pieces } from '../core/pieces.ts';
import { StreamedSha256 } from '../record/streamed-sha256.ts';
import { gunzippedByEngine, webPlatform } from '../record/web-platform.ts';
import { type Post, sendAll, sendDigested } from './ahead.ts';
import type { Answer, Letter } from './letters.ts';
import { sendList } from './list-sent.ts';
import type { OnTheWay } from './on-the-way.ts';
import type { Queue } from './queue.ts';

/** Pieces as they are sent; each is told to be done with when the next is asked for. */
async function* sent(
  letters: Queue<Letter>,
  post: (answer: Answer) => void,
): AsyncGenerator<Uint8Array, void> {
  for (;;) {
    const letter = await letters.next();
    if (!('piece' in letter)) return;
    yield letter.piece;
    post({ done: letter.piece.length });
  }
}

async function* heard(pieces: Pieces, hear: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    hear(piece);
    yield piece;
  }
}

/**
 * Does what letters say, one thing after the other, until one goes wrong. Never throws: what goes wrong is told.
 * @param held bytes that are held to be digested, at most, where that is to be less
 */
export async function help(
  letters: Queue<Letter>,
  onTheWay: OnTheWay,
  post: Post,
  held?: number,
): Promise<void> {
  const end = (digest: ArrayBuffer | null) => {
    if (digest !== null) post({ end: new Uint8Array(digest) });
  };
  try {
    for (;;) {
      const first = await letters.next();
      if ('list' in first) {
        await sendList(first.list, onTheWay, post, held);
        continue;
      }
      if (!('do' in first)) throw new Error('expected to be told what to do');
      const pieces = sent(letters, post);
      if (first.do === 'inflate') {
        let crc = 0;
        const unpacked = heard(webPlatform.inflate(pieces), (piece) => {
          crc = crc32(piece, crc);
        });
        const digest = await sendDigested(unpacked, onTheWay, post, held);
        post({ crc32: crc });
        end(digest && (await digest));
      } else if (first.do === 'pass') {
        const digest = await sendDigested(pieces, onTheWay, post, held);
        post({ isWhole: true });
        end(digest && (await digest));
      } else if (first.do === 'gunzip') {
        await sendAll(gunzippedByEngine(pieces), onTheWay, post);
        post({ isWhole: true });
      } else post({ end: await digested(pieces) });
    }
  } catch (error) {
    post({ fault: messageOf(error) });
  }
}

/** Asked for where a message is too long to be held. */
async function digested(pieces: Pieces): Promise<Uint8Array<ArrayBuffer>> {
  const digester = new StreamedSha256();
  for await (const piece of pieces) digester.update(piece);
  return new Uint8Array(digester.digest());
}
