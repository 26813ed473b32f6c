/** The helper's side: unpacks, or digests, what it is sent. */
import { messageOf } from '../core/errors.ts';
import { crc32 } from '../core/gzip.ts';
import type { Pieces } from '../core/pieces.ts';
import { StreamedSha256 } from '../record/streamed-sha256.ts';
import { gunzippedByEngine, webPlatform } from '../record/web-platform.ts';
import { type Answer, type Letter, ON_THE_WAY } from './letters.ts';
import type { Queue } from './queue.ts';

/** Bytes that are sent back at once: a letter costs as much as many of the pieces that a stream gives. */
const AT_ONCE = 2 ** 19;

/** What is sent back and not taken yet. */
export class OnTheWay {
  #bytes = 0;
  #goOn: (() => void) | null = null;

  /** Waits while too much is on its way. */
  async add(bytes: number): Promise<void> {
    this.#bytes += bytes;
    while (this.#bytes >= ON_THE_WAY)
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
  }

  taken(bytes: number): void {
    this.#bytes -= bytes;
    this.#goOn?.();
  }
}

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

async function unpack(
  unpacked: Pieces,
  onTheWay: OnTheWay,
  post: (answer: Answer, transfer?: ArrayBuffer[]) => void,
  hear: (piece: Uint8Array) => void = () => {},
): Promise<void> {
  let held = new Uint8Array(AT_ONCE);
  let length = 0;
  const send = async () => {
    const piece = held.subarray(0, length);
    if (length > 0) post({ piece }, [held.buffer]);
    await onTheWay.add(length);
    held = new Uint8Array(AT_ONCE);
    length = 0;
  };
  for await (const piece of unpacked) {
    hear(piece);
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + AT_ONCE - length);
      held.set(part, length);
      length += part.length;
      at += part.length;
      if (length === AT_ONCE) await send();
    }
  }
  await send();
}

/** Does what letters say, one thing after the other, until one goes wrong. Never throws: what goes wrong is told. */
export async function help(
  letters: Queue<Letter>,
  onTheWay: OnTheWay,
  post: (answer: Answer, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  try {
    for (;;) {
      const first = await letters.next();
      if (!('do' in first)) throw new Error('expected to be told what to do');
      const pieces = sent(letters, post);
      if (first.do === 'inflate') {
        let crc = 0;
        await unpack(webPlatform.inflate(pieces), onTheWay, post, (piece) => {
          crc = crc32(piece, crc);
        });
        post({ crc32: crc });
      } else if (first.do === 'gunzip') {
        await unpack(gunzippedByEngine(pieces), onTheWay, post);
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
