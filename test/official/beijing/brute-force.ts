/**
 * Beijing's draw under every seed, one after the other: .NET's Random after its reference source, statement by statement, and a code for
 * each ticket. Nothing of `src` is used, so that a count by it is a count by somebody else; unlike twin.ts it ends within seconds.
 */
const MBIG = 2147483647;
const MSEED = 161803398;

/** `System.Random` of the .NET Framework (mscorlib/system/random.cs). */
class Random {
  #inext = 0;
  #inextp = 21;
  readonly #seedArray = new Int32Array(56);

  constructor(seed: number) {
    let mj = MSEED - seed;
    this.#seedArray[55] = mj;
    let mk = 1;
    for (let i = 1; i < 55; i++) {
      const ii = (21 * i) % 55;
      this.#seedArray[ii] = mk;
      mk = mj - mk;
      if (mk < 0) mk += MBIG;
      mj = this.#seedArray[ii] as number;
    }
    for (let k = 1; k < 5; k++)
      for (let i = 1; i < 56; i++) {
        let value = (this.#seedArray[i] as number) - (this.#seedArray[1 + ((i + 30) % 55)] as number);
        if (value < 0) value += MBIG;
        this.#seedArray[i] = value;
      }
  }

  /** `Next(maxValue)` */
  next(maxValue: number): number {
    this.#inext = this.#inext + 1 >= 56 ? 1 : this.#inext + 1;
    this.#inextp = this.#inextp + 1 >= 56 ? 1 : this.#inextp + 1;
    let retVal = (this.#seedArray[this.#inext] as number) - (this.#seedArray[this.#inextp] as number);
    if (retVal === MBIG) retVal--;
    if (retVal < 0) retVal += MBIG;
    this.#seedArray[this.#inext] = retVal;
    return Math.floor(retVal * (1.0 / MBIG) * maxValue);
  }
}

/** The rows that win under a seed, in order, from 0; null where the program gives up, after ten numbers for each ticket. */
export function winnersUnder(seed: number, codes: readonly string[], quota: number): number[] | null {
  return winners(seed, owners(codes), quota);
}

/** Under how many of the million seeds a code wins. Requires fewer winners than tickets. */
export function winsOfCode(code: string, codes: readonly string[], quota: number): number {
  const own = owners(codes);
  const mine = own[codes.indexOf(code)];
  let wins = 0;
  for (let seed = 0; seed < 1_000_000; seed++)
    if (winners(seed, own, quota)?.some((row) => own[row] === mine)) wins++;
  return wins;
}

/** Of each row the first one that has its code. */
function owners(codes: readonly string[]): number[] {
  const first = new Map<string, number>();
  return codes.map((code, row) => {
    if (!first.has(code)) first.set(code, row);
    return first.get(code) as number;
  });
}

function winners(seed: number, owner: readonly number[], quota: number): number[] | null {
  const random = new Random(seed);
  const won = new Uint8Array(owner.length);
  const picks: number[] = [];
  for (let asked = 0; picks.length < quota; asked++) {
    if (asked === 10 * owner.length) return null;
    const row = random.next(owner.length);
    if (won[owner[row] as number] === 1) continue;
    won[owner[row] as number] = 1;
    picks.push(row);
  }
  return picks;
}
