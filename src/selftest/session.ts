/** The self-test in a worker: every tampering, one after the other, with what caught it. */
import type { CheckId, SkipReason, Verdict } from '../core/checks.ts';
import type { Finding } from '../core/findings.ts';
import type { Platform } from '../core/platform.ts';
import { webPlatform } from '../record/web-platform.ts';
import type { Handlers } from '../talk/talk.ts';
import { selftestRecord } from './record.ts';
import { tryTampering, verifyUntouched } from './run.ts';
import type { Tampering } from './tampering.ts';
import { TAMPERINGS } from './tamperings.ts';

/** What came of a tampering, as data that can be sent. */
export interface Outcome {
  /** Its place in the catalogue, from 0. */
  readonly index: number;
  readonly verdict: Verdict;
  /** The checks that failed, in the order of the report. */
  readonly failed: readonly CheckId[];
  /** What the first of them found; null where none failed. */
  readonly finding: Finding | null;
  /** Why the first check that is skipped was; null where a check failed. */
  readonly skipped: SkipReason | null;
  /** Whether exactly the right checks failed and the verdict is right. */
  readonly right: boolean;
}

export type SelftestTalk = {
  /** @property answer the verdict on the record as it is; the outcomes are told on the way */
  readonly run: {
    readonly question: null;
    readonly answer: { readonly untouched: Verdict };
    readonly progress: readonly [outcome: Outcome];
  };
};

/** Tells each outcome as it comes. @param tamperings and platform: other ones in tests */
export function selftesting(
  tamperings: readonly Tampering[] = TAMPERINGS,
  platform: Platform = webPlatform,
): Handlers<SelftestTalk> {
  return {
    async run(_, { progress }) {
      const files = await selftestRecord();
      const { verdict: untouched } = await verifyUntouched(files, platform);
      for (const [index, tampering] of tamperings.entries()) {
        const { verification, failed, right } = await tryTampering(tampering, files, platform);
        const { checks, verdict } = verification;
        const first = checks.find(({ status }) => status === 'fail');
        const skip = checks.find(({ status }) => status === 'skip');
        progress({
          index,
          verdict,
          failed,
          finding: first?.status === 'fail' ? first.finding : null,
          skipped: first === undefined && skip?.status === 'skip' ? skip.reason : null,
          right,
        });
      }
      return { untouched };
    },
  };
}
