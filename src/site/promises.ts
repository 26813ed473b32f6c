/** The sources of randomness of a pool, in words: what was promised, what was revealed, and what that rests on. */
import type { Check } from '../core/checks.ts';
import { drandChain } from '../core/drand.ts';
import type { Reveal, Source } from '../core/sources.ts';
import type { Lang } from '../i18n/lang.ts';
import { roundWords } from '../i18n/rounds.ts';
import type { PublishedPool } from '../record/node/rounds.ts';

export interface Promised {
  readonly kind: string;
  /** What was promised, in the site's words. */
  readonly promise: string;
  /** What was promised, in the publisher's own words. */
  readonly what: string | null;
  readonly digest: string | null;
  /** What was revealed as a text to read; null where it is hex or not there yet. */
  readonly value: string | null;
  readonly hex: string | null;
  readonly restsOn: string;
}

/** What was promised of a source, in words. */
export function promiseOf(source: Source, lang: Lang): Pick<Promised, 'promise' | 'what' | 'digest'> {
  const t = roundWords[lang];
  switch (source.kind) {
    case 'secret':
      return { promise: t.secretPromise, what: null, digest: source.sha256 };
    case 'balls':
      return { promise: t.ballsPromise(source.digits), what: source.what, digest: null };
    case 'drand': {
      const chain = drandChain(source.chain)?.name ?? `${source.chain.slice(0, 8)}…`;
      return { promise: t.drandPromise(`drand ${chain}`, source.round), what: null, digest: null };
    }
    case 'text':
      return { promise: t.textPromise(source.form), what: source.what, digest: null };
  }
}

function revealOf(reveal: Reveal | undefined): Pick<Promised, 'value' | 'hex'> {
  switch (reveal?.kind) {
    case 'secret':
      return { value: null, hex: reveal.hex };
    case 'drand':
      return { value: null, hex: reveal.signature };
    case 'balls':
      return { value: reveal.digits, hex: null };
    case 'text':
      return { value: reveal.text, hex: null };
    case undefined:
      return { value: null, hex: null };
  }
}

/** A source counts as proven or attested only where the verification's check of its kind passed. */
function restOf(source: Source, checks: readonly Check[], lang: Lang): string {
  const t = roundWords[lang];
  const check = checks.find(({ id }) => id === `seed.${source.kind}`);
  if (check?.status === 'skip' || check === undefined) return t.notRevealed;
  if (check.status === 'fail') return t.notProven;
  return source.kind === 'secret' || source.kind === 'drand' ? t.proven : t.attested;
}

/** The sources in the order of the commitment. */
export function promisesOf(pool: PublishedPool, checks: readonly Check[], lang: Lang): Promised[] {
  return pool.commitment.sources.map((source, i) => ({
    kind: roundWords[lang].kind[source.kind],
    ...promiseOf(source, lang),
    ...revealOf(pool.seed?.reveals[i]),
    restsOn: restOf(source, checks, lang),
  }));
}
