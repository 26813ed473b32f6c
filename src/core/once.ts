/** The value, or the error, that a function came to, made at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | { readonly error: unknown } | null = null;
  return () => {
    if (made === null)
      try {
        made = { value: make() };
      } catch (error) {
        made = { error };
      }
    if ('error' in made) throw made.error;
    return made.value;
  };
}
