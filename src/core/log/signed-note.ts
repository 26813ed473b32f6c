/** Signed notes of C2SP: a text and the lines of those who signed it (spec, section 8). */
import { concat, fromHex, fromUtf8, toHex, utf8 } from '../bytes.ts';
import { MingqianError } from '../errors.ts';
import { count, FORMS, type Form, form, text as textValue } from '../findings.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { signEd25519, verifyEd25519 } from './ed25519.ts';
import { isKeyName, keyId, LOG_KEY, type SigningKey, type VerifierKey, verifierKeyOf } from './keys.ts';

/** The most bytes of a note, a proof and a policy. */
export const NOTE_LIMIT = 65_535;
/** The most signature lines. */
const MOST_LINES = 64;
/** A key's id, and at least one byte. */
const LEAST_BYTES = 5;
const ID_BYTES = 4;

/** One line of a note: who signed, and the bytes behind the key's id. */
export interface NoteSignature {
  readonly name: string;
  /** 8 hex digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** What is signed: whole lines, with the last LF. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @param line its number in the file, from 1 */
export function refuseNote(file: string, line: number | undefined, what: Form, found: string): never {
  throw new MingqianError(
    'log.form',
    `expected ${FORMS[what]}, found ${JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}…` : found)}`,
    line === undefined ? { file } : { file, line },
    { expected: form(what), found: textValue(found) },
  );
}

/** @throws MingqianError of this code where there are more than NOTE_LIMIT bytes */
export function demandNoteSize(code: 'log.form' | 'log.policy', file: string, bytes: Uint8Array): void {
  if (bytes.length <= NOTE_LIMIT) return;
  throw new MingqianError(
    code,
    `expected at most ${NOTE_LIMIT.toLocaleString('en')} bytes, found ${bytes.length} or more`,
    { file },
    {
      expected: { kind: 'most', of: 'bytes', count: NOTE_LIMIT },
      found: { kind: 'least', of: 'bytes', count: bytes.length },
    },
  );
}

/** The text of a file of the log. @throws MingqianError `log.form`: more than NOTE_LIMIT bytes, no UTF-8 */
export function noteText(file: string, bytes: Uint8Array): string {
  demandNoteSize('log.form', file, bytes);
  return fromUtf8(bytes) ?? refuseNote(file, undefined, 'utf8', '');
}

/**
 * The note in a text: the last empty line parts what is signed from 1..64 signature lines.
 * @param line the number of its first line in the file
 * @throws MingqianError `log.form`
 */
export function readNote(file: string, all: string, line = 1): Note {
  const refuse = (what: Form, found: string, at = line): never => refuseNote(file, at, what, found);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0009\u000b-\u001f]/.test(all)) return refuse('signedNote', all);
  const blank = all.lastIndexOf('\n\n');
  if (blank === -1 || !all.endsWith('\n')) return refuse('signedNote', all);
  const text = all.slice(0, blank + 1);
  const lines = all.slice(blank + 2, -1).split('\n');
  const first = line + text.split('\n').length;
  if (lines.length > MOST_LINES)
    throw new MingqianError(
      'log.form',
      `expected at most ${MOST_LINES} signature lines, found ${lines.length}`,
      { file },
      {
        expected: { kind: 'most', of: 'signatures', count: MOST_LINES },
        found: count('signatures', lines.length),
      },
    );
  const signatures = lines.map((one, i): NoteSignature => {
    const [, name = '', base64 = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(one) ?? [];
    const bytes = fromBase64(base64);
    if (!isKeyName(name) || bytes === null || bytes.length < LEAST_BYTES)
      return refuse('signatureLine', one, first + i);
    return { name, id: toHex(bytes.subarray(0, ID_BYTES)), signature: bytes.slice(ID_BYTES) };
  });
  return { text, signatures };
}

/** The bytes of a note. Requires a text of whole lines and at least one signature. */
export function writeNote({ text, signatures }: Note): Uint8Array {
  return utf8(`${text}\n${signatures.map(signatureLine).join('')}`);
}

/** One line of a note, with its LF. */
export function signatureLine({ name, id, signature }: NoteSignature): string {
  const bytes = concat(fromHex(id, ID_BYTES) as Uint8Array, signature);
  return `\u2014 ${name} ${toBase64(bytes)}\n`;
}

/** Whether a line is of this key: its name and its id. */
export function isOf({ name, id }: NoteSignature, key: Pick<VerifierKey, 'name' | 'id'>): boolean {
  return name === key.name && id === key.id;
}

/** Whether a line of a log's key verifies: Ed25519 over the note's text. */
export function verifyNote(text: string, { signature }: NoteSignature, key: VerifierKey): boolean {
  return key.type === LOG_KEY && verifyEd25519(signature, utf8(text), key.publicKey);
}

/** A log's line for this text: the same bytes every time. Requires a key of type LOG_KEY. */
export function signNote(text: string, key: SigningKey): NoteSignature {
  if (key.type !== LOG_KEY) throw new Error(`a note is signed by a key of type ${LOG_KEY}, not ${key.type}`);
  const { name, publicKey } = verifierKeyOf(key);
  return { name, id: keyId(name, LOG_KEY, publicKey), signature: signEd25519(utf8(text), key.seed) };
}
