/** The seed of a record before its turn in the report: the list is read with the draw in hand. */
import { fromHex } from './bytes.ts';
import type { Commitment } from './commitment.ts';
import { drandValue } from './drand-signature.ts';
import { MingqianError } from './errors.ts';
import { once } from './once.ts';
import { deriveSeed, readSeed, type Seed } from './seed.ts';
import { type Reveal, type Source, sourceValue } from './sources.ts';

/** What its checks find, each worked out once, and thrown each time it is asked for. */
export interface EarlySeed {
  /** seed.json's members: the check seed.form. @throws MingqianError `document.*` */
  form(): Seed;
  /** The value of source `i`, from 0. Requires that the form is right. @throws MingqianError `seed.reveal` */
  value(i: number): Uint8Array;
  /** The seed, or null where its form or a source is wrong. */
  seed(): Uint8Array | null;
}

/** @param bytes seed.json, or null where it is absent: then there is no seed, and its form must not be asked for */
export function seedOf(commitment: Commitment, commitmentHash: string, bytes: Uint8Array | null): EarlySeed {
  const form = once(() => readSeed(bytes as Uint8Array, commitment, commitmentHash));
  const values = commitment.sources.map((source: Source, i) =>
    once(() => sourceValue(source, form().reveals[i] as Reveal, drandValue, i)),
  );
  const value = (i: number) => (values[i] as () => Uint8Array)();
  const seed = once(() =>
    deriveSeed(
      fromHex(commitmentHash, 32) as Uint8Array,
      values.map((_, i) => value(i)),
    ),
  );
  return {
    form,
    value,
    seed: () => {
      if (bytes === null) return null;
      try {
        return seed();
      } catch (error) {
        if (error instanceof MingqianError) return null;
        throw error;
      }
    },
  };
}
