/** Which of some names was meant by one that is none of them. */

import { reason } from './fault.ts';
import type { Both } from './site.ts';

/** How many letters have to be changed, added or taken away. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}

/** The nearest of `names`, or null where none is near: more than a third of it is other. The first of several as near. */
export function meant(found: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const off = distance(found.toLowerCase(), name.toLowerCase());
    if (off >= least || off > Math.max(1, Math.floor(name.length / 3))) continue;
    [nearest, least] = [name, off];
  }
  return nearest;
}

/** What is said of a key that there is none of. */
export function keyReason(found: string, names: readonly string[]): Both {
  const near = meant(found, names);
  return reason((t) => (near === null ? t.noKeyOf(found, names) : t.noKey(found, near)));
}
