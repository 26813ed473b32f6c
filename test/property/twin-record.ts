/** The slow twin as a publisher: a whole record, from the spec alone. Shares nothing with src/core. */
import {
  draw,
  fromHex,
  type List,
  pagesOf,
  type Rank,
  resultCsv,
  seedOf,
  sha256,
  summaryOf,
  toHex,
  treeHash,
} from './twin.ts';
import { documentOf, type Json } from './twin-documents.ts';

/** A source with its reveal and the value that goes into the seed, one character a byte. */
export interface Randomness {
  readonly source: Json;
  readonly reveal: Json;
  readonly value: string;
}

export const secret = (hex: string): Randomness => ({
  source: { kind: 'secret', sha256: toHex(sha256(fromHex(hex))) },
  reveal: { kind: 'secret', hex },
  value: fromHex(hex),
});

export const balls = (digits: string, what: string): Randomness => ({
  source: { kind: 'balls', digits: digits.length, what },
  reveal: { kind: 'balls', digits },
  value: digits,
});

export const words = (text: string, form: string, what: string): Randomness => ({
  source: { kind: 'text', form, what },
  reveal: { kind: 'text', text },
  value: text,
});

export interface Terms {
  readonly list: List;
  readonly quota: number;
  readonly reserves: number;
  readonly randomness: readonly Randomness[];
  readonly rules: string;
}

export interface Published {
  readonly commitment: { readonly [member: string]: Json };
  /** Hex. */
  readonly commitmentHash: string;
  /** One character a byte. */
  readonly seed: string;
  readonly ranks: readonly Rank[];
  /** Every file's bytes by name, one character a byte. */
  readonly files: Readonly<Record<string, string>>;
}

/** The commitment to a list, its times one after the other. */
export function commitTo({ list, quota, reserves, randomness, rules }: Terms): {
  readonly [member: string]: Json;
} {
  const pages = pagesOf(list);
  return {
    type: 'commitment',
    protocol: 'mingqian/1',
    round: '202602',
    pool: 'ordinary',
    method: list.method,
    quota,
    reserves,
    list: {
      rows: list.rows.length,
      tickets: Number(list.total),
      pages: pages.length,
      sha256: toHex(sha256(list.text)),
      root: toHex(treeHash(pages)),
    },
    sources: randomness.map(({ source }) => source),
    rulesSha256: toHex(sha256(rules)),
    frozenAt: '2026-06-25T10:00:00Z',
    drawAt: '2026-06-26T02:00:00Z',
  };
}

export function publish(terms: Terms): Published {
  const { list, quota, reserves, randomness, rules } = terms;
  const commitment = commitTo(terms);
  const commitmentText = documentOf(commitment);
  const hash = sha256(commitmentText);
  const values = randomness.map(({ value }) => value);
  const seed = seedOf(hash, values);
  const ranks = draw(list, seed, quota, reserves);
  const csv = resultCsv(list.method, ranks);
  const named = { protocol: 'mingqian/1', commitment: toHex(hash) };
  const files = {
    'rules.md': rules,
    'applicants.csv': list.text,
    'commitment.json': commitmentText,
    'seed.json': documentOf({ ...named, type: 'seed', reveals: randomness.map(({ reveal }) => reveal) }),
    'result.csv': csv,
    'result.json': documentOf({
      ...named,
      ...summaryOf(ranks, quota),
      type: 'result',
      seed: toHex(seed),
      sha256: toHex(sha256(csv)),
    }),
  };
  return { commitment, commitmentHash: toHex(hash), seed, ranks, files };
}
