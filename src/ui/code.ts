/**
 * An application code in the groups a reader's eye takes in: 13 digits as 4-4-5, anything else in fours,
 * the last group never alone. Joined, the groups are the code.
 */
export function groups(code: string): string[] {
  if (code.length === 13) return [code.slice(0, 4), code.slice(4, 8), code.slice(8)];
  const parts = code.match(/.{1,4}/g) ?? [];
  const last = parts.at(-1);
  if (parts.length > 1 && last?.length === 1) parts.splice(-2, 2, `${parts.at(-2)}${last}`);
  return parts;
}
