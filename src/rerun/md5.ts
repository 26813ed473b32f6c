/** The MD5 of a file, which is what is announced for a pool; it is read in pieces. */
import { md5 } from '@noble/hashes/legacy.js';
import { toHex } from '../core/bytes.ts';
import type { Handlers } from '../talk/talk.ts';
import { nowAndThen } from '../talk/throttle.ts';

export type Md5Talk = {
  /** @property answer 32 lower-case hex digits */
  readonly md5: { readonly question: { readonly file: Blob }; readonly answer: string };
};

/** Bytes read at once: a stream's own pieces are too small for a file of a hundred megabytes. */
const PIECE = 4 << 20;

export const md5Handlers: Handlers<Md5Talk> = {
  async md5({ file }, { progress }) {
    const hash = md5.create();
    const tell = nowAndThen(progress);
    for (let at = 0; at < file.size; at += PIECE) {
      hash.update(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
      tell(Math.min(at + PIECE, file.size), file.size);
    }
    return toHex(hash.digest());
  },
};
