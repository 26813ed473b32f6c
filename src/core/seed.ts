/** The seed: what was revealed, and the 32 bytes that follow from it (spec, section 4). */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { lengthPrefixed, utf8 } from './bytes.ts';
import type { Commitment } from './commitment.ts';
import { Digest, PROTOCOL, readDocument } from './documents.ts';
import type { DrandValue } from './drand.ts';
import { MingqianError } from './errors.ts';
import { count, digest, type Value } from './findings.ts';
import { Reveal, type Source, sourceValue } from './sources.ts';

export const Seed = v.strictObject({
  type: v.literal('seed'),
  protocol: v.literal(PROTOCOL),
  commitment: Digest,
  reveals: v.array(Reveal),
});
export type Seed = v.InferOutput<typeof Seed>;

const INFO = utf8('mingqian/1 seed');

/**
 * seed.json in these bytes: the check seed.form. It names the commitment with this hash and has one reveal for each
 * source, of its kind, in order.
 * @throws MingqianError `document.*`; `document.members` also for another commitment, number or kind
 */
export function readSeed(bytes: Uint8Array, commitment: Commitment, commitmentHash: string): Seed {
  const file = 'seed.json';
  const seed = readDocument(file, bytes, Seed);
  function expect<T extends string | number>(
    member: string,
    expected: T,
    found: T,
    value: (of: T) => Value,
    what = member,
  ): void {
    if (expected === found) return;
    throw new MingqianError(
      'document.members',
      `${what}: expected ${expected}, found ${found}`,
      { file, member },
      { expected: value(expected), found: value(found) },
    );
  }
  expect('commitment', commitmentHash, seed.commitment, (hash) => digest('commitment', hash));
  const [sources, reveals] = [commitment.sources.length, seed.reveals.length];
  expect('reveals', sources, reveals, (many) => count('reveals', many), 'number of reveals');
  for (const [i, { kind }] of commitment.sources.entries()) {
    const reveal = seed.reveals[i] as Reveal;
    expect(`reveals.${i}.kind`, kind, reveal.kind, (source) => ({ kind: 'source', source }));
  }
  return seed;
}

/**
 * Every source's value, in order. Requires a seed that readSeed gave for these sources.
 * @throws MingqianError `seed.reveal`
 */
export function sourceValues(sources: readonly Source[], seed: Seed, drandValue: DrandValue): Uint8Array[] {
  return sources.map((source, i) => sourceValue(source, seed.reveals[i] as Reveal, drandValue, i));
}

/**
 * `HKDF-SHA256(salt = commitment hash, IKM = u32be(len v1) ‖ v1 ‖ ..., info = "mingqian/1 seed", L = 32)`.
 * @param commitmentHash 32 bytes
 */
export function deriveSeed(commitmentHash: Uint8Array, values: readonly Uint8Array[]): Uint8Array {
  return hkdf(sha256, lengthPrefixed(values), commitmentHash, INFO, 32);
}
