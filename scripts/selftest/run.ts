/** Running the self-test: one tampering at a time, with what the verifier said of it. */
import { toHex } from '../../src/core/bytes.ts';
import { CHECK_IDS, type CheckId } from '../../src/core/checks.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { type Files, filesRecord } from './record.ts';
import type { Tampering } from './tampering.ts';

/** @param expectedCommitment the hash that the reader heard of */
export function verifyFiles(files: Files, expectedCommitment?: string): Promise<Verification> {
  return verify(filesRecord(files), nodePlatform, { software: SOFTWARE, expectedCommitment });
}

/** What the verifier made of a tampered record. */
export interface Finding {
  readonly verification: Verification;
  readonly failed: readonly CheckId[];
  /** Whether exactly the right checks failed and the verdict is right. */
  readonly right: boolean;
}

export async function tryTampering(tampering: Tampering, files: Files): Promise<Finding> {
  const heard =
    tampering.isHeard === true ? toHex(sha256(files['commitment.json'] as Uint8Array)) : undefined;
  const verification = await verifyFiles(await tampering.tamper(files), heard);
  const failed = verification.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  const same = failed.length === tampering.fails.length && failed.every((id, i) => id === tampering.fails[i]);
  const verdict = tampering.fails.length === 0 ? 'incomplete' : 'failed';
  return { verification, failed, right: same && verification.verdict === verdict };
}

/** A tampering with the checks that were seen to fail on it. */
export interface Seen {
  readonly tampering: Tampering;
  readonly failed: readonly CheckId[];
}

/**
 * Tries each tampering, one after the other.
 * @throws Error naming the first that was not judged rightly: such a verifier has nothing to show
 */
export async function tryAll(tamperings: readonly Tampering[], files: Files): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const tampering of tamperings) {
    const { failed, right } = await tryTampering(tampering, files);
    if (!right) throw new Error(`the self-test is wrong about this: ${tampering.why}`);
    seen.push({ tampering, failed });
  }
  return seen;
}

/** Of every check, in the order of the report, the tamperings that it was seen to fail on; none where no tampering reaches it. */
export function seenFailing(seen: readonly Seen[]): ReadonlyMap<CheckId, readonly Tampering[]> {
  return new Map(
    CHECK_IDS.map((id) => [
      id,
      seen.filter(({ failed }) => failed.includes(id)).map(({ tampering }) => tampering),
    ]),
  );
}
