/**
 * What is read as one word although it has hyphens, behind any of which a browser would end a line: an option of a command, which cut
 * there is another one, `-` and `-commitment`; a name such as `SHA-256`; a date.
 */

/** None is longer than a line of the narrowest phone. */
const WHOLE =
  /(?<![\w-])(--?[a-z][a-z0-9-]{0,20}|[A-Z]{2,}\d*(?:-[A-Z]+)*-\d+|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?)(?![\w-])/;

export interface Part {
  readonly text: string;
  /** Whether no line ends within it. */
  readonly isWhole: boolean;
}

/** A text in parts that, one behind the other, are the text. */
export function partsOf(text: string): Part[] {
  // Odd members are what the group caught.
  return text
    .split(WHOLE)
    .map((part, i) => ({ text: part, isWhole: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}
