/** A list over the network that a helper reads, unpacks and digests; here only its content arrives. */
import type { Pieces } from '../core/pieces.ts';
import type { NotedPieces } from '../record/digested.ts';
import { type Calling, Helper } from './calling.ts';
import { Stream } from './digested-there.ts';
import type { ListAsked } from './letters.ts';
import { errorOf } from './list-sent.ts';

/**
 * Opens a list there.
 * @param onBytes told as the file's bytes arrive
 * @param here the same file's bytes, read here, for whoever wants those of a packed list
 * @returns null where the host says that there is none; 'not' where it is to be opened here, which tells why it could not be
 */
export async function listThere(
  calling: Calling,
  asked: ListAsked,
  onBytes: (done: number, total: number | null) => void,
  here: () => Pieces,
): Promise<NotedPieces | null | 'not'> {
  const helper = await Helper.begin(calling);
  if (helper === null) return 'not';
  helper.fetch(asked);
  // Before it gave anything nothing is lost where it breaks.
  const first = await helper.answer().catch(() => null);
  const opened = first !== null && 'opened' in first ? first.opened : 'not';
  if (opened !== 'here') {
    helper.end();
    return opened === 'absent' ? null : 'not';
  }
  // Its file's digest comes last.
  const stream = new Stream(helper, () => void helper.file.then(() => helper.end()));
  let packedBytes = 0;
  let isBegun = false;
  /** The next piece; null behind the last. */
  async function next(): Promise<Uint8Array<ArrayBuffer> | null> {
    for (;;) {
      const answer = await stream.helper.answer();
      if ('piece' in answer) return answer.piece;
      if ('read' in answer) {
        packedBytes = answer.read;
        onBytes(answer.read, answer.total);
      } else if ('undigested' in answer) {
        stream.undigested = { bytes: answer.undigested, count: stream.count };
      } else if ('failed' in answer) {
        throw errorOf(answer.failed);
      } else if ('isWhole' in answer) {
        return null;
      } else throw new Error('a helper gave what it was not asked for');
    }
  }
  async function* content(): AsyncGenerator<Uint8Array, void> {
    isBegun = true;
    let hasFailed = true;
    try {
      for (let piece = await next(); piece !== null; piece = await next()) {
        stream.note(piece);
        hasFailed = false;
        yield piece;
        hasFailed = true;
        stream.helper.taken(piece);
      }
      stream.isWhole = true;
    } finally {
      // Whoever stops early has the rest read, for the digest of the file.
      if (!stream.isWhole && !hasFailed)
        try {
          for (let rest = await next(); rest !== null; rest = await next()) stream.helper.taken(rest);
        } catch {}
      stream.leave();
    }
  }
  const unpacked = content();
  if (asked.file === 'applicants.csv') return unpacked;
  return {
    [Symbol.asyncIterator]: () => here()[Symbol.asyncIterator](),
    unpacked: { [Symbol.asyncIterator]: () => unpacked, packedBytes: () => packedBytes },
    input: () => (isBegun ? helper.file : null),
  };
}
