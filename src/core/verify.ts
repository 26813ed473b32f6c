/** Verification of a pool's record: the checks of section 6, in its order. */
import { firstDifference, fromHex, toHex } from './bytes.ts';
import { type Check, type CheckId, type Facts, type Made, type Verdict, verdictOf } from './checks.ts';
import { type Commitment, readCommitment } from './commitment.ts';
import type { Control } from './control.ts';
import { DOCUMENT_LIMIT } from './documents.ts';
import { drandValue } from './drand-signature.ts';
import { draw, type OnRank, type Selection } from './draw.ts';
import { type ErrorCode, MingqianError } from './errors.ts';
import { gunzip, type InflateRaw } from './gzip.ts';
import { type Sha256, sha256Of } from './hashing.ts';
import { type List, parseList } from './list.ts';
import { type Tree, treeRoot } from './merkle.ts';
import { listTree } from './pages.ts';
import type { RecordFile, RecordSource } from './record.ts';
import {
  firstMismatch,
  type Mismatch,
  mismatchText,
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
  readonly commitment: Commitment | null;
  readonly commitmentHash: string | null;
  readonly list: List | null;
  readonly tree: Tree | null;
  readonly selection: Selection | null;
  readonly mismatch: Mismatch | null;
}

/** What a passed check says, with the figures in it, and what later checks need of it. */
interface Seen<T> {
  readonly detail: string;
  readonly facts?: Facts;
  readonly value: T;
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
  throw new MingqianError('list.bytes', `expected applicants.csv's bytes, found others from byte ${offset}`, {
    file,
  });
}

/** What says nothing about the record. */
const NO_VERDICT: readonly ErrorCode[] = ['cancelled', 'record.unreadable', 'record.limit'];

function demand(holds: boolean, message: string): void {
  if (!holds) throw new MingqianError('check.differs', message);
}

/**
 * Verifies a record. Never trusts its output: every figure is recomputed from the published bytes.
 * @throws MingqianError `record.unreadable` where a file cannot be read, `record.limit` where it is more than this program holds,
 * `cancelled`; a record that is wrong is a `failed` verdict, never a throw
 */
