/** Running the self-test: one tampering at a time, with what the verifier said of it. */
import { toHex } from '../core/bytes.ts';
import { CHECK_IDS, type CheckId } from '../core/checks.ts';
import { sha256 } from '../core/hashing.ts';
import type { Platform } from '../core/platform.ts';
import { type Verification, verify } from '../core/verify.ts';
import { SOFTWARE } from '../record/software.ts';
import { filesLog, honest, type LogFiles, type Logged, selftestPolicy, shownOf } from './log.ts';
import { type Files, filesRecord } from './record.ts';
import type { Tampering } from './tampering.ts';

/** @param expectedCommitment the hash that the reader heard of */
export function verifyFiles(
  files: Files,
  platform: Platform,
  expectedCommitment?: string,
): Promise<Verification> {
  return verify(filesRecord(files), platform, { software: SOFTWARE, expectedCommitment });
}

/** As a reader with the self-test's trust policy does it, who looks at this log. */
export function verifyLogged({ files, log }: Logged, platform: Platform): Promise<Verification> {
  return verify(filesRecord(files), platform, {
    software: SOFTWARE,
    policy: selftestPolicy(),
    log: filesLog(log),
  });
}

/** The record as it is, in a log as an honest publisher keeps it: every check is made, and must pass. */
export function verifyUntouched(files: Files, platform: Platform): Promise<Verification> {
  return verifyLogged(shownOf(files, honest(files)), platform);
}

/** What the verifier made of a tampered record. */
export interface Tried {
  readonly verification: Verification;
  readonly failed: readonly CheckId[];
  /** Whether exactly the right checks failed and the verdict is right. */
  readonly right: boolean;
}

/** What a reader is shown after a tampering; the log is null where they have no trust policy. */
export async function tampered(
  tampering: Tampering,
  files: Files,
): Promise<{ readonly files: Files; readonly log: LogFiles | null }> {
  return 'show' in tampering ? tampering.show(files) : { files: await tampering.tamper(files), log: null };
}

async function verifyTampered(tampering: Tampering, files: Files, platform: Platform): Promise<Verification> {
  const { files: shown, log } = await tampered(tampering, files);
  if (log !== null) return verifyLogged({ files: shown, log }, platform);
  const isHeard = 'isHeard' in tampering && tampering.isHeard === true;
  const heard = isHeard ? toHex(sha256(files['commitment.json'] as Uint8Array)) : undefined;
  return verifyFiles(shown, platform, heard);
}

export async function tryTampering(tampering: Tampering, files: Files, platform: Platform): Promise<Tried> {
  const verification = await verifyTampered(tampering, files, platform);
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
export async function tryAll(
  tamperings: readonly Tampering[],
  files: Files,
  platform: Platform,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const tampering of tamperings) {
    const { failed, right } = await tryTampering(tampering, files, platform);
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
