/**
 * Who could have steered a seed: what follows from the kinds of its sources, which the commitment names. Nothing of it is seen in the
 * revealed values; the page of limits says the same at length (spec, section 9).
 */
import type { Commitment } from '../core/commitment.ts';
import { drandChain, drandDue } from '../core/drand.ts';
import type { Source } from '../core/sources.ts';
import { timeText, unixSeconds } from '../core/time.ts';

/** What is to be said of one source. */
export type Steering =
  /** The publisher knew it all along, cannot have changed it since the commitment, and could have kept it back. */
  | { readonly kind: 'secret' }
  /** Whoever handles or reads them. `outcomes`: how many values there can be. */
  | { readonly kind: 'balls'; readonly what: string; readonly outcomes: bigint }
  /** Whoever writes or copies it. `outcomes`: how many the form has room for; fewer may be likely. */
  | { readonly kind: 'text'; readonly what: string; readonly outcomes: bigint }
  /** Nobody alone. `due`: when its value comes out; null where the chain is not known. `after`: seconds from the draw to that. */
  | {
      readonly kind: 'drand';
      /** Its hash. */
      readonly chain: string;
      readonly round: number;
      readonly due: string | null;
      readonly after: number | null;
    };

/** Of a source, who could have steered it. @param drawAt of its commitment */
export function steeringOf(source: Source, drawAt: string): Steering {
  switch (source.kind) {
    case 'secret':
      return { kind: 'secret' };
    case 'balls':
      return { kind: 'balls', what: source.what, outcomes: 10n ** BigInt(source.digits) };
    case 'text': {
      const places = (mark: string) => BigInt(source.form.split(mark).length - 1);
      return { kind: 'text', what: source.what, outcomes: 10n ** places('0') * 16n ** places('x') };
    }
    case 'drand': {
      const known = drandChain(source.chain);
      const { kind, chain, round } = source;
      if (known === undefined) return { kind, chain, round, due: null, after: null };
      const due = drandDue(known, round);
      return { kind, chain, round, due: timeText(due), after: due - unixSeconds(drawAt) };
    }
  }
}

/** What its sources together leave open. */
export interface Together {
  /**
   * `beacon`: a drand value of a known chain is among them, so whoever chose the seed had to know that one beforehand. `secret`: none, and the publisher
   * knew all but the balls and texts. `attested`: balls and texts alone.
   */
  readonly rests: 'beacon' | 'secret' | 'attested';
  /** Whether somebody could have kept a secret back, having seen everything else. */
  readonly canWithhold: boolean;
  /** Whether balls or texts are among them. */
  readonly hasAttested: boolean;
  /** Whether a drand chain is among them that is not known: it vouches for nothing. */
  readonly hasUnknown: boolean;
}

/** What the sources of a commitment together leave open. */
export function togetherOf({ sources }: Pick<Commitment, 'sources'>): Together {
  const has = (...kinds: Source['kind'][]) => sources.some(({ kind }) => kinds.includes(kind));
  const chains = sources.flatMap((source) => (source.kind === 'drand' ? [drandChain(source.chain)] : []));
  return {
    rests: chains.some((chain) => chain !== undefined) ? 'beacon' : has('secret') ? 'secret' : 'attested',
    canWithhold: has('secret'),
    hasAttested: has('balls', 'text'),
    hasUnknown: chains.includes(undefined),
  };
}
