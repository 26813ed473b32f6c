/** Commands that compute the same elsewhere, as a shell takes them. */

/** A word that a shell hands on as it is. */
export function quoted(text: string): string {
  return /^[A-Za-z0-9_./,:@%+-]+$/.test(text) && !text.startsWith('-')
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;
}
