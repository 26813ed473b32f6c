/** Cosignatures of C2SP tlog-cosignature: a witness says when it saw a tree (spec, section 8). */
import { concat, u64be, utf8 } from '../bytes.ts';
import { checkpointText, type TreeHead } from './checkpoint.ts';
import { signEd25519, verifyEd25519 } from './ed25519.ts';
import { LOG_KEY, type SigningKey, type VerifierKey, verifierKeyOf, WITNESS_ML_DSA } from './keys.ts';
import { signMlDsa, verifyMlDsa } from './ml-dsa.ts';
import type { NoteSignature } from './signed-note.ts';

const TIME_BYTES = 8;
/** Seconds since 1970-01-01T00:00:00Z that a cosignature may name. 0 would not say when. */
const FIRST_TIME = 1n;
const LAST_TIME = 2n ** 63n - 1n;

/** A text behind its length in one byte. Requires 1..255 ASCII characters. */
function short(text: string): Uint8Array {
  return concat(Uint8Array.of(text.length), utf8(text));
}

/**
 * The message that a witness of this name and type signs. @param time in seconds, 0..2^63-1
 */
export function cosignedMessage(
  { name, type }: Pick<VerifierKey, 'name' | 'type'>,
  head: TreeHead,
  time: bigint,
): Uint8Array {
  if (type !== WITNESS_ML_DSA) return utf8(`cosignature/v1\ntime ${time}\n${checkpointText(head)}`);
  const { origin, size, root } = head;
  return concat(utf8('subtree/v1\n\0'), short(name), u64be(time), short(origin), u64be(0), u64be(size), root);
}

/** The time that the witness's line signs, in seconds, or null where it does not verify. Requires the key's line. */
export function cosignatureTime(
  { signature }: NoteSignature,
  key: VerifierKey,
  head: TreeHead,
): bigint | null {
  if (key.type === LOG_KEY || signature.length < TIME_BYTES) return null;
  const time = new DataView(signature.buffer, signature.byteOffset, TIME_BYTES).getBigUint64(0);
  if (time < FIRST_TIME || time > LAST_TIME) return null;
  const verify = key.type === WITNESS_ML_DSA ? verifyMlDsa : verifyEd25519;
  const message = cosignedMessage(key, head, time);
  return verify(signature.subarray(TIME_BYTES), message, key.publicKey) ? time : null;
}

/**
 * A witness's line: the same bytes every time. Requires a witness's key. @param time in seconds, 1..2^63-1
 */
export function cosign(head: TreeHead, key: SigningKey, time: bigint): NoteSignature {
  if (key.type === LOG_KEY || time < FIRST_TIME || time > LAST_TIME)
    throw new Error(`a key of type ${key.type} makes no cosignature at ${time}`);
  const { name, id } = verifierKeyOf(key);
  const sign = key.type === WITNESS_ML_DSA ? signMlDsa : signEd25519;
  return { name, id, signature: concat(u64be(time), sign(cosignedMessage(key, head, time), key.seed)) };
}
