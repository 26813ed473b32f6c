/** What a worker and its helper write to each other. A helper does one thing after the other, and nothing more once it told a fault. */

/**
 * Unpack raw DEFLATE (RFC 1951), make its checksum and digest what comes of it; digest bytes and send them back; unpack a gzip member
 * (RFC 1952), which has a checksum; or digest alone.
 */
export type Task = 'inflate' | 'pass' | 'gunzip' | 'digest';

/** To the helper: what it is to do, then pieces, then that there are no more; then it may be told the next. Pieces are handed over. */
export type Letter =
  | { readonly do: Task }
  | { readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly end: true }
  /** So many bytes of what it sent are done with. */
  | { readonly taken: number };

/**
 * From the helper: that it has begun; that so many bytes of what it was sent are done with; pieces of what it unpacked; in the end that there
 * are no more, with their checksum, and the digest; or that the stream is not one.
 */
export type Answer =
  | { readonly ready: true }
  | { readonly done: number }
  | { readonly piece: Uint8Array<ArrayBuffer> }
  /** The pieces so far are longer than what it digests. These are their bytes, one behind the other; it makes no digest. */
  | { readonly undigested: Uint8Array<ArrayBuffer> }
  | { readonly end: Uint8Array<ArrayBuffer> }
  /** Nothing more was unpacked; the checksum of all of it (RFC 1952, section 8). */
  | { readonly crc32: number }
  /** Nothing more follows, and a checksum that came with it is the right one. */
  | { readonly isWhole: true }
  | { readonly fault: string };

/** Bytes that are on their way to the other side at most, before whoever sends them waits. */
export const ON_THE_WAY = 2 ** 23;
