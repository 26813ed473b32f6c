import type { Lang } from './lang.ts';

/**
 * A dictionary: the Chinese words give the type, and the English words must have exactly the
 * same members. A missing or an unknown key is a type error.
 *
 * Words that carry a number or a name are functions, so that each language keeps its own order.
 */
export function words<T extends object>(zh: T, en: NoInfer<T>): Readonly<Record<Lang, T>> {
  return { zh, en };
}
