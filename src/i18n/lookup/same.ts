/** One number where all are the same. */
export const same = (numbers: readonly number[]) =>
  new Set(numbers).size === 1 ? numbers.slice(0, 1) : numbers;
