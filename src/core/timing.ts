/** Whether the randomness could have been known: the check seed.timing (spec, section 6). */
import type { Commitment } from './commitment.ts';
import { drandChain, drandDue } from './drand.ts';
import { unixSeconds } from './time.ts';

/** Why the times of a commitment prove nothing, or null where `frozenAt` < `drawAt` and no beacon is due before it. */
export function timingFault({ frozenAt, drawAt, sources }: Commitment): string | null {
  if (frozenAt >= drawAt) return `expected frozenAt before drawAt, found ${frozenAt} and ${drawAt}`;
  for (const source of sources) {
    if (source.kind !== 'drand') continue;
    const chain = drandChain(source.chain);
    if (chain === undefined) return `expected a known drand chain, found ${source.chain}`;
    if (drandDue(chain, source.round) < unixSeconds(drawAt))
      return `${chain.name} round ${source.round} was due before drawAt ${drawAt}`;
  }
  return null;
}
