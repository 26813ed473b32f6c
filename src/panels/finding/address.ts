/** What is sought, behind the `#` of the page's address, which a browser sends to nobody. What may be a code never stands there. */
import { mayStandInAddress } from '../../finding/code-typed.ts';

/** What the address asks for, or null. */
export function soughtIn(hash: string): string | null {
  return new URLSearchParams(hash.slice(1)).get('q');
}

/** The same as a hash, with its `#`; empty where nothing is to stand there. */
export function hashOf(sought: string, isCode: boolean): string {
  const typed = sought.trim();
  return typed === '' || isCode || !mayStandInAddress(typed) ? '' : `#${new URLSearchParams({ q: typed })}`;
}
