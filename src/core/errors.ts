/**
 * What can go wrong, as a closed set. Pages and commands switch on `code` and say the data beside it, never the prose; the
 * message is for reports and terminals: it says in English what was expected, where, and what was there.
 */
import type { Facts, Finding, Likely, Place, Seen, Value } from './findings.ts';

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
  | 'log.key'
  | 'log.form'
  | 'log.signature'
  | 'log.policy'
  | 'log.path'
  | 'log.quorum'
  | 'log.origin'
  | 'log.smaller'
  | 'log.root'
  | 'log.twice'
  | 'log.place'
  | 'log.voided'
  | 'log.second'
  | 'log.documents'
  | 'check.differs'
  | 'record.missing'
  | 'record.unreadable'
  | 'record.limit'
  | 'usage'
  | 'cancelled';

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

/** A value of which no text holds such a character either. */
function visibleValue(value: Value): Value {
  const entries = Object.entries(value).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'string' ? visible(member) : member,
  ]);
  return Object.fromEntries(entries) as Value;
}

/** Every error this project throws on purpose. No text in it holds a character that a terminal would obey. */
export class MingqianError extends Error {
  override readonly name = 'MingqianError';
  readonly code: ErrorCode;
  readonly place: Place;
  readonly expected: Value | null;
  readonly found: Value | null;
  readonly facts: Facts;
  readonly likely: Likely | null;
  /** The message without the place. */
  readonly reason: string;

  /** @param seen the same as the message says, as data */
  constructor(code: ErrorCode, message: string, place: Place = {}, seen: Seen = {}) {
    const where = [place.file, place.line === undefined ? undefined : `line ${place.line}`]
      .filter((part) => part !== undefined)
      .join(' ');
    super(visible(where === '' ? message : `${where}: ${message}`));
    const { expected = null, found = null, facts = {}, likely = null } = seen;
    this.code = code;
    this.place = place.member === undefined ? place : { ...place, member: visible(place.member) };
    this.expected = expected && visibleValue(expected);
    this.found = found && visibleValue(found);
    this.facts = facts;
    this.likely = likely;
    this.reason = visible(message);
  }
}

/** What an error says, as data that can be sent. */
export function findingOf({ code, place, expected, found, facts, likely }: MingqianError): Finding {
  return { code, place, expected, found, facts, likely };
}

/** The message of anything thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** True where the error means that the reader cancelled, which is no verdict about the record. */
export function isCancelled(error: unknown): boolean {
  return error instanceof MingqianError && error.code === 'cancelled';
}

/** What a browser throws, and Node, where a file can no longer be read: it changed after it was chosen, or is gone. */
const GONE = ['NotReadableError', 'NotFoundError'];
export const isGone = (error: unknown): boolean => error instanceof Error && GONE.includes(error.name);
