/** Keys of the log and of its witnesses: verifier keys `name+id+base64` of C2SP signed-note (spec, section 8). */
import { concat, toHex, utf8 } from '../bytes.ts';
import { MingqianError } from '../errors.ts';
import { FORMS, form, type Place, text as textValue } from '../findings.ts';
import { sha256 } from '../hashing.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { ED25519_KEY, ed25519PublicKey } from './ed25519.ts';
import { ML_DSA_KEY, mlDsaPublicKey } from './ml-dsa.ts';

/** The type of a log's key: Ed25519 over the note's text. */
export const LOG_KEY = 0x01;
/** The types of a witness's: timestamped cosignatures with Ed25519, and with ML-DSA-44. */
export const WITNESS_ED25519 = 0x04;
export const WITNESS_ML_DSA = 0x06;

/** Bytes of a public key of each type. */
const KEY_LENGTH = {
  [LOG_KEY]: ED25519_KEY,
  [WITNESS_ED25519]: ED25519_KEY,
  [WITNESS_ML_DSA]: ML_DSA_KEY,
} as const;
export type KeyType = keyof typeof KEY_LENGTH;

/** A public key and whose it is. It is of its length and has its id; whether it is a point nobody asks before it is used. */
export interface VerifierKey {
  /** 1..255 of U+0021..007E but `+`. */
  readonly name: string;
  /** The first four bytes of SHA-256(name ‖ LF ‖ type ‖ key), 8 hex digits. */
  readonly id: string;
  readonly type: KeyType;
  readonly publicKey: Uint8Array;
}

/** A secret key and whose it is. */
export interface SigningKey {
  readonly name: string;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly seed: Uint8Array;
}

/** Whether the text may be a key's name, and so a log's origin. */
export function isKeyName(text: string): boolean {
  return /^[!-*,-~]{1,255}$/.test(text);
}

/** A key's id: 8 hex digits. */
export function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  return toHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4));
}

/** The public half of a key. Requires a name that isKeyName accepts. */
export function verifierKeyOf({ name, type, seed }: SigningKey): VerifierKey {
  const publicKey = type === WITNESS_ML_DSA ? mlDsaPublicKey(seed) : ed25519PublicKey(seed);
  return { name, id: keyId(name, type, publicKey), type, publicKey };
}

/** The spelling `name+id+base64` of a key. */
export function writeKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/**
 * The key of such a spelling. @param types those that are expected @param place where it stands, for errors
 * @throws MingqianError `log.key`: not so written, another type, length or id
 */
export function readKey(text: string, types: readonly KeyType[], place: Place = {}): VerifierKey {
  const refuse = (what: 'verifierKey' | 'keyType' | 'keyId', found: string): never => {
    throw new MingqianError(
      'log.key',
      `expected ${FORMS[what]}, found ${JSON.stringify(found.slice(0, 80))}`,
      place,
      {
        expected: form(what),
        found: textValue(found),
      },
    );
  };
  // The base64 may hold a plus itself.
  const [, name = '', id = '', rest = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
  const bytes = fromBase64(rest);
  if (!isKeyName(name) || bytes === null || bytes.length === 0) return refuse('verifierKey', text);
  const type = types.find((one) => one === bytes[0]);
  if (type === undefined) return refuse('keyType', text);
  const publicKey = bytes.slice(1);
  if (publicKey.length !== KEY_LENGTH[type]) return refuse('verifierKey', text);
  if (keyId(name, type, publicKey) !== id) return refuse('keyId', text);
  return { name, id, type, publicKey };
}
