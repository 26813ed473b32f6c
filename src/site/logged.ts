/**
 * What the site's own publication log says of a record, by the trust policy that the same log proposes. It is the publisher's word for
 * whom to trust: the pages say so wherever they show it, and no verdict of theirs rests on it.
 */

import { toHex } from '../core/bytes.ts';
import { checking } from '../core/checking.ts';
import { type Check, checkOf } from '../core/checks.ts';
import { readCommitment } from '../core/commitment.ts';
import { checkLog, type LogSeen } from '../core/log/checks.ts';
import type { Policy } from '../core/log/policy.ts';
import type { LogSource } from '../core/log/source.ts';
import type { RecordSource } from '../core/record.ts';
import { nodePlatform } from '../record/node/platform.ts';

export interface Logged {
  /** log.inclusion, log.witnessed and log.unique. */
  readonly checks: readonly Check[];
  /** Null where log.inclusion did not pass. */
  readonly seen: Pick<LogSeen, 'origin' | 'index' | 'size' | 'witnessed' | 'related'> | null;
}

/**
 * Makes the three checks of the log, and no other. Requires that the record's commitment was read already.
 * @throws MingqianError `record.unreadable`, `record.limit`; `document.*` where the commitment is none
 */
export async function loggedOf(record: RecordSource, log: LogSource, policy: Policy): Promise<Logged> {
  const bytes = await record.read('commitment.json');
  if (bytes === null) throw new Error('the record has no commitment');
  const running = checking({}, async () => null);
  const commitment = await running.check('commitment.form', null, () => ({
    detail: '',
    value: readCommitment(bytes),
  }));
  const seen = await checkLog(running, {
    policy,
    log,
    commitmentBytes: bytes,
    commitmentHash: toHex(await nodePlatform.sha256(bytes)),
    commitment,
    proof: await record.read('commitment.tlog-proof'),
    seed: await record.read('seed.json'),
    result: await record.read('result.json'),
    control: {},
  });
  return {
    checks: running.checks.filter(({ id }) => checkOf(id).when === 'policy'),
    seen: seen && {
      origin: seen.origin,
      index: seen.index,
      size: seen.size,
      witnessed: seen.witnessed,
      related: seen.related,
    },
  };
}
