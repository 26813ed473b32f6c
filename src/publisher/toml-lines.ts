/** On which line of a TOML file a key stands, so that a fault can say where it is to be mended. The parser itself does not tell. */

/** A key's parts: `name.zh`, `"a b".c`. */
function partsOf(key: string): string[] {
  return [...key.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? (bare as string),
  );
}

const TABLE = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/;
const KEY =
  /^\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+))*)\s*=/;

/** How many of `path`'s parts the key of a line is, from the first; 0 where it is another. */
function shared(key: readonly string[], path: readonly string[]): number {
  return key.length <= path.length && key.every((part, i) => part === path[i]) ? key.length : 0;
}

/**
 * The line, from 1, of a key, or of the nearest table or key above it that is written; null where none is.
 * @param path the key's parts, from the file's root
 */
export function lineOf(text: string, path: readonly string[]): number | null {
  let table: string[] = [];
  let nearest: { line: number; parts: number } | null = null;
  for (const [i, line] of text.split('\n').entries()) {
    const [, header] = TABLE.exec(line) ?? [];
    const [, name] = header === undefined ? (KEY.exec(line) ?? []) : [];
    if (header !== undefined) table = partsOf(header);
    else if (name === undefined) continue;
    const parts = shared(name === undefined ? table : [...table, ...partsOf(name)], path);
    if (parts > (nearest?.parts ?? 0)) nearest = { line: i + 1, parts };
  }
  return nearest?.line ?? null;
}
