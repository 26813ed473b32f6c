/** What a reader types, as it is announced: full width, spaces and capitals are taken, and no look-alikes. */
import { readDigest } from '../../typed/digest.ts';
import { readDigits } from '../../typed/digits.ts';
import { readNumber } from '../../typed/number.ts';
import { plain, type TextFault } from '../../typed/plain.ts';
import { OfficialError, type OfficialFacts, shown } from '../errors.ts';
import { seedOf } from './algorithm.ts';

/** What was found: the character that does not belong there, or else all of it. */
function foundIn(text: string, read: { readonly fault: string | null } | TextFault): Partial<OfficialFacts> {
  if (read.fault !== 'character' || !('character' in read)) return { found: shown(text) };
  const { character, position } = read;
  return { found: { is: 'character', character, position } };
}

/** Six digits. @throws OfficialError `beijing.seed` */
export function typedSeed(text: string): string {
  const read = readDigits(text, 6);
  if (read.fault === null) return read.digits;
  if (read.fault === 'character')
    throw new OfficialError('beijing.seed', { expected: 'six digits 0-9', ...foundIn(text, read) });
  // The official program's own words, and the zeros that are missing.
  seedOf(plain(text));
  throw new Error('seedOf takes what readDigits refused');
}

/** A code: 13 digits; hyphens are taken. @throws OfficialError `beijing.code` */
export function typedCode(text: string): string {
  const read = readDigits(text, 13, true);
  if (read.fault === null) return read.digits;
  throw new OfficialError('beijing.code', {
    expected: '13 digits',
    ...foundIn(text, read),
    official: '申请编码不是13位编码，请重输！',
  });
}

/** 32 lower-case hex digits, or null where the field is empty. @throws OfficialError `beijing.md5` */
export function typedMd5(text: string): string | null {
  const read = readDigest(text, 32);
  if (read.fault === 'empty') return null;
  if (read.fault === null) return read.digest;
  throw new OfficialError('beijing.md5', { expected: '32 hex digits', ...foundIn(text, read) });
}

/** A whole number with or without thousands separators. @throws OfficialError with this code */
export function typedNumber(text: string, code: 'beijing.tickets' | 'beijing.quota'): number {
  const read = readNumber(text);
  if (read.fault === null) return read.number;
  throw new OfficialError(code, { expected: 'a whole number', ...foundIn(text, read) });
}
