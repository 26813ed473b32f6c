/** The MD5 of a file, which is what is announced for a pool; it is read in pieces. */
import { md5 } from '@noble/hashes/legacy.js';
import { toHex } from '../core/bytes.ts';
import type { Handlers } from './talk.ts';

export type Md5Talk = {
  /** @property answer 32 lower-case hex digits */
  readonly md5: { readonly question: { readonly file: Blob }; readonly answer: string };
};

export const md5Handlers: Handlers<Md5Talk> = {
  async md5({ file }, { progress }) {
    const hash = md5.create();
    const reader = file.stream().getReader();
    let done = 0;
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return toHex(hash.digest());
      hash.update(value);
      done += value.length;
      progress(done, file.size);
    }
  },
};
