/** Verification of a pool's record: the checks of section 6, in its order. */
import { anticipate } from './anticipation.ts';
import { toHex } from './bytes.ts';
import { checking, demand, got, type Missing } from './checking.ts';
import { type Check, type CheckId, type Verdict, verdictOf } from './checks.ts';
import { type Commitment, readCommitment } from './commitment.ts';
import type { Control } from './control.ts';
import { DOCUMENT_LIMIT } from './documents.ts';
import type { OnRank, Selection } from './draw.ts';
import { type EarlySeed, seedOf } from './early-seed.ts';
import { MingqianError } from './errors.ts';
import { count, digest as digestValue } from './findings.ts';
import { sha256Of } from './hashing.ts';
import { TooFewWords } from './hits.ts';
import { likelyOf } from './likeness.ts';
import type { List } from './list.ts';
import { likelyList, wholeList } from './list-likeness.ts';
import { type Content, readList } from './list-reading.ts';
import { checkLog, type LogSeen } from './log/checks.ts';
import { type Policy, readPolicy } from './log/policy.ts';
import type { LogSource } from './log/source.ts';
import { type Tree, treeOfLeaves } from './merkle.ts';
import type { PickedList } from './picked.ts';
import type { Platform } from './platform.ts';
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
import { KINDS, type Kind, type Reveal, type Source } from './sources.ts';
import { timingFault } from './timing.ts';

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
  /** Whether all rows are held, and the tree with them: for receipts. Else only the rows that the draw comes to. */
  readonly holdList?: boolean | undefined;
}

/** What a witness vouches for: a passed `balls` or `text`. */
export interface Attested {
  readonly what: string;
  readonly value: string;
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
  /** The whole list and its tree, where they were to be held. */
  readonly list: List | null;
  readonly tree: Tree | null;
  /** The rows that the draw comes to: all of the list where it was to be held. */
  readonly picked: PickedList | null;
  /** The selected rows: their places among those picked. */
  readonly selection: Selection | null;
  readonly mismatch: Mismatch | null;
  /** The draw by itself, where all that it is made from passed; null where not. @throws MingqianError `draw.endless`, `cancelled` */
  readonly drawn: (() => Promise<Drawn>) | null;
}

/** A draw, and the rows that it was made among. */
export interface Drawn {
  readonly picked: PickedList;
  readonly selection: Selection;
  /** 32 bytes. */
  readonly seed: Uint8Array;
}

