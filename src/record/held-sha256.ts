/** SHA-256 of what comes piece by piece, by WebCrypto where it can be held. */
import type { Digester } from '../core/pieces.ts';
import { StreamedSha256 } from './streamed-sha256.ts';

/**
 * Bytes that are held for WebCrypto, which takes a message only as a whole, and copies it. It is eight times as fast as a script; of what
 * is longer a script makes the digest, so that memory does not grow with the list.
 */
export const HELD = 2 ** 26;

/** WebCrypto's digest of a message that is held, a script's of a longer one. */
export class HeldSha256 implements Digester {
  readonly #most: number;
  #held: Uint8Array[] = [];
  #length = 0;
  #streamed: StreamedSha256 | null = null;

  /** @param most bytes that are held, at most */
  constructor(most: number = HELD) {
    this.#most = most;
  }

  update(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#streamed === null && this.#length > this.#most) {
      this.#streamed = new StreamedSha256();
      for (const held of this.#held) this.#streamed.update(held);
      this.#held = [];
    }
    if (this.#streamed === null) this.#held.push(new Uint8Array(piece));
    else this.#streamed.update(piece);
  }

  async digest(): Promise<Uint8Array> {
    if (this.#streamed !== null) return this.#streamed.digest();
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#held) {
      all.set(piece, at);
      at += piece.length;
    }
    this.#held = [];
    return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  }
}
