/** Verification of a pool's record: the checks of section 6, in its order. */
import { toHex } from './bytes.ts';
import { absent, checking, demand, got } from './checking.ts';
import { type Check, type CheckId, type Verdict, verdictOf } from './checks.ts';
import { type Commitment, readCommitment } from './commitment.ts';
import type { Control } from './control.ts';
import { DOCUMENT_LIMIT } from './documents.ts';
import type { OnRank, Selection } from './draw.ts';
import { checkDraw, type Drawn, drawAnew } from './draw-checks.ts';
import { seedOf } from './early-seed.ts';
import { digest as digestValue } from './findings.ts';
import type { List } from './list.ts';
import { checkList } from './list-checks.ts';
import type { Content } from './list-reading.ts';
import { checkLog, type LogSeen } from './log/checks.ts';
import { type Policy, readPolicy } from './log/policy.ts';
import type { LogSource } from './log/source.ts';
import type { PageWatch } from './passing-pages.ts';
import type { PickedList } from './picked.ts';
import type { Platform } from './platform.ts';
import type { RecordSource } from './record.ts';
import { recordReader } from './record-likeness.ts';
import type { Mismatch } from './result.ts';
import { type Attested, checkSeed } from './seed-checks.ts';

export interface VerifyOptions {
  /** The commitment's hash that the reader heard of, 64 hex digits: adds the check commitment.expected. */
  readonly expectedCommitment?: string | undefined;
  /** The reader's trust policy: its bytes, or read already (spec, section 8). */
  readonly policy?: Uint8Array | Policy | undefined;
  /** The publication log, for log.unique. */
  readonly log?: LogSource | undefined;
  /** Name and version of the program that checks, for the report. */
  readonly software: string;
  readonly control?: Control;
  /** Told before a check begins, and of each as it ends. */
  readonly onStart?: ((id: CheckId) => void) | undefined;
  readonly onCheck?: ((check: Check) => void) | undefined;
  /** Told of each rank of a lottery as it is drawn. */
  readonly onRank?: OnRank | undefined;
  /** Whether all rows are held. Else only the rows that the draw comes to. */
  readonly holdList?: boolean | undefined;
  /** Told of the list's pages as they pass. */
  readonly pages?: PageWatch | undefined;
}

/** What a verification found. `picked`, `selection` and the rest are there where their checks passed. */
export interface Verification {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly attested: readonly Attested[];
  readonly software: string;
  /** SHA-256 of the reader's trust policy, hex, or null where there is none. */
  readonly policy: string | null;
  readonly log: LogSeen | null;
  readonly commitment: Commitment | null;
  readonly commitmentHash: string | null;
  /** The list's bytes, where all of them were read, whether they are a list or not. */
  readonly content: Content | null;
  /** The whole list, where it was to be held. */
  readonly list: List | null;
  /** The rows that the draw comes to: all of the list where it was to be held. */
  readonly picked: PickedList | null;
  /** The selected rows: their places among those picked. */
  readonly selection: Selection | null;
  readonly mismatch: Mismatch | null;
  /** The draw by itself, where all that it is made from passed; null where not. @throws MingqianError `draw.endless`, `cancelled` */
  readonly drawn: (() => Promise<Drawn>) | null;
}

/**
 * Verifies a record. Never trusts its output: every figure is recomputed from the published bytes.
 * @throws MingqianError `record.unreadable` where a file cannot be read, `record.limit` where it is more than this program holds,
 * `cancelled`, `log.policy` where the policy is not well formed; a record that is wrong is a `failed` verdict, never a throw
 */
