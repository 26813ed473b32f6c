/** drand beacons: known chains and due times (spec, section 3). What proves a round is in drand-signature.ts. */

export interface DrandChain {
  readonly name: string;
  /** The chain's hash, which names it. */
  readonly hash: string;
  /** When round 1 was due, in seconds since 1970. */
  readonly genesis: number;
  /** Seconds between rounds. */
  readonly period: number;
  /** Compressed point of G2, 96 bytes in hex. */
  readonly publicKey: string;
}

/** The chains this implementation knows. All are of scheme bls-unchained-g1-rfc9380. */
export const DRAND_CHAINS: readonly DrandChain[] = [
  {
    name: 'quicknet',
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    genesis: 1_692_803_367,
    period: 3,
    publicKey:
      '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  },
];

/** The chain with this hash, or undefined where this implementation does not know it. */
export function drandChain(hash: string): DrandChain | undefined {
  return DRAND_CHAINS.find((chain) => chain.hash === hash);
}

/** When a round is due, in seconds since 1970: `genesis + (round-1) * period`. Requires round >= 1. */
export function drandDue(chain: DrandChain, round: number): number {
  return chain.genesis + (round - 1) * chain.period;
}

/**
 * Gives the value of a round's beacon, or null where this is not its signature: `drandValue`. A parameter of what needs
 * it, as it is by far the longest code here, and a page may want it only once there is a signature to be checked.
 */
export type DrandValue = (chain: DrandChain, round: number, signature: string) => Uint8Array | null;
