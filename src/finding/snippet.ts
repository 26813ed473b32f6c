/** A few words around what was found, with what was found marked. */

/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

export type Range = readonly [from: number, to: number];

/** A place that was found, and how rare it is. */
export interface Placed {
  readonly range: Range;
  readonly weight: number;
}

/** Length of a snippet: a Latin letter is half as wide as a Chinese character. */
const WIDTH = 150;
/** Of that, so much before the first place. */
const BEFORE = 24;
const STOP = /[。！？；.!?;]/;

const widthOf = (text: string, at: number): number => (text.charCodeAt(at) > 0x2e7f ? 2 : 1);

/** Ranges that touch are one. */
function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const all: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = all.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}

/**
 * The places that are shown: what stands everywhere is not marked, unless it goes on with what is rare, as the end of a word does.
 * @param least how rare a place is that is shown by itself
 */
export function worthMarking(places: readonly Placed[], least: number): Placed[] {
  const runs = joined(places.map(({ range }) => range));
  const worthy = runs.filter((run) =>
    places.some(({ range, weight }) => weight >= least && range[0] >= run[0] && range[1] <= run[1]),
  );
  return places.filter(({ range }) => worthy.some((run) => range[0] >= run[0] && range[1] <= run[1]));
}

/** A text with its ranges marked, from one place to another. */
export function marked(
  text: string,
  ranges: readonly Range[],
  begin = 0,
  end: number = text.length,
): Piece[] {
  const pieces: Piece[] = [];
  const put = (from: number, to: number, isMarked: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isMarked });
  };
  let at = begin;
  for (const [from, to] of joined(ranges)) {
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (last <= first) continue;
    put(at, first, false);
    put(first, last, true);
    at = last;
  }
  put(at, end, false);
  return pieces;
}

/** Where a window that begins here ends. */
function windowEnd(text: string, from: number): number {
  let width = 0;
  let at = from;
  while (at < text.length && width < WIDTH) width += widthOf(text, at++);
  return at;
}

/** A place to begin at or before this one: behind the end of a sentence, or of a word, not far off. */
function beginning(text: string, place: number): number {
  const least = Math.max(0, place - BEFORE);
  if (least === 0) return 0;
  for (let at = place; at > least; at--) if (STOP.test(text.charAt(at - 1))) return at;
  for (let at = least; at < place; at++) if (text.charAt(at) === ' ') return at + 1;
  return least;
}

/**
 * The part of a text in which most of what was found stands.
 * @param places each with its weight
 */
export function snippet(text: string, places: readonly Placed[]): Piece[] {
  const starts = places.length === 0 ? [0] : places.map(({ range }) => beginning(text, range[0]));
  let best = { begin: 0, end: windowEnd(text, 0), weight: -1 };
  for (const begin of new Set(starts)) {
    const end = windowEnd(text, begin);
    const within = places.filter(({ range }) => range[0] >= begin && range[1] <= end);
    // Each term once: a word that stands there five times says no more than one that stands there once.
    const weight = [...new Map(within.map((one) => [text.slice(...one.range), one.weight])).values()].reduce(
      (sum, one) => sum + one,
      0,
    );
    if (weight > best.weight) best = { begin, end, weight };
  }
  const { begin, end } = best;
  const pieces = marked(
    text,
    places.map(({ range }) => range),
    begin,
    end,
  );
  const dots = { text: '…', isMarked: false };
  return [...(begin > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
}
