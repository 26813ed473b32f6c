/** What the self-test sees: of each check, the tamperings that it fails on. Run once while the site is built, for both languages. */

import type { CheckId } from '../core/checks.ts';
import { nodePlatform } from '../record/node/platform.ts';
import { selftestRecord } from '../selftest/record.ts';
import { seenFailing, tryAll } from '../selftest/run.ts';
import type { Tampering } from '../selftest/tampering.ts';
import { TAMPERINGS } from '../selftest/tamperings.ts';

let seen: Promise<ReadonlyMap<CheckId, readonly Tampering[]>> | undefined;

/** Of every check, in the order of the report, the tamperings that it was just seen to fail on. */
export function checksSeen(): Promise<ReadonlyMap<CheckId, readonly Tampering[]>> {
  seen ??= selftestRecord().then(async (files) => seenFailing(await tryAll(TAMPERINGS, files, nodePlatform)));
  return seen;
}
