/** The commitment: what is promised before the draw (spec, section 3). */
import * as v from 'valibot';
import { Count, Digest, Positive, PROTOCOL, readDocument, Time } from './documents.ts';
import { FORMS } from './findings.ts';
import { METHODS } from './list.ts';
import { PAGE_ROWS } from './pages.ts';
import { Source } from './sources.ts';

/** A round's or a pool's name. */
export const Name = v.pipe(v.string(), v.regex(/^[0-9a-z][0-9a-z-]{0,31}$/, FORMS.name));

const ListSummary = v.pipe(
  v.strictObject({ rows: Positive, tickets: Positive, pages: Positive, sha256: Digest, root: Digest }),
  v.check((list) => list.pages === Math.ceil(list.rows / PAGE_ROWS), FORMS.pages),
);

export const Commitment = v.strictObject({
  type: v.literal('commitment'),
  protocol: v.literal(PROTOCOL),
  round: Name,
  pool: Name,
  method: v.picklist(METHODS),
  quota: Positive,
  reserves: Count,
  list: ListSummary,
  sources: v.pipe(
    v.array(Source),
    v.minLength(1, FORMS.sources),
    v.maxLength(16, FORMS.sources),
    v.check((sources) => sources.some((source) => source.kind !== 'secret'), FORMS.notOnlySecrets),
  ),
  rulesSha256: Digest,
  frozenAt: Time,
  drawAt: Time,
});
export type Commitment = v.InferOutput<typeof Commitment>;

/**
 * The commitment in these bytes: the check commitment.form (spec, section 6).
 * @throws MingqianError `document.*`
 */
export function readCommitment(bytes: Uint8Array, file = 'commitment.json'): Commitment {
  return readDocument(file, bytes, Commitment);
}

/** How many rows the draw selects: `min(quota + reserves, rows)` (spec, section 5). */
export function wanted(commitment: Pick<Commitment, 'quota' | 'reserves' | 'list'>): number {
  return Math.min(commitment.quota + commitment.reserves, commitment.list.rows);
}

/** Whether a round is a rehearsal, which whatever shows it says (spec, section 1). */
export function isRehearsal(round: string): boolean {
  return round.startsWith('rehearsal-');
}
