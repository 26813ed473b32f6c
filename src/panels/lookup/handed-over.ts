/**
 * What one page hands to the look-up of another behind `#`, the part of an address that a browser sends to nobody: the
 * home page a code, the page in the other language what stood in its field.
 */

export interface HandedOver {
  /** What was typed; null where nothing was. */
  readonly typed: string | null;
  /** Where to look, as placeOf and roundPlace write it; null where that is left open. */
  readonly place: string | null;
  /** Whether it was looked up already, or asked to be. */
  readonly isAsked: boolean;
}

/** @param hash of the address, with its `#` @returns null where it hands over nothing */
export function readHandedOver(hash: string): HandedOver | null {
  const handed = new URLSearchParams(hash.slice(1));
  const [code, typed, place] = [handed.get('code'), handed.get('typed'), handed.get('pool')];
  if (code === null && typed === null && place === null) return null;
  return { typed: code ?? typed, place, isAsked: code !== null };
}

/** The same as a hash, with its `#`; empty where nothing was typed. */
export function writeHandedOver({ typed, place, isAsked }: HandedOver): string {
  if (typed === null || typed === '') return '';
  const handed = new URLSearchParams({ [isAsked ? 'code' : 'typed']: typed });
  if (place !== null) handed.set('pool', place);
  return `#${handed}`;
}
