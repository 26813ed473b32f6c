/** Verification of a pool's record: the checks of section 6, in its order. */
import { firstDifference, fromHex, toHex } from './bytes.ts';
import { checking, demand, got, type Missing } from './checking.ts';
import { type Check, type CheckId, type Verdict, verdictOf } from './checks.ts';
import { type Commitment, readCommitment } from './commitment.ts';
import type { Control } from './control.ts';
import { DOCUMENT_LIMIT } from './documents.ts';
import { drandValue } from './drand-signature.ts';
import { draw, type OnRank, type Selection } from './draw.ts';
import { MingqianError } from './errors.ts';
import { count, digest as digestValue } from './findings.ts';
import { gunzip, type InflateRaw } from './gzip.ts';
import { type Sha256, sha256Of } from './hashing.ts';
import { likelyOf, likelyOfDigest } from './likeness.ts';
import { type List, parseList } from './list.ts';
import { checkLog, type LogSeen } from './log/checks.ts';
import { type Policy, readPolicy } from './log/policy.ts';
import type { LogSource } from './log/source.ts';
import { type Tree, treeRoot } from './merkle.ts';
import { listTree } from './pages.ts';
import type { RecordFile, RecordSource } from './record.ts';
import { recordReader } from './record-likeness.ts';
import {
  firstMismatch,
  type Mismatch,
  mismatchText,
  mismatchValues,
  type Result,
  resultOf,
  resultPieces,
  summaryMismatch,
} from './result.ts';
import { type Room, roomFor } from './room.ts';
import { deriveSeed, readSeed } from './seed.ts';
import { KINDS, type Kind, type Reveal, type Source, sourceValue } from './sources.ts';
import { timingFault } from './timing.ts';

/** What the platform does faster than the core could. */
export interface Platform {
  readonly sha256: Sha256;
  readonly inflateRaw: InflateRaw;
}

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
}

/** What a witness vouches for: a passed `balls` or `text`. */
export interface Attested {
  readonly what: string;
  readonly value: string;
}

/** What a verification found. `list`, `selection` and the rest are there where their checks passed. */
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
  readonly list: List | null;
  readonly tree: Tree | null;
  readonly selection: Selection | null;
  readonly mismatch: Mismatch | null;
}

