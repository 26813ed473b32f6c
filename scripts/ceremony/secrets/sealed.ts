/** A file behind a passphrase, in the format age-encryption.org/v1, so that Debian's `age` opens it too where this program is not to be had. */
import { fromUtf8, utf8 } from '../../../src/core/bytes.ts';
import { messageOf } from '../../../src/core/errors.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { secretWords } from '../../words/secret.ts';

/** age's library, which most commands never need: it comes with curves of its own. */
const library = () => import('age-encryption');

/** How such a file begins: in letters, or in bytes. */
const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----';
const BINARY = 'age-encryption.org/v1';

/** Whether these bytes are such a file, opened or not. */
export function isSealed(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return text.startsWith(ARMORED) || text.startsWith(BINARY);
}

/** @param work the base-2 logarithm of scrypt's N @returns the file, in letters that can be printed */
export async function seal(content: Uint8Array, passphrase: string, work: number): Promise<Uint8Array> {
  const { armor, Encrypter } = await library();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return utf8(armor.encode(await encrypter.encrypt(content)));
}

/** What age's library says where no passphrase fits. */
const NO_MATCH = /no identity matched|no identities/i;

/**
 * The content, or null where this is not its passphrase.
 * @throws MingqianError `record.unreadable` where it is damaged, or was not encrypted with a passphrase
 */
export async function unseal(
  file: string,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | null> {
  const { armor, Decrypter } = await library();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = fromUtf8(bytes)?.trimStart();
    const binary = text?.startsWith(ARMORED) ? armor.decode(text) : bytes;
    return await decrypter.decrypt(binary);
  } catch (error) {
    if (NO_MATCH.test(messageOf(error))) return null;
    return misuse(
      inBoth(secretWords, (t) => t.sealedOtherwise),
      { file },
      'record.unreadable',
    );
  }
}
