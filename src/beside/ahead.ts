/**
 * What a helper gives back and digests. It goes on while whoever takes the pieces lags behind, as far as it holds all for WebCrypto, which
 * takes a message only as a whole: so the digest is made while the last rows are read, not behind them.
 */
import type { Pieces } from '../core/pieces.ts';
import { HELD } from '../record/held-sha256.ts';
import { type Answer, AT_ONCE } from './letters.ts';
import type { OnTheWay } from './on-the-way.ts';

/** Bytes after which it listens for what was taken: a stream whose bytes are there never pauses by itself. */
const BREATH = 2 ** 21;

export type Post = (answer: Answer, transfer?: ArrayBuffer[]) => void;

/** Lets letters be heard. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Sends pieces, put together to such as are worth a letter. */
export async function sendAll(pieces: Pieces, onTheWay: OnTheWay, post: Post): Promise<void> {
  let held = new Uint8Array(onTheWay.room());
  let length = 0;
  const send = async () => {
    const piece = held.subarray(0, length);
    if (length > 0) post({ piece }, [held.buffer]);
    await onTheWay.add(length);
    held = new Uint8Array(onTheWay.room());
    length = 0;
  };
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + AT_ONCE - length);
      held.set(part, length);
      length += part.length;
      at += part.length;
      if (length === AT_ONCE) await send();
    }
  await send();
}

/**
 * Sends all pieces, and digests them where they are short enough to be held; where they are not, says so with those that it held.
 * @param held bytes that are held, at most
 * @returns the digest, under way; null where there is none
 */
export async function sendDigested(
  pieces: Pieces,
  onTheWay: OnTheWay,
  post: Post,
  held = HELD,
): Promise<Promise<ArrayBuffer> | null> {
  // Of bytes that nobody writes to no memory is taken.
  const all = new Uint8Array(held);
  let length = 0;
  let sent = 0;
  let breath = 0;
  let isSending = false;
  let sending = Promise.resolve();
  /** Sends what is there, the last piece too where none will follow. */
  const send = async (isLast: boolean) => {
    isSending = true;
    while (length - sent >= AT_ONCE || (isLast && sent < length)) {
      const piece = new Uint8Array(onTheWay.room(), 0, Math.min(AT_ONCE, length - sent));
      piece.set(all.subarray(sent, sent + piece.length));
      sent += piece.length;
      const bytes = piece.length;
      post({ piece }, [piece.buffer]);
      await onTheWay.add(bytes);
    }
    isSending = false;
  };
  const sendRest = async () => {
    await sending;
    await send(true);
  };
  const rest = pieces[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await rest.next();
    if (done === true) break;
    if (length + value.length > held) {
      await sendRest();
      post({ undigested: all.subarray(0, length) }, [all.buffer]);
      async function* behind(): AsyncGenerator<Uint8Array, void> {
        yield value as Uint8Array;
        yield* { [Symbol.asyncIterator]: () => rest };
      }
      await sendAll(behind(), onTheWay, post);
      return null;
    }
    all.set(value, length);
    length += value.length;
    breath += value.length;
    if (!isSending) sending = send(false);
    if (breath < BREATH) continue;
    breath = 0;
    await breathe();
  }
  const digest = crypto.subtle.digest('SHA-256', all.subarray(0, length));
  // It is told of where it is waited for.
  digest.catch(() => {});
  await sendRest();
  return digest;
}
