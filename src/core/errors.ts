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
  | 'record.limit'
  | 'usage'
  | 'cancelled';

/** Where an error is: the file's name in the record and the line, counted from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/**
 * Characters that a terminal obeys or a reader cannot see: a hostile record must not speak through an error. Half a
 * surrogate pair too, which is left where a text is cut: no report could be written with it.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu;

/** Text in which such characters are written out. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Every error this project throws on purpose. Its message holds no character that a terminal would obey. */
export class MingqianError extends Error {
  override readonly name = 'MingqianError';
  readonly code: ErrorCode;
  readonly place: Place;
  /** The message without the place. */
  readonly reason: string;

  constructor(code: ErrorCode, message: string, place: Place = {}) {
    const where = [place.file, place.line === undefined ? undefined : `line ${place.line}`]
      .filter((part) => part !== undefined)
      .join(' ');
    super(visible(where === '' ? message : `${where}: ${message}`));
    this.code = code;
    this.place = place;
    this.reason = visible(message);
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
