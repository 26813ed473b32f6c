/** Sorting of millions of rows: the platform's own sort with an order of ours takes four times the memory. */

/**
 * Sorts in place by merging, which keeps equals in their order.
 * @param spare at least as long, to be written over
 */
export function sortRows(
  rows: Uint32Array,
  order: (a: number, b: number) => number,
  spare = new Uint32Array(rows.length),
): void {
  let from: Uint32Array = rows;
  let into: Uint32Array = spare;
  for (let width = 1; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width)
      merge(
        from,
        into,
        start,
        Math.min(start + width, rows.length),
        Math.min(start + 2 * width, rows.length),
        order,
      );
    [from, into] = [into, from];
  }
  if (from !== rows) rows.set(from.subarray(0, rows.length));
}

/** Merges the sorted [start, middle) and [middle, end) of `from` into the same place of `into`. */
function merge(
  from: Uint32Array,
  into: Uint32Array,
  start: number,
  middle: number,
  end: number,
  order: (a: number, b: number) => number,
): void {
  // Where both are in order already, as equals are, there is nothing to compare.
  if (middle >= end || order(from[middle - 1] as number, from[middle] as number) <= 0) {
    into.set(from.subarray(start, end), start);
    return;
  }
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const isLeft = right >= end || (left < middle && order(from[left] as number, from[right] as number) <= 0);
    into[at] = from[isLeft ? left++ : right++] as number;
  }
}
