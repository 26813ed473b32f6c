/** What a worker and its helper write to each other. A helper does one thing after the other, and nothing more once it told a fault. */
import type { DisputeInput } from '../core/dispute.ts';
import type { Finding } from '../core/findings.ts';
import type { ListFile } from '../core/record.ts';
import type { ReadFault } from '../record/faults.ts';

/**
 * Unpack raw DEFLATE (RFC 1951), make its checksum and digest what comes of it; digest bytes and send them back; unpack a gzip member
 * (RFC 1952), which has a checksum; or digest alone.
 */
export type Task = 'inflate' | 'pass' | 'gunzip' | 'digest';

/** A list's file over the network, to be read there: unpacked where it is packed, and digested. */
export interface ListAsked {
  readonly url: string;
  readonly file: ListFile;
  /** Milliseconds in which something must come of it. */
  readonly patience: number;
}

/** A MingqianError as it can be sent. */
export interface SentError {
  readonly finding: Finding;
  /** Without the place. */
  readonly reason: string;
  /** What kept a file from being read, where that is what it says. */
  readonly fault: ReadFault | null;
}

/** To the helper: what it is to do, then pieces, then that there are no more; then it may be told the next. Pieces are handed over. */
export type Letter =
  | { readonly do: Task }
  /** Before anything else of a list is answered, whether it was opened. */
  | { readonly list: ListAsked }
  | { readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly end: true }
  /** So many bytes of what it sent are done with, and perhaps the memory that they came in: fresh memory costs as much as a copy. */
  | { readonly taken: number; readonly back?: ArrayBuffer };

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
  /** Whether a list is there: whoever asked opens it, where it could not be opened here or is a copy kept on the device. */
  | { readonly opened: 'here' | 'absent' | 'not' }
  /** So many bytes of a list's file were read. */
  | { readonly read: number; readonly total: number | null }
  /** No more of a list follows, for that reason. */
  | { readonly failed: SentError }
  /** Behind all else of a list: what its own file was, where it is packed and was read to its end. */
  | { readonly file: DisputeInput | null }
  | { readonly fault: string };

/** Bytes that are on their way to the other side at most, before whoever sends them waits. */
export const ON_THE_WAY = 2 ** 23;
/** Bytes that are sent back at once: a letter costs as much as many of the pieces that a stream gives. */
export const AT_ONCE = 2 ** 19;
