import type { Said } from '../said.ts';

/** Words for each of a closed set: a missing one is a type error. */
export type Sayings<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (of: Extract<T, { readonly kind: K }>) => Said;
};