/** A value made at the first call, which later calls get again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
  const policy = policyOf(options.policy);
  /** By place of the source, so that the report lists them in the commitment's order. */
  const attestations: (Attested | null)[] = [];
  const hex = async (bytes: Uint8Array) => toHex(await platform.sha256(bytes));
  const { read, pieces, short, likelyByDigest, likelyOther } = recordReader(record, platform.sha256);
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

  // Where it cannot be read, that is told in its turn.
  const earlyBytes = await read('seed.json').catch(() => null);
  const early = commitment.passed ? seedOf(commitment.value, commitmentHash, earlyBytes) : null;
  const open = async () => ({ csv: await pieces('applicants.csv'), gz: await pieces('applicants.csv.gz') });
  const files = await open();
  const noList = files.csv === null && files.gz === null ? absent('applicants.csv') : null;
  const listPlace = { file: 'applicants.csv' };
  let content: Content | null = null;
  const leaves: Uint8Array[] = [];
  const list = await check(
    'list.form',
    noList,
    async () => {
      const { method, list: committed } = got(commitment);
      const anticipation = anticipate(got(commitment), early?.seed() ?? null, holdList);
      const value = await readList(files, platform, {
        method,
        picker: anticipation.picker,
        control,
        expectedRows: committed.rows,
        room: record.room,
        onLeaf: holdList ? (hash) => leaves.push(hash) : undefined,
        onContent: (seen) => {
          content = seen;
        },
      });
      const { rows, tickets, bytes } = value;
      return {
        detail: `${rows} rows, ${tickets} tickets`,
        facts: { rows, tickets, bytes },
        value: { ...value, anticipation, picked: anticipation.list(rows, tickets) },
      };
    },
    () => likelyList(short, platform, got(commitment).list.sha256, hex),
  );
  await check('list.digest', null, async () => {
    const committed = got(commitment).list;
    const { rows, tickets, sha256: digest } = got(list);
    if (digest !== committed.sha256) {
      const bytes = await wholeList(short, platform);
      demand(false, `expected SHA-256 ${committed.sha256}, found ${digest}`, listPlace, {
        expected: digestValue('file', committed.sha256),
        found: digestValue('file', digest),
        likely: bytes && (await likelyByDigest('applicants.csv', bytes, committed.sha256)),
      });
    }
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
    const root = toHex(got(list).root);
    demand(root === expected, `expected root ${expected}, found ${root}`, listPlace, {
      expected: digestValue('root', expected),
      found: digestValue('root', root),
    });
    return { detail: `root ${root}`, facts: { root }, value: holdList ? treeOfLeaves(leaves) : null };
  });

  const seedBytes = await read('seed.json');
  const seed = await check('seed.form', seedBytes === null ? absent('seed.json') : null, () => {
    const value = (early as EarlySeed).form();
    const reveals = value.reveals.length;
    return { detail: `${reveals} ${reveals === 1 ? 'reveal' : 'reveals'}`, facts: { reveals }, value };
  });
  for (const kind of commitment.passed ? KINDS : []) {
    const { sources } = got(commitment);
    const places = [...sources.keys()].filter((i) => sources[i]?.kind === kind);
    if (places.length === 0) continue;
    await check(`seed.${kind}`, null, () => {
      for (const i of places) (early as EarlySeed).value(i);
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
  /** The draw among the rows that were picked; where the words that were taken beforehand did not suffice, the list is read again. */
  async function drawn(): Promise<Drawn> {
    const seedValue = (early as EarlySeed).seed() as Uint8Array;
    let { anticipation, picked } = got(list);
    let told = 0;
    for (;;) {
      let rank = 0;
      const tell: OnRank = (ticket, word) => {
        if (++rank <= told) return;
        told = rank;
        onRank?.(ticket, word);
      };
      try {
        return { picked, selection: await anticipation.draw(picked, control, tell), seed: seedValue };
      } catch (error) {
        if (!(error instanceof TooFewWords)) throw error;
      }
      anticipation = anticipation.more();
      const { method } = got(commitment);
      const again = await readList(await open(), platform, {
        method,
        picker: anticipation.picker,
        control,
        room: record.room,
      });
      if (again.sha256 !== got(list).sha256)
        throw new MingqianError(
          'record.unreadable',
          'applicants.csv was another when it was read again',
          listPlace,
        );
      picked = anticipation.list(again.rows, again.tickets);
    }
  }
  /** The recomputed draw: what both of the last checks compare the record with. */
  const redrawn = once(async () => {
    const { quota } = got(commitment);
    const { picked, selection, seed: seedValue } = await drawn();
    const pieces = () => resultPieces(picked, selection);
    const differs = resultCsv === null ? null : firstMismatch(pieces(), resultCsv);
    const isSame = resultCsv !== null && differs === null;
    const digest = isSame ? await hex(resultCsv) : toHex(sha256Of(pieces()));
    const result: Result = resultOf(selection, quota, commitmentHash, toHex(seedValue), digest);
    return { picked, selection, differs, result };
  });
  let mismatch: Mismatch | null = null;
  const result = await check('draw.result', resultCsv === null ? absent('result.csv') : null, async () => {
    const { picked, selection, differs, result: summary } = await redrawn();
    mismatch = differs;
    if (differs !== null) {
      const rank = 'rank' in differs ? { rank: differs.rank } : {};
      demand(
        false,
        mismatchText(differs),
        { file: 'result.csv', ...rank },
        {
          ...mismatchValues(differs),
          likely: likelyOf(() => resultPieces(picked, selection), resultCsv as Uint8Array),
        },
      );
    }
    const facts = { allocated: summary.allocated, reserves: summary.reserves, draws: summary.draws };
    const detail = `${summary.allocated} allocated, ${summary.reserves} reserves, ${summary.draws} draws`;
    return { detail, facts, value: { picked, selection } };
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
    content,
    // Where the list was read a second time, the rows of that.
    picked: result.passed ? result.value.picked : null,
    list: list.passed && holdList ? list.value.picked : null,
    tree: listRoot.passed ? listRoot.value : null,
    selection: result.passed ? result.value.selection : null,
    mismatch,
    drawn: running.areMet('draw.result') ? drawn : null,
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