export async function verify(
  record: RecordSource,
  platform: Platform,
  options: VerifyOptions,
): Promise<Verification> {
  const { control = {}, expectedCommitment, software, onStart, onCheck, onRank } = options;
  const checks: Check[] = [];
  /** By place of the source, so that the report lists them in the commitment's order. */
  const attestations: (Attested | null)[] = [];
  const absent = (...names: RecordFile[]) => `${names.join(' and ')} is not there`;
  const hex = async (bytes: Uint8Array) => toHex(await platform.sha256(bytes));

  /** Makes one check: skipped where a file is absent or a check it depends on did not pass. */
  async function check<T>(
    id: CheckId,
    needs: readonly Made<unknown>[],
    missing: string | null,
    body: () => Promise<Seen<T>> | Seen<T>,
  ): Promise<Made<T>> {
    const end = (status: Check['status'], detail: string, facts: Facts = {}) => {
      const done: Check = { id, status, detail, facts };
      checks.push(done);
      onCheck?.(done);
    };
    const unmet = needs.find(({ passed }) => !passed);
    if (missing !== null || unmet !== undefined) {
      end('skip', missing ?? `${unmet?.id} did not pass`);
      return { id, passed: false, error: null };
    }
    onStart?.(id);
    try {
      const { detail, facts, value } = await body();
      end('pass', detail, facts);
      return { id, passed: true, value };
    } catch (error) {
      const isVerdict = error instanceof MingqianError && !NO_VERDICT.includes(error.code);
      if (!isVerdict) throw error;
      end('fail', error.message);
      return { id, passed: false, error };
    }
  }
  /** What a passed check gave. Only called in checks that need it. */
  const got = <T>(made: Made<T>): T => {
    if (!made.passed) throw new Error(`${made.id} was used without having passed`);
    return made.value;
  };

  const commitmentBytes = await record.read('commitment.json');
  const noCommitment = commitmentBytes === null ? absent('commitment.json') : null;
  const commitmentHash = commitmentBytes === null ? '' : await hex(commitmentBytes);
  if (expectedCommitment !== undefined)
    await check('commitment.expected', [], noCommitment, () => {
      const size = commitmentBytes?.length ?? 0;
      // A reader may have stopped behind the limit: the hash of a beginning is nobody's commitment.
      demand(
        size <= DOCUMENT_LIMIT,
        `commitment.json: expected at most ${DOCUMENT_LIMIT} bytes, found ${size} or more`,
      );
      demand(
        commitmentHash === expectedCommitment,
        `expected commitment ${expectedCommitment}, found ${commitmentHash}`,
      );
      return {
        detail: `the commitment's hash is ${commitmentHash}`,
        facts: { hash: commitmentHash },
        value: null,
      };
    });

  const commitment = await check('commitment.form', [], noCommitment, () => {
    const value = readCommitment(commitmentBytes as Uint8Array);
    const { round, pool, method, quota, reserves } = value;
    const detail = `round ${round}, pool ${pool}, ${method}, quota ${quota}, reserves ${reserves}; hash ${commitmentHash}`;
    return { detail, facts: { round, pool, method, quota, reserves, hash: commitmentHash }, value };
  });

  const rules = await record.read('rules.md');
  await check('rules.digest', [commitment], rules === null ? absent('rules.md') : null, async () => {
    const { rulesSha256 } = got(commitment);
    const digest = await hex(rules as Uint8Array);
    demand(digest === rulesSha256, `rules.md: expected SHA-256 ${rulesSha256}, found ${digest}`);
    return { detail: `SHA-256 ${digest}`, facts: { digest }, value: null };
  });

  const [csv, gz] = [await record.read('applicants.csv'), await record.read('applicants.csv.gz')];
  const noList = csv === null && gz === null ? absent('applicants.csv') : null;
  const list = await check('list.form', [commitment], noList, async () => {
    const room = record.room ?? roomFor((gz ?? csv)?.length ?? 0);
    const bytes = await listBytes(csv, gz, platform, room);
    const value = await parseList('applicants.csv', bytes, got(commitment).method, control, room.rows);
    const { rows, tickets } = value;
    return {
      detail: `${rows} rows, ${tickets} tickets`,
      facts: { rows, tickets, bytes: bytes.length },
      value,
    };
  });
  const listDigest = await check('list.digest', [list], null, async () => {
    const committed = got(commitment).list;
    const { rows, tickets, bytes } = got(list);
    const digest = await hex(bytes);
    demand(
      digest === committed.sha256,
      `applicants.csv: expected SHA-256 ${committed.sha256}, found ${digest}`,
    );
    demand(rows === committed.rows, `applicants.csv: expected ${committed.rows} rows, found ${rows}`);
    demand(
      tickets === committed.tickets,
      `applicants.csv: expected ${committed.tickets} tickets, found ${tickets}`,
    );
    return {
      detail: `SHA-256 ${digest}, ${rows} rows, ${tickets} tickets`,
      facts: { digest, rows, tickets },
      value: null,
    };
  });
  const listRoot = await check('list.root', [list], null, async () => {
    const expected = got(commitment).list.root;
    const value = await listTree(got(list), platform.sha256, control);
    const root = toHex(treeRoot(value));
    demand(root === expected, `applicants.csv: expected root ${expected}, found ${root}`);
    return { detail: `root ${root}`, facts: { root }, value };
  });

  const seedBytes = await record.read('seed.json');
  const seed = await check('seed.form', [commitment], seedBytes === null ? absent('seed.json') : null, () => {
    const value = readSeed(seedBytes as Uint8Array, got(commitment), commitmentHash);
    const reveals = value.reveals.length;
    return { detail: `${reveals} ${reveals === 1 ? 'reveal' : 'reveals'}`, facts: { reveals }, value };
  });
  const values: Uint8Array[] = [];
  const kinds: Made<unknown>[] = [];
  for (const kind of commitment.passed ? KINDS : []) {
    const { sources } = got(commitment);
    const places = [...sources.keys()].filter((i) => sources[i]?.kind === kind);
    if (places.length === 0) continue;
    kinds.push(
      await check(`seed.${kind}`, [seed], null, () => {
        for (const i of places)
          values[i] = sourceValue(sources[i] as Source, got(seed).reveals[i] as Reveal, drandValue);
        const seen = places.map((i) => attestation(sources[i] as Source, got(seed).reveals[i] as Reveal));
        for (const [at, i] of places.entries()) attestations[i] = seen[at] ?? null;
        return { detail: kindDetail(kind, seen), facts: { count: places.length }, value: null };
      }),
    );
  }
  await check('seed.timing', [commitment], null, () => {
    const { frozenAt, drawAt } = got(commitment);
    const fault = timingFault(got(commitment));
    demand(fault === null, `commitment.json: ${fault}`);
    return { detail: `frozen ${frozenAt}, drawn ${drawAt}`, facts: { frozenAt, drawAt }, value: null };
  });

  const resultCsv = await record.read('result.csv');
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
  const inputs = [list, listDigest, listRoot, seed, ...kinds];
  let mismatch: Mismatch | null = null;
  const result = await check(
    'draw.result',
    inputs,
    resultCsv === null ? absent('result.csv') : null,
    async () => {
      const { selection, differs, result: summary } = await redrawn();
      mismatch = differs;
      demand(mismatch === null, `result.csv: ${mismatch === null ? '' : mismatchText(mismatch)}`);
      const facts = { allocated: summary.allocated, reserves: summary.reserves, draws: summary.draws };
      const detail = `${summary.allocated} allocated, ${summary.reserves} reserves, ${summary.draws} draws`;
      return { detail, facts, value: selection };
    },
  );
  const resultJson = await record.read('result.json');
  await check('result.summary', inputs, resultJson === null ? absent('result.json') : null, async () => {
    const { result: summary } = await redrawn();
    const fault = summaryMismatch(summary, resultJson as Uint8Array);
    demand(fault === null, `result.json: ${fault}`);
    return { detail: `seed ${summary.seed}`, facts: { seed: summary.seed }, value: null };
  });
  for (const id of ['log.inclusion', 'log.witnessed', 'log.unique'] as const)
    await check(id, [commitment], 'the reader gave no trust policy', () => ({ detail: '', value: null }));

  return {
    verdict: verdictOf(checks),
    checks,
    attested: attestations.filter((one) => one !== null && one !== undefined),
    software,
    commitment: commitment.passed ? commitment.value : null,
    commitmentHash: commitment.passed ? commitmentHash : null,
    list: list.passed ? list.value : null,
    tree: listRoot.passed ? listRoot.value : null,
    selection: result.passed ? result.value : null,
    mismatch,
  };
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
