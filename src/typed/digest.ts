/** A digest as people paste it: capitals, groups and full width are taken. */
import { faultIn, type LengthFault, plain, type TextFault } from './plain.ts';

export type TypedDigest = { readonly fault: null; readonly digest: string } | TextFault | LengthFault;

/** @param digits how many it has: 64 of a SHA-256, 32 of an MD5 */
export function readDigest(typed: string, digits = 64): TypedDigest {
  const digest = plain(typed).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const fault = faultIn(digest, /^[0-9a-f]$/);
  if (fault !== null) return fault;
  return digest.length === digits ? { fault: null, digest } : { fault: 'length', length: digest.length };
}
