/** A sentence in which what stands in a file, and names that are the same in every language, are told from our own words. */
export type Said = readonly (string | { readonly code: string })[];

/** What stands in a file. */
export const code = (text: string | number): { readonly code: string } => ({ code: String(text) });

/** The same in quotes, so that spaces at its ends are seen. What is in it was made visible already. */
export const quoted = (text: string): { readonly code: string } => ({ code: `"${text}"` });

/** Names one behind the other. */
export function listed(names: readonly string[], between: string): Said {
  return names.flatMap((name, i) => (i === 0 ? [code(name)] : [between, code(name)]));
}

/** A sentence as plain text. */
export function plain(said: Said): string {
  return said.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}

/** One of a closed set, said. */
export function saidOf<T extends { readonly kind: string }>(
  sayings: { readonly [K in T['kind']]: (of: Extract<T, { readonly kind: K }>) => Said },
  of: T,
): Said {
  return (sayings as unknown as Readonly<Record<T['kind'], (of: T) => Said>>)[of.kind as T['kind']](of);
}
