/** Changes at random places, from a fixed sequence: of bytes, of lines, of a document's members. */
import { concat, fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { Words } from '../../src/core/words.ts';

/** A number below `below`, the next of a sequence. */
export type Next = (below: number) => number;

/** A sequence of its own for each name. */
export function sequence(seed: number): Next {
  const words = new Words(new Uint8Array(32).fill(seed));
  return (below) => {
    words.next();
    return words.high % below;
  };
}

export const oneOf = <T>(next: Next, some: readonly T[]): T => some[next(some.length)] as T;

/** Bytes flipped, taken out, put in, doubled, swapped. */
export function mutate(bytes: Uint8Array, next: Next): Uint8Array {
  const at = next(bytes.length + 1);
  const length = 1 + next(3);
  const [before, behind] = [bytes.slice(0, at), bytes.slice(at)];
  switch (next(5)) {
    case 0:
      return concat(before, Uint8Array.of(next(256)), behind.slice(1));
    case 1:
      return concat(before, behind.slice(length));
    case 2:
      return concat(before, utf8('0123456789,-\n" {}[]:Zaé\uFEFF'[next(24)] ?? '0'), behind);
    case 3:
      return concat(before, behind.slice(0, length), behind);
    default:
      return concat(before, behind.slice(1, 2), behind.slice(0, 1), behind.slice(2));
  }
}

/** Lines taken out, doubled, swapped, emptied, or with a word or a digit changed. Requires UTF-8. */
export function mutateLines(bytes: Uint8Array, next: Next): Uint8Array {
  const lines = (fromUtf8(bytes) ?? '').split('\n');
  const at = next(lines.length);
  const line = lines[at] as string;
  const words = line.split(' ');
  const where = next(words.length);
  const changed = [
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, line),
    () => lines.toSpliced(at, 1, lines[next(lines.length)] as string),
    () => lines.toSpliced(at, 1, ''),
    () => lines.toSpliced(at, 1, line.replace(/[0-9]/, String(next(10)))),
    () => lines.toSpliced(at, 1, words.toSpliced(where, 1).join(' ')),
    () => lines.toSpliced(at, 1, words.toSpliced(where, 0, oneOf(next, words)).join(' ')),
    () => lines.toSpliced(at, 1, `${line}${oneOf(next, [' ', '\t', '\r', '=', '#', ' x'])}`),
    () => lines.toSpliced(next(lines.length), 0, line),
  ];
  return utf8(oneOf(next, changed)().join('\n'));
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

function mutateText(text: string, next: Next): string {
  const at = next(text.length + 1);
  const put = oneOf(next, ['0', '1', 'a', 'f', 'A', '-', ' ', '\n', '+', 'é', '\u202e', '']);
  return text.slice(0, at) + put + text.slice(at + next(2));
}

function mutateJson(value: Json, next: Next): Json {
  if (typeof value === 'number')
    return oneOf(next, [value + 1, Math.max(0, value - 1), 0, 2 ** 53 - 1, `${value}`]);
  if (typeof value === 'string')
    return next(8) === 0 ? oneOf<Json>(next, [null, 0, '', []]) : mutateText(value, next);
  if (value === null || typeof value === 'boolean') return oneOf<Json>(next, ['', 0, null, '0'.repeat(64)]);
  if (Array.isArray(value)) {
    const at = next(value.length + 1);
    const item = value[at] as Json | undefined;
    const how = next(5);
    if (item === undefined) return [...value, value[0] ?? 0];
    if (how === 0) return value.toSpliced(at, 1);
    if (how === 1) return value.toSpliced(at, 0, item);
    if (how === 2) return value.toReversed();
    return value.with(at, mutateJson(item, next));
  }
  const entries = Object.entries(value);
  const at = next(entries.length);
  const [name, member] = entries[at] as [string, Json];
  const how = next(12);
  if (how === 0) return Object.fromEntries(entries.toSpliced(at, 1));
  if (how === 1) return { ...value, [oneOf(next, ['x', 'logProof', 'voids', 'text', 'index'])]: member };
  return { ...value, [name]: mutateJson(member, next) };
}

/** A document with a member changed somewhere, in its canonical form again. Requires a document. */
export function mutateDocument(bytes: Uint8Array, next: Next): Uint8Array {
  const changed = mutateJson(JSON.parse(fromUtf8(bytes) ?? '') as Json, next);
  return writeDocument(changed as object);
}
