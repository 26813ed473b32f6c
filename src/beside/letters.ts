/** What a worker and its helper write to each other. A helper does one thing after the other, and nothing more once it told a fault. */

/** Unpack raw DEFLATE (RFC 1951) and make its checksum, or a gzip member (RFC 1952) that has one, or digest. */
export type Task = 'inflate' | 'gunzip' | 'digest';

/** To the helper: what it is to do, then pieces, then that there are no more; then it may be told the next. Pieces are handed over. */
export type Letter =
  | { readonly do: Task }
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
  /** Nothing more was unpacked, and the checksum that came with it is the right one. */
  | { readonly isWhole: true }
  | { readonly fault: string };

/** Bytes that are on their way to the other side at most, before whoever sends them waits. */
export const ON_THE_WAY = 2 ** 23;
