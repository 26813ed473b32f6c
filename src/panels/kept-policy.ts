/** The one trust policy that this browser keeps, where the reader asked for it; nothing else is kept, and none is sent. */
import { fromBase64, toBase64 } from '../core/log/base64.ts';
import { NOTE_LIMIT } from '../core/log/signed-note.ts';
import { parseTime } from '../core/time.ts';
import type { GivenPolicy } from '../search/given-policy.ts';

const NAME = 'mingqian.policy';

/** One that is kept on this device. @property since by the device's clock, `2026-11-24T01:05:09Z` */
export interface KeptPolicy extends GivenPolicy {
  readonly since: string;
}

/** What is kept in it. Both functions throw where the browser forbids it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept, or null: also where it cannot be read, or is not what keepPolicy wrote. */
export function keptPolicy(store: () => Store): KeptPolicy | null {
  try {
    const value: unknown = JSON.parse(store().getItem(NAME) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { bytes: base64, origin, since } = value as Readonly<Record<string, unknown>>;
    const bytes = typeof base64 === 'string' ? fromBase64(base64) : null;
    if (bytes === null || bytes.length > NOTE_LIMIT) return null;
    if (typeof since !== 'string' || parseTime(since) === null) return null;
    // Whatever is not surely the reader's own is the site's.
    return { bytes, origin: origin === 'reader' ? 'reader' : 'site', since };
  } catch {
    return null;
  }
}

/** Keeps it in the place of what was kept. @param since a time of section 1 @returns null where the browser keeps nothing */
export function keepPolicy(
  store: () => Store,
  { bytes, origin }: GivenPolicy,
  since: string,
): KeptPolicy | null {
  try {
    store().setItem(NAME, JSON.stringify({ bytes: toBase64(bytes), origin, since }));
    return { bytes, origin, since };
  } catch {
    return null;
  }
}

/** Takes away what is kept. */
export function dropPolicy(store: () => Store): void {
  try {
    store().removeItem(NAME);
  } catch {
    // Then nothing was kept.
  }
}
