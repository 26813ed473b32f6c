/** What was typed as its value, or what is wrong with it. */
import { OfficialError } from '../../official/errors.ts';

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
