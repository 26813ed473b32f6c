/** What a worker and its helper write to each other. A helper does one thing after the other, and nothing more once it told a fault. */

/** To the helper: what it is to do, then pieces, then that there are no more; then it may be told the next. Pieces are handed over. */
export type Letter =
  | { readonly do: 'inflate' | 'digest' }
  | { readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly end: true }
  /** So many bytes of what it sent are done with. */
  | { readonly taken: number };

/**
 * From the helper: that it has begun; that so many bytes of what it was sent are done with; pieces of what it unpacked; in the end that there
 * are no more, with their checksum, or the digest; or that the stream is not one.
 */
export type Answer =
  | { readonly ready: true }
  | { readonly done: number }
  | { readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly end: Uint8Array<ArrayBuffer> }
  /** Nothing more was unpacked; the checksum of all of it (RFC 1952, section 8). */
  | { readonly crc32: number }
  | { readonly fault: string };

/** Bytes that are on their way to the other side at most, before whoever sends them waits. */
export const ON_THE_WAY = 2 ** 23;
