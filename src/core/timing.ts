/** Whether the randomness could have been known: the check seed.timing (spec, section 6). */
import type { Commitment } from './commitment.ts';
import { drandChain, drandDue } from './drand.ts';
import { digest, form, type Place, type Value } from './findings.ts';
import { timeText, unixSeconds } from './time.ts';

/** What is wrong with the times of a commitment. */
export interface TimingFault {
  /** The same in plain English. */
  readonly message: string;
  readonly place: Place;
  readonly expected: Value;
  readonly found: Value;
}

/** Why the times of a commitment prove nothing, or null where `frozenAt` < `drawAt` and no beacon is due before it. */
export function timingFault({ frozenAt, drawAt, sources }: Commitment): TimingFault | null {
  const file = 'commitment.json';
  if (frozenAt >= drawAt)
    return {
      message: `expected frozenAt before drawAt, found ${frozenAt} and ${drawAt}`,
      place: { file, member: 'frozenAt' },
      expected: { kind: 'before', time: drawAt },
      found: { kind: 'time', time: frozenAt },
    };
  for (const [i, source] of sources.entries()) {
    if (source.kind !== 'drand') continue;
    const place = { file, member: `sources.${i}` };
    const chain = drandChain(source.chain);
    if (chain === undefined)
      return {
        message: `expected a known drand chain, found ${source.chain}`,
        place,
        expected: form('chain'),
        found: digest('chain', source.chain),
      };
    const due = drandDue(chain, source.round);
    if (due < unixSeconds(drawAt))
      return {
        message: `${chain.name} round ${source.round} was due before drawAt ${drawAt}`,
        place,
        expected: { kind: 'notBefore', time: drawAt },
        found: { kind: 'beacon', round: source.round, time: timeText(due) },
      };
  }
  return null;
}
