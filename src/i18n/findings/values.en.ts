import type { Digested, Value } from '../../core/findings.ts';
import type { Kind } from '../../core/sources.ts';
import { count } from '../numbers.ts';
import { code, listed, quoted } from '../said.ts';
import { amount } from './amounts.en.ts';
import { forms, types } from './forms.en.ts';
import type { Sayings } from './sayings.ts';

const sources: Record<Kind, string> = {
  secret: 'a secret',
  balls: 'balls',
  drand: 'a drand beacon',
  text: 'an announced text',
};

const digests: Record<Digested, string> = {
  file: 'SHA-256 ',
  commitment: 'commitment ',
  root: 'root ',
  seed: 'seed ',
  chain: 'chain ',
};

/** What was expected, and what was found. */
export const values: Sayings<Value> = {
  text: ({ text }) => [quoted(text)],
  one: ({ texts }) => (texts.length === 1 ? listed(texts, '') : ['one of ', ...listed(texts, ', ')]),
  nothing: () => ['nothing'],
  number: ({ value }) => [code(value)],
  digest: ({ of, digest }) => [digests[of], code(digest)],
  count: (of) => [amount(of)],
  least: (of) => [`at least ${amount(of)}`],
  most: (of) => [`at most ${amount(of)}`],
  range: ({ of, from, to }) => [
    `${of}: an integer from ${count(from)} to ${count(to)} without a leading zero`,
  ],
  form: ({ name }) => forms[name],
  type: ({ type }) => types[type],
  member: ({ name }) => ['a member ', code(name)],
  noMember: () => ['no such member'],
  otherFrom: ({ offset }) => [`other bytes from byte ${count(offset)}`],
  bytesOf: ({ file }) => ['the bytes of ', code(file)],
  above: ({ code: above, line }) => ['above ', code(above), `, which is on line ${count(line)}`],
  between: ({ before, after }) => ['between ', code(before), ' and ', code(after)],
  time: ({ time }) => [code(time)],
  before: ({ time }) => ['before ', code(time)],
  notBefore: ({ time }) => ['due not before ', code(time)],
  beacon: ({ round, time }) => [`drand round ${count(round)}, due at `, code(time)],
  source: ({ source }) => [sources[source], ' (', code(source), ')'],
  secretOf: ({ digest }) => ['a secret whose SHA-256 is ', code(digest)],
  digits: ({ count: many }) => [`${count(many)} digits 0–9`],
  formed: ({ form }) => ['a text of the form ', quoted(form)],
  signature: ({ chain, round }) => ['the signature of ', code(chain), `, round ${count(round)}`],
  signedBy: ({ name }) => ['a signature of ', code(name), ' that verifies'],
  quorumBefore: ({ time }) => ['cosignatures before ', code(time), ' that meet the quorum'],
  cosigned: ({ by, at }) =>
    by.length === 0
      ? ['no cosignature of a witness of the policy']
      : by.flatMap((name, i) => [i === 0 ? '' : ', ', code(name), ' at ', code(at[i] ?? '')]),
};
