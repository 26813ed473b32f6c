/** What became known at the draw, made into the reveals of a commitment's sources. */

import { drandChain } from '../../src/core/drand.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Kind, type Reveal, type Source, sourceValue } from '../../src/core/sources.ts';

/** Revealed values by kind, each in the order of the sources of its kind. */
export type Revealed = Readonly<Record<Kind, readonly string[]>>;

const OPTION = { secret: '--secret-file', balls: '--balls', drand: '--drand', text: '--text' } as const;

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

/** What a source's reveal must be. */
function promise(source: Source): string {
  switch (source.kind) {
    case 'secret':
      return `a secret whose SHA-256 is ${source.sha256}`;
    case 'balls':
      return `${source.digits} digits 0-9`;
    case 'drand':
      return `the signature of ${drandChain(source.chain)?.name ?? source.chain} round ${source.round}, 96 lower-case hex digits`;
    case 'text':
      return `a text of the form ${JSON.stringify(source.form)}`;
  }
}

function revealOf(kind: Kind, value: string): Reveal {
  switch (kind) {
    case 'secret':
      return { kind, hex: value };
    case 'balls':
      return { kind, digits: value };
    case 'drand':
      return { kind, signature: value };
    case 'text':
      return { kind, text: value };
  }
}

/**
 * The reveals of these sources, each checked as a verifier will. No error repeats a value: a secret may have been given in
 * another's place.
 * @throws MingqianError `usage` where one is missing or left over, `seed.reveal` where one is wrong
 */
export function revealsOf(sources: readonly Source[], revealed: Revealed): Reveal[] {
  const used = { secret: 0, balls: 0, drand: 0, text: 0 };
  const reveals = sources.map((source): Reveal => {
    const { kind } = source;
    const value = revealed[kind][used[kind]++];
    if (value === undefined) return usage(`${OPTION[kind]} is missing for ${JSON.stringify(source)}`);
    const reveal = revealOf(kind, value);
    try {
      sourceValue(source, reveal, drandValue);
    } catch (error) {
      if (!(error instanceof MingqianError)) throw error;
      throw new MingqianError(
        error.code,
        `${OPTION[kind]} number ${used[kind]}: expected ${promise(source)}; found ${value.length} characters that are not`,
      );
    }
    return reveal;
  });
  for (const kind of ['secret', 'balls', 'drand', 'text'] as const)
    if (used[kind] < revealed[kind].length)
      usage(`${OPTION[kind]} is given ${revealed[kind].length} times, the commitment has ${used[kind]}`);
  return reveals;
}
