/** The four kinds of randomness: what is promised, what is revealed, what goes into the seed (spec, section 3). */
import * as v from 'valibot';
import { equal, fromHex, utf8 } from './bytes.ts';
import { Digest, Positive } from './documents.ts';
import { drandChain, drandValue } from './drand.ts';
import { MingqianError } from './errors.ts';
import { sha256 } from './hashing.ts';

/** Control characters and marks of writing direction, which a reader would not see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What a revealed text may hold: no invisible character and no second normal form. */
const REVEALED = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f\u3001\u3002\u4e00-\u9fff\uff01-\uff5e]+$/;

/** Number of Unicode scalar values. Requires a well-formed string. */
function scalars(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const What = v.pipe(
  v.string(),
  v.check((text) => text !== '' && scalars(text) <= 200, '1 to 200 characters'),
  v.check((text) => !HIDDEN.test(text), 'no control or direction characters'),
);

/** A source, as the commitment promises it. */
export const Source = v.variant('kind', [
  v.strictObject({ kind: v.literal('secret'), sha256: Digest }),
  v.strictObject({
    kind: v.literal('balls'),
    digits: v.pipe(v.number(), v.safeInteger(), v.minValue(6, '6 to 64'), v.maxValue(64, '6 to 64')),
    what: What,
  }),
  v.strictObject({ kind: v.literal('drand'), chain: Digest, round: Positive }),
  v.strictObject({ kind: v.literal('text'), what: What }),
]);
export type Source = v.InferOutput<typeof Source>;

/** What is revealed for a source, as seed.json says it: members and their type, not yet their form or value. */
export const Reveal = v.variant('kind', [
  v.strictObject({ kind: v.literal('secret'), hex: v.string() }),
  v.strictObject({ kind: v.literal('balls'), digits: v.string() }),
  v.strictObject({ kind: v.literal('drand'), signature: v.string() }),
  v.strictObject({ kind: v.literal('text'), text: v.string() }),
]);
export type Reveal = v.InferOutput<typeof Reveal>;

/** The kinds, in the order in which section 6 checks them. */
export const KINDS = ['secret', 'balls', 'drand', 'text'] as const;
export type Kind = (typeof KINDS)[number];

function refuse(expected: string, foundText: string): never {
  const shown = foundText.length > 40 ? `${foundText.slice(0, 40)}…` : foundText;
  throw new MingqianError('seed.reveal', `expected ${expected}, found ${JSON.stringify(shown)}`, {
    file: 'seed.json',
  });
}

/**
 * The bytes that a reveal puts into the seed, after every check of its form and value.
 * @throws MingqianError `seed.reveal`: another kind, another form, not the committed secret, not the beacon's signature
 */
export function sourceValue(source: Source, reveal: Reveal): Uint8Array {
  if (source.kind === 'secret' && reveal.kind === 'secret') {
    const secret = fromHex(reveal.hex, 32) ?? refuse('a secret of 64 lower-case hex digits', reveal.hex);
    const committed = fromHex(source.sha256, 32);
    if (committed === null || !equal(sha256(secret), committed))
      refuse(`a secret whose SHA-256 is ${source.sha256}`, reveal.hex);
    return secret;
  }
  if (source.kind === 'balls' && reveal.kind === 'balls') {
    if (!/^[0-9]+$/.test(reveal.digits) || reveal.digits.length !== source.digits)
      refuse(`${source.digits} digits 0-9`, reveal.digits);
    return utf8(reveal.digits);
  }
  if (source.kind === 'drand' && reveal.kind === 'drand') {
    const chain = drandChain(source.chain) ?? refuse('a known drand chain', source.chain);
    return (
      drandValue(chain, source.round, reveal.signature) ??
      refuse(`${chain.name}'s signature of round ${source.round}`, reveal.signature)
    );
  }
  if (source.kind === 'text' && reveal.kind === 'text') {
    const { text } = reveal;
    if (!REVEALED.test(text) || scalars(text) > 256 || /^ | $| {2}/.test(text))
      refuse('1 to 256 visible characters of section 3, single spaces inside', text);
    return utf8(text);
  }
  return refuse(`a reveal of kind ${source.kind}`, reveal.kind);
}