/** A value made at the first call, which later calls get again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The list's bytes, from applicants.csv or its .gz, which must agree. @throws MingqianError `gzip.form`, `record.limit`, `list.bytes` */
async function listBytes(
  csv: Uint8Array | null,
  gz: Uint8Array | null,
  platform: Platform,
  room: Room,
): Promise<Uint8Array> {
  const file = 'applicants.csv.gz';
  const content = gz === null ? null : await gunzip(file, gz, platform.inflateRaw, room);
  const bytes = (csv ?? content) as Uint8Array;
  const offset = content === null ? -1 : firstDifference(bytes, content);
  if (offset === -1) return bytes;
  throw new MingqianError(
    'list.bytes',
    `expected applicants.csv's bytes, found others from byte ${offset}`,
    { file },
    {
      expected: { kind: 'bytesOf', file: 'applicants.csv' },
      found: { kind: 'otherFrom', offset },
      likely: likelyOf(() => [bytes], content as Uint8Array),
    },
  );
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
  const policy = policyOf(options.policy);
  /** By place of the source, so that the report lists them in the commitment's order. */
  const attestations: (Attested | null)[] = [];
  const hex = async (bytes: Uint8Array) => toHex(await platform.sha256(bytes));
  const { read, likelyByDigest, likelyOther } = recordReader(record, platform.sha256);
  const running = checking({ onStart, onCheck }, likelyOther);
  const { check, checks } = running;
  const absent = (...names: RecordFile[]): Missing => ({
    detail: `${names.join(' and ')} is not there`,
    reason: { kind: 'absent', files: names },
  });

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

  const [csv, gz] = [await read('applicants.csv'), await read('applicants.csv.gz')];
  const noList = csv === null && gz === null ? absent('applicants.csv') : null;
  const listPlace = { file: 'applicants.csv' };
  /** The list's bytes, once they are unpacked. */
  let unpacked: Uint8Array | null = null;
  const list = await check(
    'list.form',
    noList,
    async () => {
      const room = record.room ?? roomFor((gz ?? csv)?.length ?? 0);
      unpacked = await listBytes(csv, gz, platform, room);
      const value = await parseList('applicants.csv', unpacked, got(commitment).method, control, room.rows);
      const { rows, tickets } = value;
      return {
        detail: `${rows} rows, ${tickets} tickets`,
        facts: { rows, tickets, bytes: unpacked.length },
        value,
      };
    },
    async () => unpacked && likelyOfDigest(unpacked, got(commitment).list.sha256, hex),
  );
  await check('list.digest', null, async () => {
    const committed = got(commitment).list;
    const { rows, tickets, bytes } = got(list);
    const digest = await hex(bytes);
    if (digest !== committed.sha256)
      demand(false, `expected SHA-256 ${committed.sha256}, found ${digest}`, listPlace, {
        expected: digestValue('file', committed.sha256),
        found: digestValue('file', digest),
        likely: await likelyByDigest('applicants.csv', bytes, committed.sha256),
      });
    demand(rows === committed.rows, `expected ${committed.rows} rows, found ${rows}`, listPlace, {
      expected: count('rows', committed.rows),
      found: count('rows', rows),
    });
    demand(
      tickets === committed.tickets,
      `expected ${committed.tickets} tickets, found ${tickets}`,
      listPlace,
      {
        expected: count('tickets', committed.tickets),
        found: count('tickets', tickets),
      },
    );
    return {
      detail: `SHA-256 ${digest}, ${rows} rows, ${tickets} tickets`,
      facts: { digest, rows, tickets },
      value: null,
    };
  });
  const listRoot = await check('list.root', null, async () => {
    const expected = got(commitment).list.root;
    const value = await listTree(got(list), platform.sha256, control);
    const root = toHex(treeRoot(value));
    demand(root === expected, `expected root ${expected}, found ${root}`, listPlace, {
      expected: digestValue('root', expected),
      found: digestValue('root', root),
    });
    return { detail: `root ${root}`, facts: { root }, value };
  });

  const seedBytes = await read('seed.json');
  const seed = await check('seed.form', seedBytes === null ? absent('seed.json') : null, () => {
    const value = readSeed(seedBytes as Uint8Array, got(commitment), commitmentHash);
    const reveals = value.reveals.length;
    return { detail: `${reveals} ${reveals === 1 ? 'reveal' : 'reveals'}`, facts: { reveals }, value };
  });
  const values: Uint8Array[] = [];
  for (const kind of commitment.passed ? KINDS : []) {
    const { sources } = got(commitment);
    const places = [...sources.keys()].filter((i) => sources[i]?.kind === kind);
    if (places.length === 0) continue;
    await check(`seed.${kind}`, null, () => {
      for (const i of places)
        values[i] = sourceValue(sources[i] as Source, got(seed).reveals[i] as Reveal, drandValue, i);
      const seen = places.map((i) => attestation(sources[i] as Source, got(seed).reveals[i] as Reveal));
      for (const [at, i] of places.entries()) attestations[i] = seen[at] ?? null;
      return { detail: kindDetail(kind, seen), facts: { count: places.length }, value: null };
    });
  }
  await check('seed.timing', null, () => {
    const { frozenAt, drawAt } = got(commitment);
    const fault = timingFault(got(commitment));
    if (fault !== null) demand(false, fault.message, fault.place, fault);
    return { detail: `frozen ${frozenAt}, drawn ${drawAt}`, facts: { frozenAt, drawAt }, value: null };
  });

  const resultCsv = await read('result.csv');
  /** The recomputed draw: what both of the last checks compare the record with. */
  const redrawn = once(async () => {
    const { quota, reserves } = got(commitment);
    const seedValue = deriveSeed(fromHex(commitmentHash, 32) as Uint8Array, values);
    const selection = await draw(got(list), seedValue, quota, reserves, control, onRank);
    const pieces = () => resultPieces(got(list), selection);
    const differs = resultCsv === null ? null : firstMismatch(pieces(), resultCsv);
    const isSame = resultCsv !== null && differs === null;
    const digest = isSame ? await hex(resultCsv) : toHex(sha256Of(pieces()));
    const result: Result = resultOf(selection, quota, commitmentHash, toHex(seedValue), digest);
    return { selection, differs, result };
  });
  let mismatch: Mismatch | null = null;
  const result = await check('draw.result', resultCsv === null ? absent('result.csv') : null, async () => {
    const { selection, differs, result: summary } = await redrawn();
    mismatch = differs;
    if (differs !== null) {
      const rank = 'rank' in differs ? { rank: differs.rank } : {};
      demand(
        false,
        mismatchText(differs),
        { file: 'result.csv', ...rank },
        {
          ...mismatchValues(differs),
          likely: likelyOf(() => resultPieces(got(list), selection), resultCsv as Uint8Array),
        },
      );
    }
    const facts = { allocated: summary.allocated, reserves: summary.reserves, draws: summary.draws };
    const detail = `${summary.allocated} allocated, ${summary.reserves} reserves, ${summary.draws} draws`;
    return { detail, facts, value: selection };
  });
  const resultJson = await read('result.json');
  await check('result.summary', resultJson === null ? absent('result.json') : null, async () => {
    const { result: summary } = await redrawn();
    const fault = summaryMismatch(summary, resultJson as Uint8Array);
    if (fault !== null) {
      const member = fault.member === undefined ? {} : { member: fault.member };
      demand(false, fault.message, { file: 'result.json', ...member }, fault);
    }
    return { detail: `seed ${summary.seed}`, facts: { seed: summary.seed }, value: null };
  });
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
    result: resultJson,
    control,
  });

  return {
    verdict: verdictOf(checks),
    checks,
    attested: attestations.filter((one) => one !== null && one !== undefined),
    software,
    policy: policy?.sha256 ?? null,
    log: seenLog,
    commitment: commitment.passed ? commitment.value : null,
    commitmentHash: commitment.passed ? commitmentHash : null,
    list: list.passed ? list.value : null,
    tree: listRoot.passed ? listRoot.value : null,
    selection: result.passed ? result.value : null,
    mismatch,
  };
}

/** @throws MingqianError `log.policy` */
function policyOf(policy: Uint8Array | Policy | undefined): Policy | null {
  if (policy === undefined) return null;
  return policy instanceof Uint8Array ? readPolicy(policy) : policy;
}

/** What a witness vouches for in a reveal: nothing for a secret or a beacon, which cryptography proves. */
export function attestation(source: Source, reveal: Reveal): Attested | null {
  if (source.kind === 'balls' && reveal.kind === 'balls') return { what: source.what, value: reveal.digits };
  if (source.kind === 'text' && reveal.kind === 'text') return { what: source.what, value: reveal.text };
  return null;
}

function kindDetail(kind: Kind, seen: readonly (Attested | null)[]): string {
  if (kind === 'secret') return 'the secret is the committed one: proven by its SHA-256';
  if (kind === 'drand')
    return 'the signature verifies for the committed round of a known chain: proven by BLS12-381';
  return `attested by witnesses, not proven: ${seen.map((one) => `${one?.what}: ${one?.value}`).join('; ')}`;
}
