/** What became known at the draw, made into the reveals of a commitment's sources. */

import { drandChain } from '../../src/core/drand.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Kind, type Reveal, type Source, sourceValue } from '../../src/core/sources.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type RevealWords, revealWords } from '../words/reveal.ts';

/** Revealed values by kind, each in the order of the sources of its kind. */
export type Revealed = Readonly<Record<Kind, readonly string[]>>;

const OPTION = { secret: '--secret-file', balls: '--balls', drand: '--drand', text: '--text' } as const;

/** What a source's reveal must be. */
function promise(source: Source, t: RevealWords): string {
  switch (source.kind) {
    case 'secret':
      return t.secret(source.sha256);
    case 'balls':
      return t.balls(source.digits);
    case 'drand':
      return t.drand(drandChain(source.chain)?.name ?? source.chain, source.round);
    case 'text':
      return t.text(JSON.stringify(source.form));
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
    if (value === undefined)
      return misuse(inBoth(revealWords, (t) => t.missing(OPTION[kind], JSON.stringify(source))));
    const reveal = revealOf(kind, value);
    try {
      sourceValue(source, reveal, drandValue);
    } catch (error) {
      if (!(error instanceof MingqianError)) throw error;
      return misuse(
        inBoth(revealWords, (t) => t.wrong(OPTION[kind], used[kind], promise(source, t), value.length)),
        {},
        error.code,
      );
    }
    return reveal;
  });
  for (const kind of ['secret', 'balls', 'drand', 'text'] as const)
    if (used[kind] < revealed[kind].length)
      misuse(inBoth(revealWords, (t) => t.tooMany(OPTION[kind], revealed[kind].length, used[kind])));
  return reveals;
}
