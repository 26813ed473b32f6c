/** The checks of the seed: seed.form, one for each kind of source, seed.timing (spec, section 6). */
import { absent, type Checking, demand, got } from './checking.ts';
import type { Made } from './checks.ts';
import type { Commitment } from './commitment.ts';
import type { EarlySeed } from './early-seed.ts';
import { KINDS, type Kind, type Reveal, type Source } from './sources.ts';
import { timingFault } from './timing.ts';

/** What a witness vouches for: a passed `balls` or `text`. */
export interface Attested {
  readonly what: string;
  readonly value: string;
}

/**
 * @param early the seed as it was read before the list; null where there is no commitment that it could be of
 * @param isThere whether there is a seed.json
 * @returns the balls and texts whose check passed, in the order of the sources
 * @throws what says nothing about the record
 */
export async function checkSeed(
  { check }: Checking,
  commitment: Made<Commitment>,
  early: EarlySeed | null,
  isThere: boolean,
): Promise<readonly Attested[]> {
  /** By place of the source, so that the report lists them in the commitment's order. */
  const attestations: (Attested | null)[] = [];
  const seed = await check('seed.form', isThere ? null : absent('seed.json'), () => {
    const value = (early as EarlySeed).form();
    const reveals = value.reveals.length;
    return { detail: `${reveals} ${reveals === 1 ? 'reveal' : 'reveals'}`, facts: { reveals }, value };
  });
  for (const kind of commitment.passed ? KINDS : []) {
    const { sources } = got(commitment);
    const places = [...sources.keys()].filter((i) => sources[i]?.kind === kind);
    if (places.length === 0) continue;
    await check(`seed.${kind}`, null, () => {
      for (const i of places) (early as EarlySeed).value(i);
      const seen = places.map((i) => attestation(sources[i] as Source, got(seed).reveals[i] as Reveal));
      for (const [at, i] of places.entries()) attestations[i] = seen[at] ?? null;
      return { detail: kindDetail(kind, seen), facts: { count: places.length }, value: null };
    });
  }
  await check('seed.timing', null, () => {
    const { frozenAt, drawAt } = got(commitment);
    const fault = timingFault(got(commitment));
    if (fault !== null) demand(false, fault.message, fault.place, fault);
    return { detail: `frozen ${frozenAt}, drawn ${drawAt}`, facts: { frozenAt, drawAt }, value: null };
  });

  return attestations.filter((one) => one !== null && one !== undefined);
}

/** What a witness vouches for in a reveal: nothing for a secret or a beacon, which cryptography proves. */
export function attestation(source: Source, reveal: Reveal): Attested | null {
  if (source.kind === 'balls' && reveal.kind === 'balls') return { what: source.what, value: reveal.digits };
  if (source.kind === 'text' && reveal.kind === 'text') return { what: source.what, value: reveal.text };
  return null;
}

function kindDetail(kind: Kind, seen: readonly (Attested | null)[]): string {
  if (kind === 'secret') return 'the secret is the committed one: proven by its SHA-256';
  if (kind === 'drand')
    return 'the signature verifies for the committed round of a known chain: proven by BLS12-381';
  return `attested by witnesses, not proven: ${seen.map((one) => `${one?.what}: ${one?.value}`).join('; ')}`;
}
