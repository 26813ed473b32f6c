/**
 * The pseudo-random generator behind Beijing's draws: `System.Random` of the .NET Framework when it is given a seed, a
 * subtractive generator after Knuth (The Art of Computer Programming, volume 2, section 3.2.2) with Microsoft's two
 * departures from it: the second lag is 21 and not 31, and the least value of the state is 0.
 *
 * Source: the .NET Framework's reference source, mscorlib/system/random.cs; checked against outputs of a real runtime.
 */

/** The modulus, 2^31-1: raw numbers are 0..MODULUS-1. */
export const MODULUS = 0x7fffffff;
const BEGINNING = 161_803_398;
/** Length of the state; the array keeps the original's places 1..55. */
const LENGTH = 55;

/** The runtime's own constant: a raw number times this is its fraction. */
const FRACTION = 1.0 / MODULUS;

export interface DotnetRandom {
  /** The next raw number, an integer 0..2^31-2: the runtime's `InternalSample()`, which is also `Next()`. */
  next(): number;
}

/**
 * The state after seeding, as the runtime fills it.
 * @param seed an integer 0..2^31-1; the runtime also takes negative ones, which no draw has
 */
function seeded(seed: number): Int32Array {
  const state = new Int32Array(LENGTH + 1);
  let last = BEGINNING - seed;
  state[LENGTH] = last;
  let value = 1;
  for (let i = 1; i < LENGTH; i++) {
    const at = (21 * i) % LENGTH;
    state[at] = value;
    value = last - value;
    if (value < 0) value += MODULUS;
    last = state[at] as number;
  }
  for (let round = 0; round < 4; round++)
    for (let i = 1; i <= LENGTH; i++) {
      const next = (state[i] as number) - (state[1 + ((i + 30) % LENGTH)] as number);
      state[i] = next < 0 ? next + MODULUS : next;
    }
  return state;
}

/** `new Random(seed)`. Requires an integer 0 <= seed <= 161,803,398, which every seed of six digits is. */
export function dotnetRandom(seed: number): DotnetRandom {
  const state = seeded(seed);
  let at = 0;
  let behind = 21;
  return {
    next() {
      if (++at > LENGTH) at = 1;
      if (++behind > LENGTH) behind = 1;
      let value = (state[at] as number) - (state[behind] as number);
      // As the original does; a state that began with a seed this small never comes to it.
      if (value === MODULUS) value--;
      if (value < 0) value += MODULUS;
      state[at] = value;
      return value;
    },
  };
}

/**
 * `Next(count)` for a raw number: `(int)(Sample() * count)`, in doubles and in this order of operations.
 * @param count an integer 1..2^31-1
 * @returns an index 0..count-1
 */
export function indexOf(raw: number, count: number): number {
  return Math.trunc(raw * FRACTION * count);
}
