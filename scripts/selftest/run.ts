/** Running the self-test: one tampering at a time, with what the verifier said of it. */
import type { CheckId } from '../../src/core/checks.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { type Files, filesRecord } from './record.ts';
import type { Tampering } from './tampering.ts';

export function verifyFiles(files: Files): Promise<Verification> {
  return verify(filesRecord(files), nodePlatform, { software: SOFTWARE });
}

/** What the verifier made of a tampered record. */
export interface Finding {
  readonly verification: Verification;
  readonly failed: readonly CheckId[];
  /** Whether exactly the right checks failed and the verdict is right. */
  readonly right: boolean;
}

export async function tryTampering(tampering: Tampering, files: Files): Promise<Finding> {
  const verification = await verifyFiles(await tampering.tamper(files));
  const failed = verification.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  const same = failed.length === tampering.fails.length && failed.every((id, i) => id === tampering.fails[i]);
  const verdict = tampering.fails.length === 0 ? 'incomplete' : 'failed';
  return { verification, failed, right: same && verification.verdict === verdict };
}
