/** The machine-readable report of a verification (spec, section 6). */
import type { Check, Verdict } from './checks.ts';
import { writeDocument } from './documents.ts';
import type { Attested } from './seed-checks.ts';
import type { Verification } from './verify.ts';

/** The machine-readable report of section 6. */
export interface Report {
  readonly verdict: Verdict;
  readonly round: string | null;
  readonly pool: string | null;
  readonly commitment: string | null;
  /** SHA-256 of the reader's trust policy (section 8), or null where there is none. */
  readonly policy: string | null;
  readonly checks: readonly Pick<Check, 'id' | 'status' | 'detail'>[];
  readonly attested: readonly Attested[];
  readonly software: string;
}

export function reportOf(verification: Verification): Report {
  const { verdict, commitment, commitmentHash, policy, checks, attested, software } = verification;
  return {
    verdict,
    round: commitment?.round ?? null,
    pool: commitment?.pool ?? null,
    commitment: commitmentHash,
    policy,
    checks: checks.map(({ id, status, detail }) => ({ id, status, detail })),
    attested,
    software,
  };
}

/** The report's bytes: a document in RFC 8785 form. */
export function reportBytes(verification: Verification): Uint8Array {
  return writeDocument(reportOf(verification));
}
