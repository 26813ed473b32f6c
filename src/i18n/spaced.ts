/** What follows a Chinese character without punctuation: with a space before a digit or a Latin letter, as in all Chinese texts here. */
export function spaced(text: string): string {
  return /^[0-9A-Za-z]/.test(text) ? ` ${text}` : text;
}
