/** A command is broken between its words: an option that is cut behind a hyphen is another one, `-` and `-commitment`. */

/** So long a word has room on the narrowest phone. */
const LONGEST = 24;

export interface Part {
  readonly text: string;
  /** Whether no line ends within it. */
  readonly isWhole: boolean;
}

/** A command's text in parts that, one behind the other, are the text. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const word of text.split(/(?<= )|(?= )/)) {
    const isWhole = word.includes('-') && word.length <= LONGEST;
    const last = parts.at(-1);
    if (last === undefined || isWhole || last.isWhole) parts.push({ text: word, isWhole });
    else parts[parts.length - 1] = { text: last.text + word, isWhole };
  }
  return parts;
}
