/**
 * What can go wrong, as a closed set. Pages and commands switch on `code`, never on prose; the message
 * is for people: it says what was expected, where, and what was there.
 */
export type ErrorCode =
  | 'document.size'
  | 'document.utf8'
  | 'document.json'
  | 'document.canonical'
  | 'document.members'
  | 'list.header'
  | 'list.bytes'
  | 'list.row'
  | 'list.code'
  | 'list.value'
  | 'list.order'
  | 'list.duplicate'
  | 'list.size'
  | 'list.bound'
  | 'list.personal'
  | 'gzip.form'
  | 'page.form'
  | 'seed.reveal'
  | 'draw.endless'
  | 'result.row'
  | 'receipt.pages'
  | 'receipt.proof'
  | 'receipt.outcome'
  | 'check.differs'
  | 'record.missing'
  | 'record.unreadable'
  | 'usage'
  | 'cancelled';

/** Where an error is: the file's name in the record and the line, counted from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** Every error this project throws on purpose. */
export class MingqianError extends Error {
  override readonly name = 'MingqianError';
  readonly code: ErrorCode;
  readonly place: Place;

  constructor(code: ErrorCode, message: string, place: Place = {}) {
    const where = [place.file, place.line === undefined ? undefined : `line ${place.line}`]
      .filter((part) => part !== undefined)
      .join(' ');
    super(where === '' ? message : `${where}: ${message}`);
    this.code = code;
    this.place = place;
  }
}

/** The message of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True where the error means that the reader cancelled, which is no verdict about the record. */
export function isCancelled(error: unknown): boolean {
  return error instanceof MingqianError && error.code === 'cancelled';
}
