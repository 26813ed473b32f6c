/** Checkpoints of C2SP tlog-checkpoint: what the log says its tree is, signed (spec, section 8). */
import { fromBase64Of, toBase64 } from './base64.ts';
import { isKeyName } from './keys.ts';
import { type Note, noteText, readNote, refuseNote } from './signed-note.ts';

/** A tree: the log's name, how many entries, and their root. */
export interface TreeHead {
  /** The log's name, which is its key's. */
  readonly origin: string;
  /** 1..2^53-1. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** A signed tree. That it is one says nothing yet of who signed it. */
export interface Checkpoint extends TreeHead {
  readonly note: Note;
}

/** A plain decimal 0..2^53-1 without leading zeros, or null. */
export function readNumber(text: string): number | null {
  const value = /^(?:0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : null;
}

/** What is signed: three lines. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * The checkpoint in a text. @param line the number of its first line in the file
 * @throws MingqianError `log.form`
 */
export function parseCheckpoint(file: string, text: string, line = 1): Checkpoint {
  const note = readNote(file, text, line);
  const lines = note.text.split('\n');
  const [origin = '', digits = '', base64 = ''] = lines;
  if (lines.length !== 4) return refuseNote(file, line, 'checkpoint', note.text);
  if (!isKeyName(origin)) return refuseNote(file, line, 'origin', origin);
  const size = readNumber(digits);
  if (size === null || size === 0) return refuseNote(file, line + 1, 'treeSize', digits);
  const root = fromBase64Of(base64, 32) ?? refuseNote(file, line + 2, 'hash', base64);
  return { origin, size, root, note };
}

/** The checkpoint in these bytes. @throws MingqianError `log.form` */
export function readCheckpoint(file: string, bytes: Uint8Array): Checkpoint {
  return parseCheckpoint(file, noteText(file, bytes));
}
