/** On which line of a TOML file a key stands, so that a fault can say where it is to be mended. The parser itself does not tell. */

/** A key, or an item of a list. */
interface Place {
  /** From 1. */
  line: number;
  readonly members: Map<string, Place>;
  readonly items: Place[];
}

const place = (line: number): Place => ({ line, members: new Map(), items: [] });

const ESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** A quoted key as it is meant. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:x(..)|u(.{4})|U(.{8})|(.))/gs, (_, two, four, eight, one: string | undefined) =>
    one === undefined
      ? String.fromCodePoint(Number.parseInt(two ?? four ?? eight, 16))
      : (ESCAPED[one] ?? one),
  );

/** Reads a text from its beginning to its end, once. */
class Scanner {
  readonly #text: string;
  #at = 0;
  #line = 1;
  /** Where that line ends; -1 where it is the last. */
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.indexOf('\n');
  }

  get isOver(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The line of what comes next. */
  get line(): number {
    while (this.#end !== -1 && this.#end < this.#at) {
      this.#line++;
      this.#end = this.#text.indexOf('\n', this.#end + 1);
    }
    return this.#line;
  }

  /** Goes past space, ends of lines and comments. */
  skip(): void {
    for (; !this.isOver; this.#at++) {
      const char = this.#text.charAt(this.#at);
      if (char === '#') this.#until(/\n/g);
      else if (!/[\s\ufeff]/.test(char)) return;
    }
  }

  /** Whether a sign comes next; if so, goes past it. */
  takes(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  /** The parts of a dotted key. */
  key(): string[] {
    const parts: string[] = [];
    do {
      this.skip();
      const from = this.#at;
      const isBare = !/["']/.test(this.#text.charAt(from));
      if (isBare) this.#until(/[^A-Za-z0-9_-]/g);
      parts.push(isBare ? this.#text.slice(from, this.#at) : this.#string());
      this.skip();
    } while (this.takes('.'));
    return parts;
  }

  /** Goes past a value that is neither a list nor a table; past one character at least. */
  plain(): void {
    if (/["']/.test(this.#text.charAt(this.#at))) this.#string();
    else {
      this.#at++;
      this.#until(/[,\]}#\n]/g);
    }
  }

  /** Goes on to the first of some signs, or to the end. */
  #until(signs: RegExp): void {
    signs.lastIndex = this.#at;
    this.#at = signs.exec(this.#text)?.index ?? this.#text.length;
  }

  #string(): string {
    const text = this.#text;
    const quote = text.charAt(this.#at);
    const isLong = text.startsWith(quote.repeat(3), this.#at);
    const closing = quote.repeat(isLong ? 3 : 1);
    const from = this.#at + closing.length;
    let at = from;
    while (at < text.length && !text.startsWith(closing, at))
      at += quote === '"' && text.charAt(at) === '\\' ? 2 : 1;
    // One or two more before the closing ones are of the text.
    while (isLong && text.charAt(at + closing.length) === quote) at++;
    this.#at = at + closing.length;
    const inner = text.slice(from, at);
    return quote === '"' ? unescaped(inner) : inner;
  }
}

/** A member of a table; of a list of tables, of the last. Where it is not there yet, it begins on this line. */
function inside(of: Place, name: string, line: number): Place {
  const { members } = of.items.at(-1) ?? of;
  const there = members.get(name) ?? place(line);
  members.set(name, there);
  return there;
}

/** A key with its value, in a table. */
function readMember(scan: Scanner, table: Place): void {
  const { line } = scan;
  let here = table;
  for (const name of scan.key()) here = inside(here, name, line);
  scan.takes('=');
  readValue(scan, here);
}

function readValue(scan: Scanner, of: Place): void {
  scan.skip();
  const isList = scan.takes('[');
  if (!isList && !scan.takes('{')) {
    scan.plain();
    return;
  }
  for (scan.skip(); !scan.isOver && !scan.takes(isList ? ']' : '}'); scan.skip()) {
    if (isList) {
      const item = place(scan.line);
      of.items.push(item);
      readValue(scan, item);
    } else readMember(scan, of);
    scan.skip();
    scan.takes(',');
  }
}

function placesIn(text: string): Place {
  const scan = new Scanner(text);
  const root = place(1);
  let table = root;
  for (scan.skip(); !scan.isOver; scan.skip()) {
    const { line } = scan;
    if (!scan.takes('[')) {
      readMember(scan, table);
      continue;
    }
    const isItem = scan.takes('[');
    table = root;
    for (const name of scan.key()) table = inside(table, name, line);
    if (isItem) table.items.push(place(line));
    // Keys of it may have stood before it, in tables of their own.
    else table.line = line;
    scan.takes(isItem ? ']]' : ']');
  }
  return root;
}

/**
 * Reads the text once, when it is first asked; each answer takes as long as its path is.
 * @param text TOML, as the parser takes it
 * @returns the line, from 1, of a key or of an item of a list, or of the nearest above it that is written; null where none is. A path is
 * keys, and places in lists from 0, from the file's root
 */
export function tomlLines(text: string): (path: readonly (string | number)[]) => number | null {
  let root: Place | null = null;
  return (path) => {
    root ??= placesIn(text);
    let here: Place | undefined = root;
    let line: number | null = null;
    for (const part of path) {
      here = here.items.length > 0 ? here.items[Number(part)] : here.members.get(String(part));
      if (here === undefined) break;
      line = here.line;
    }
    return line;
  };
}