export async function verify(
  record: RecordSource,
  platform: Platform,
  options: VerifyOptions,
): Promise<Verification> {
  const { control = {}, expectedCommitment, software, onStart, onCheck, onRank, log = null } = options;
  const holdList = options.holdList === true;
  const { room } = record;
  const policy = policyOf(options.policy);
  const hex = async (bytes: Uint8Array) => toHex(await platform.sha256(bytes));
  const reader = recordReader(record, platform.sha256);
  const { read, likelyByDigest, likelyOther } = reader;
  const running = checking({ onStart, onCheck }, likelyOther);
  const { check, checks } = running;

  const commitmentBytes = await read('commitment.json');
  const noCommitment = commitmentBytes === null ? absent('commitment.json') : null;
  const commitmentHash = commitmentBytes === null ? '' : await hex(commitmentBytes);
  if (expectedCommitment !== undefined)
    await check('commitment.expected', noCommitment, async () => {
      const bytes = commitmentBytes as Uint8Array;
      const place = { file: 'commitment.json' };
      // A reader may have stopped behind the limit: the hash of a beginning is nobody's commitment.
      demand(
        bytes.length <= DOCUMENT_LIMIT,
        `expected at most ${DOCUMENT_LIMIT} bytes, found ${bytes.length} or more`,
        place,
        {
          expected: { kind: 'most', of: 'bytes', count: DOCUMENT_LIMIT },
          found: { kind: 'least', of: 'bytes', count: bytes.length },
        },
      );
      if (commitmentHash !== expectedCommitment)
        demand(
          false,
          `expected commitment ${expectedCommitment}, found ${commitmentHash}`,
          {},
          {
            expected: digestValue('commitment', expectedCommitment),
            found: digestValue('commitment', commitmentHash),
            likely: await likelyByDigest('commitment.json', bytes, expectedCommitment),
          },
        );
      return {
        detail: `the commitment's hash is ${commitmentHash}`,
        facts: { hash: commitmentHash },
        value: null,
      };
    });

  const commitment = await check('commitment.form', noCommitment, () => {
    const value = readCommitment(commitmentBytes as Uint8Array);
    const { round, pool, method, quota, reserves } = value;
    const detail = `round ${round}, pool ${pool}, ${method}, quota ${quota}, reserves ${reserves}; hash ${commitmentHash}`;
    return { detail, facts: { round, pool, method, quota, reserves, hash: commitmentHash }, value };
  });

  const rules = await read('rules.md');
  await check('rules.digest', rules === null ? absent('rules.md') : null, async () => {
    const { rulesSha256 } = got(commitment);
    const bytes = rules as Uint8Array;
    const digest = await hex(bytes);
    if (digest !== rulesSha256)
      demand(
        false,
        `expected SHA-256 ${rulesSha256}, found ${digest}`,
        { file: 'rules.md' },
        {
          expected: digestValue('file', rulesSha256),
          found: digestValue('file', digest),
          likely: await likelyByDigest('rules.md', bytes, rulesSha256),
        },
      );
    return { detail: `SHA-256 ${digest}`, facts: { digest }, value: null };
  });

  // Where it cannot be read, that is told in its turn.
  const earlyBytes = await read('seed.json').catch(() => null);
  const early = commitment.passed ? seedOf(commitment.value, commitmentHash, earlyBytes) : null;
  const { list, content } = await checkList(running, {
    commitment,
    reader,
    platform,
    control,
    room,
    seed: early?.seed() ?? null,
    holdList,
    pages: options.pages,
  });

  const seedBytes = await read('seed.json');
  const attested = await checkSeed(running, commitment, early, seedBytes !== null);

  const toDraw = { commitment, list, early, reader, platform, control, room, onRank };
  const { result, mismatch } = await checkDraw(running, toDraw, commitmentHash);

  // The whole record before the log: a seed that was published meanwhile would look like one that the log lacks.
  const proof = policy === null ? null : await read('commitment.tlog-proof');
  const seenLog = await checkLog(running, {
    policy,
    log,
    commitmentBytes,
    commitmentHash,
    commitment,
    proof,
    seed: seedBytes,
    result: await read('result.json'),
    control,
  });

  return {
    verdict: verdictOf(checks),
    checks,
    attested,
    software,
    policy: policy?.sha256 ?? null,
    log: seenLog,
    commitment: commitment.passed ? commitment.value : null,
    commitmentHash: commitment.passed ? commitmentHash : null,
    content,
    // Where the list was read a second time, the rows of that.
    picked: result.passed ? result.value.picked : null,
    list: list.passed && holdList ? list.value.picked : null,
    selection: result.passed ? result.value.selection : null,
    mismatch,
    drawn: running.areMet('draw.result') ? () => drawAnew(toDraw) : null,
  };
}

/** @throws MingqianError `log.policy` */
function policyOf(policy: Uint8Array | Policy | undefined): Policy | null {
  if (policy === undefined) return null;
  return policy instanceof Uint8Array ? readPolicy(policy) : policy;
}
