/** What the reader types, as it is announced: full-width digits, spaces and capitals are taken. */
import { seedOf } from '../../../official/beijing/algorithm.ts';
import { OfficialError, shown } from '../../../official/errors.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What was typed as its value, or what is wrong with it. */
export type Typed<T> = { readonly value: T } | { readonly error: OfficialError };

/** @param take throws an OfficialError where the text is not as it should be */
export function typed<T>(text: string, take: (text: string) => T): Typed<T> {
  try {
    return { value: take(text) };
  } catch (error) {
    if (error instanceof OfficialError) return { error };
    throw error;
  }
}

/** Six digits. @throws OfficialError `beijing.seed` */
export function typedSeed(text: string): string {
  const seed = plain(text);
  seedOf(seed);
  return seed;
}

/** 32 lower-case hex digits, or null where the field is empty. @throws OfficialError `beijing.md5` */
export function typedMd5(text: string): string | null {
  const md5 = plain(text).toLowerCase();
  if (md5 === '') return null;
  if (!/^[0-9a-f]{32}$/.test(md5))
    throw new OfficialError('beijing.md5', { expected: '32 hex digits', found: shown(text) });
  return md5;
}

/** A whole number with or without thousands separators. @throws OfficialError with this code */
export function typedNumber(text: string, code: 'beijing.tickets' | 'beijing.quota'): number {
  const digits = plain(text).replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, '');
  if (!/^(?:0|[1-9][0-9]{0,14})$/.test(digits))
    throw new OfficialError(code, { expected: 'a whole number', found: shown(text) });
  return Number(digits);
}
