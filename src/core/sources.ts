/** The four kinds of randomness: what is promised, what is revealed, what goes into the seed (spec, section 3). */
import * as v from 'valibot';
import { equal, fromHex, utf8 } from './bytes.ts';
import { Digest, Positive } from './documents.ts';
import { type DrandValue, drandChain } from './drand.ts';
import { MingqianError } from './errors.ts';
import { FORMS, form, type Place, text, type Value } from './findings.ts';
import { sha256 } from './hashing.ts';
import { shownText } from './shown-text.ts';

const What = shownText(200, FORMS.what);

/** How many of `0` and `x` a form has at least: fewer could be tried out before the draw. */
const FORM_PLACES = 6;
const isForm = (form: string) =>
  /^(?! )[ -~]{1,256}$/.test(form) &&
  !form.endsWith(' ') &&
  (form.match(/[0x]/g)?.length ?? 0) >= FORM_PLACES;

/** What a text will look like: `0` stands for a digit, `x` for one of 0-9 and a-f, all else for itself. */
const Form = v.pipe(v.string(), v.check(isForm, FORMS.textForm));

/** A source, as the commitment promises it. */
export const Source = v.variant('kind', [
  v.strictObject({ kind: v.literal('secret'), sha256: Digest }),
  v.strictObject({
    kind: v.literal('balls'),
    digits: v.pipe(v.number(), v.safeInteger(), v.minValue(6, FORMS.balls), v.maxValue(64, FORMS.balls)),
    what: What,
  }),
  v.strictObject({ kind: v.literal('drand'), chain: Digest, round: Positive }),
  v.strictObject({ kind: v.literal('text'), form: Form, what: What }),
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

/** Whether the text has the form, place by place: so no value has two spellings (spec, section 3). */
function hasForm(text: string, form: string): boolean {
  const places = { '0': /[0-9]/, x: /[0-9a-f]/ } as const;
  const fits = (place: string, i: number) =>
    place === '0' || place === 'x' ? places[place].test(text.charAt(i)) : place === text.charAt(i);
  return text.length === form.length && [...form].every(fits);
}

/**
 * The bytes that a reveal puts into the seed, after every check of its form and value.
 * @param at which of the reveals it is, from 0, for errors
 * @throws MingqianError `seed.reveal`: another kind, another form, not the committed secret, not the beacon's signature
 */
export function sourceValue(source: Source, reveal: Reveal, drandValue: DrandValue, at?: number): Uint8Array {
  const place: Place = { file: 'seed.json', ...(at !== undefined && { member: `reveals.${at}` }) };
  const refuse = (expected: Value, words: string, foundText: string): never => {
    const shown = foundText.length > 40 ? `${foundText.slice(0, 40)}…` : foundText;
    throw new MingqianError('seed.reveal', `expected ${words}, found ${JSON.stringify(shown)}`, place, {
      expected,
      found: text(shown),
    });
  };
  if (source.kind === 'secret' && reveal.kind === 'secret') {
    const secret = fromHex(reveal.hex, 32) ?? refuse(form('secret'), FORMS.secret, reveal.hex);
    const committed = fromHex(source.sha256, 32);
    if (committed === null || !equal(sha256(secret), committed))
      refuse(
        { kind: 'secretOf', digest: source.sha256 },
        `a secret whose SHA-256 is ${source.sha256}`,
        reveal.hex,
      );
    return secret;
  }
  if (source.kind === 'balls' && reveal.kind === 'balls') {
    if (!/^[0-9]+$/.test(reveal.digits) || reveal.digits.length !== source.digits)
      refuse({ kind: 'digits', count: source.digits }, `${source.digits} digits 0-9`, reveal.digits);
    return utf8(reveal.digits);
  }
  if (source.kind === 'drand' && reveal.kind === 'drand') {
    const chain = drandChain(source.chain) ?? refuse(form('chain'), FORMS.chain, source.chain);
    return (
      drandValue(chain, source.round, reveal.signature) ??
      refuse(
        { kind: 'signature', chain: chain.name, round: source.round },
        `${chain.name}'s signature of round ${source.round}`,
        reveal.signature,
      )
    );
  }
  if (source.kind === 'text' && reveal.kind === 'text') {
    if (!hasForm(reveal.text, source.form))
      refuse(
        { kind: 'formed', form: source.form },
        `a text of the form ${JSON.stringify(source.form)}`,
        reveal.text,
      );
    return utf8(reveal.text);
  }
  return refuse({ kind: 'source', source: source.kind }, `a reveal of kind ${source.kind}`, reveal.kind);
}
