/**
 * Small pools in Beijing's published format with what the Windows program's own import and draw classes made of them (a public
 * rebuild of the published program, run under Mono). No applicant in them is real.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Run {
  readonly seed: string;
  readonly outcome: 'ok' | 'error';
  readonly error?: string;
  readonly picked: number;
  readonly drawsUntilLastPick: number;
  readonly sha256OfIndexCommaCodeLines: string;
  /** Rows from 0, in the order drawn. */
  readonly indices?: readonly number[];
  readonly codes?: readonly string[];
}

export interface Observed {
  readonly officialZipMd5: string;
  readonly stage: 'unzip' | 'import' | 'imported';
  readonly importError?: string;
  readonly periodType: string;
  readonly periodNo: string;
  readonly title: string;
  readonly count: number;
  readonly quota: number;
  readonly applynumbersSha256?: string;
  readonly runs?: readonly Run[];
}

export interface Case {
  readonly id: string;
  readonly what: string;
  readonly zip: string;
  readonly observed: Observed;
}

const folder = fileURLToPath(new URL('../../fixtures/beijing/', import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(folder + name, 'utf8'));

const POOLS = [
  'a-57-q5',
  'b-1000-q100',
  'e2-quota-eq-total',
  'f1-leading-zeros',
  'g1-personnew-2000-q150',
  'h1-whale-10000-q300',
  'h2-whale-timeout-1000-q12',
] as const;

export const pools: readonly Case[] = POOLS.map((id) => ({
  id,
  what: id,
  zip: `${folder}zips/${id}.zip`,
  observed: json(`expected/${id}.json`).observed,
}));

interface Quirk {
  readonly input: { readonly id: string; readonly what: string; readonly zip: string };
  readonly observed: Observed;
}

export const quirks: readonly Case[] = (json('quirks/expected.json').cases as Quirk[]).map(
  ({ input, observed }) => ({
    id: input.id,
    what: input.what,
    zip: `${folder}quirks/${input.zip}`,
    observed,
  }),
);

export interface Sequence {
  readonly seed: number;
  readonly kind: string;
  readonly max?: number;
  readonly values: readonly number[];
}

/** Outputs of `System.Random` of a real runtime. */
export const sequences: readonly Sequence[] = json('random.json').sequences;
