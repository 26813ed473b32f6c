/** Freezing: from applications and a promise to the list and its commitment (spec, sections 2 and 3). */
import { toHex } from '../../src/core/bytes.ts';
import { type Commitment, readCommitment } from '../../src/core/commitment.ts';
import type { Control } from '../../src/core/control.ts';
import { PROTOCOL, writeDocument } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { timingFault } from '../../src/core/timing.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import type { InBoth } from '../terminal/misuse.ts';
import { FrozenList } from './frozen-list.ts';
import type { Content } from './published-files.ts';
import type { Scratch } from './scratch.ts';
import { type Applications, SIZES, type Sizes, sortedRows, writeAll } from './sorted-rows.ts';

/** What a publisher promises besides the list. */
export type Promised = Pick<
  Commitment,
  'round' | 'pool' | 'method' | 'quota' | 'reserves' | 'sources' | 'frozenAt' | 'drawAt'
>;

export interface Frozen {
  /** applicants.csv: bytes, or a file in the scratch folder. */
  readonly list: Content;
  readonly commitment: Commitment;
  /** commitment.json */
  readonly document: Uint8Array;
  readonly commitmentHash: string;
  /** What is odd about the codes, though they are well formed. */
  readonly warnings: readonly InBoth[];
}

/** What freezing uses. */
export interface Means {
  /** Where goes what does not fit in memory; null where all is to fit. */
  readonly scratch: Scratch | null;
  readonly sizes?: Sizes;
  readonly control?: Control;
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

/** Where a list's bytes go: into memory where its applications fit, else into a file. */
interface Sink {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<Content>;
}

/** @param size bytes at most */
function memorySink(size: number): Sink {
  const list = new Uint8Array(size);
  let at = 0;
  return {
    async write(bytes) {
      list.set(bytes, at);
      at += bytes.length;
    },
    end: async () => list.subarray(0, at),
  };
}

async function fileSink(scratch: Scratch): Promise<Sink & { close(): Promise<void> }> {
  const { path, file } = await scratch.open('applicants.csv');
  return {
    write: (bytes) => writeAll(file, bytes),
    async end() {
      await file.sync();
      return { path };
    },
    close: () => file.close(),
  };
}

/** The applications' rows in the list's order, and what is committed of them. @throws MingqianError as freeze */
async function listOf(
  applications: Applications,
  promised: Promised,
  { scratch, sizes = SIZES, control = {} }: Means,
): Promise<{ readonly bytes: Content } & Awaited<ReturnType<FrozenList['end']>>> {
  const { file, size } = applications;
  let made: { readonly list: FrozenList; readonly sink: Sink } | null = null;
  let opened: Awaited<ReturnType<typeof fileSink>> | null = null;
  try {
    await sortedRows(applications, promised.method, scratch, sizes, control, async (rows, fits) => {
      if (!fits && scratch !== null) opened = await fileSink(scratch);
      const sink = opened ?? memorySink(size);
      const list = new FrozenList(file, promised, rows, (bytes) => sink.write(bytes), control);
      made = { list, sink };
      await list.begin();
      return (bytes, at, end, line) => list.add(bytes, at, end, line);
    });
    const { list, sink } = made as unknown as { readonly list: FrozenList; readonly sink: Sink };
    return { ...(await list.end()), bytes: await sink.end() };
  } finally {
    await (opened as { close(): Promise<void> } | null)?.close();
  }
}

/**
 * The list and commitment.json of these applications.
 * @throws MingqianError `list.*`, also where a `since` is after `frozenAt`; `list.bound` past the bound of section 3; `document.members`, `usage` for a promise
 * that the protocol does not allow
 */
export async function freeze(
  applications: Applications,
  rules: Uint8Array,
  promised: Promised,
  means: Means,
): Promise<Frozen> {
  const { bytes, list, warnings } = await listOf(applications, promised, means);
  const hex = async (input: Uint8Array) => toHex(await nodePlatform.sha256(input));
  const value: Commitment = {
    type: 'commitment',
    protocol: PROTOCOL,
    ...promised,
    list,
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
  return { list: bytes, commitment, document, commitmentHash: await hex(document), warnings };
}
