/** Freezing: from applications and a promise to the list and its commitment (spec, sections 2 and 3). */
import { isWithinBound } from '../../src/core/bound.ts';
import { toHex } from '../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../src/core/commitment.ts';
import type { Control } from '../../src/core/control.ts';
import { PROTOCOL, writeDocument } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree, pageCount } from '../../src/core/pages.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { timingFault } from '../../src/core/timing.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { applicationWords } from '../words/applications.ts';
import { listFromApplications } from './applications.ts';
import { codeWarnings } from './code-warnings.ts';

/** What a publisher promises besides the list. */
export type Promised = Pick<
  Commitment,
  'round' | 'pool' | 'method' | 'quota' | 'reserves' | 'sources' | 'frozenAt' | 'drawAt'
>;

export interface Frozen {
  readonly list: Uint8Array;
  readonly commitment: Commitment;
  /** commitment.json */
  readonly document: Uint8Array;
  readonly commitmentHash: string;
  /** What is odd about the codes, though they are well formed. */
  readonly warnings: readonly InBoth[];
}

/** The commitment read back. There is no file of it yet, and an error names none. @throws MingqianError `document.*` */
function promiseOf(document: Uint8Array): Commitment {
  try {
    return readCommitment(document);
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    const { file: _none, ...place } = error.place;
    throw new MingqianError(error.code, error.reason, place, error);
  }
}

/** A list that fits any promise, where it is not yet known. */
const ANY_LIST: Commitment['list'] = {
  rows: 1,
  tickets: 1,
  pages: 1,
  sha256: '0'.repeat(64),
  root: '0'.repeat(64),
};

/**
 * Refuses what has not the form of a promise, whatever its list; what its times are worth is judged elsewhere.
 * @throws MingqianError `document.members`
 */
export function demandPromise(promised: Promised): void {
  promiseOf(
    writeDocument({
      type: 'commitment',
      protocol: PROTOCOL,
      ...promised,
      list: ANY_LIST,
      rulesSha256: '0'.repeat(64),
    } satisfies Commitment),
  );
}

/** How many rows are named that are wrong in the same way. */
const NAMED = 5;

/**
 * Refuses rows whose `since` is after the list was frozen: such an application cannot be in it. Mostly a local time was taken for UTC.
 * @throws MingqianError `list.value` with the first of them, and how many there are
 */
function demandSince(file: string, { since }: List, frozenAt: string, line: (row: number) => number): void {
  const frozen = unixSeconds(frozenAt) * 1000;
  const late = [...since.keys()].filter((row) => (since[row] as number) > frozen).map(line);
  if (late.length === 0) return;
  const lines = late.sort((a, b) => a - b);
  const [first] = lines;
  const others = lines.slice(1, NAMED).join(', ');
  misuse(
    inBoth(applicationWords, (t) => t.late(frozenAt, others, lines.length - NAMED)),
    { file, ...(first !== undefined && { line: first }) },
    'list.value',
  );
}

/**
 * The list and commitment.json of these applications.
 * @param file the applications' name, for errors
 * @throws MingqianError `list.*`, also where a `since` is after `frozenAt`; `list.bound` past the bound of section 3; `document.members`, `usage` for a promise
 * that the protocol does not allow
 */
export async function freeze(
  file: string,
  applications: Uint8Array,
  rules: Uint8Array,
  promised: Promised,
  control: Control = {},
): Promise<Frozen> {
  const sorted = listFromApplications(file, applications, promised.method);
  const { list: bytes } = sorted;
  const list = await parseList(file, bytes, promised.method, control).catch((error: unknown) => {
    if (!(error instanceof MingqianError) || error.place.line === undefined) throw error;
    // The publisher's row is where it stood in the applications, not where the list would have it.
    throw new MingqianError(
      error.code,
      error.reason,
      { file, line: sorted.line(error.place.line - 2) },
      error,
    );
  });
  demandSince(file, list, promised.frozenAt, sorted.line);
  if (!isWithinBound(list, promised.quota, promised.reserves))
    misuse(
      inBoth(applicationWords, (t) => t.bound(promised.quota, promised.reserves)),
      { file },
      'list.bound',
    );
  const tree = await listTree(list, nodePlatform.sha256, control);
  const hex = async (input: Uint8Array) => toHex(await nodePlatform.sha256(input));
  const value: Commitment = {
    type: 'commitment',
    protocol: PROTOCOL,
    ...promised,
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: await hex(bytes),
      root: toHex(treeRoot(tree)),
    },
    rulesSha256: await hex(rules),
  };
  const document = writeDocument(value);
  // Read back as every verifier will read it: what the protocol does not allow is refused before it is published.
  const commitment = promiseOf(document);
  const fault = timingFault(commitment);
  if (fault !== null) {
    const { file: _none, ...place } = fault.place;
    throw new MingqianError('usage', fault.message, place, fault);
  }
  const warnings = codeWarnings(bytes, sorted.line);
  return { list: bytes, commitment, document, commitmentHash: await hex(document), warnings };
}
