/** A rank as typed, with separators, spaces or full-width digits, or 0. */
export function typedRank(typed: string): number {
  const text = typed.normalize('NFKC').replace(/[\s,]+/g, '');
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : 0;
}
