/** What the self-test sees: of each check, the tamperings that it fails on. Run once while the site is built, for both languages. */
import { selftestRecord } from '../../scripts/selftest/record.ts';
import { seenFailing, tryAll } from '../../scripts/selftest/run.ts';
import type { Tampering } from '../../scripts/selftest/tampering.ts';
import { TAMPERINGS } from '../../scripts/selftest/tamperings.ts';
import type { CheckId } from '../core/checks.ts';

let seen: Promise<ReadonlyMap<CheckId, readonly Tampering[]>> | undefined;

/** Of every check, in the order of the report, the tamperings that it was just seen to fail on. */
export function checksSeen(): Promise<ReadonlyMap<CheckId, readonly Tampering[]>> {
  seen ??= selftestRecord().then(async (files) => seenFailing(await tryAll(TAMPERINGS, files)));
  return seen;
}
