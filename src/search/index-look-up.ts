/** A code looked up by the search index: a few small files, checked against the commitment the page was built with. */
import { type Commitment, readCommitment } from '../core/commitment.ts';
import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import { logProofText } from '../core/receipt.ts';
import type { RecordFile } from '../core/record.ts';
import {
  type Answer,
  type AnswerInput,
  answer,
  type CommitmentFrom,
  type DrawDigests,
  readDraw,
  UNASKED,
} from './answer.ts';
import { digestOf } from './digest.ts';
import { LookUpFault, otherCommitment, refused } from './fault.ts';
import type { GivenPolicy } from './given-policy.ts';
import { HEAD_FILE } from './index-format.ts';
import { locate, type Pieces, readPieces } from './locate.ts';

/** A pool as the page knows it from its own build. */
export interface PoolToSearch {
  readonly round: string;
  readonly pool: string;
  /** Its record's folder below `rounds/`, and its index's below `search/`. */
  readonly place: string;
  /** SHA-256 of commitment.json, in hex, when the page was built. */
  readonly commitmentHash: string;
  /** Whose word that digest is: the page's own, noted when it was built, or a commitment.json that the reader gave. `page` where it is left out. */
  readonly commitmentFrom?: CommitmentFrom;
  /** The draw's files when the page was built; null where it was built before the draw. */
  readonly drawFiles: DrawDigests | null;
  /** Whether the record had a proof from the publication log when the page was built: it goes into the receipt. */
  readonly hasLogProof?: boolean;
}

/** Told as bytes of a file arrive; `total` is null where the host does not say how many there will be. */
export type OnBytes = (done: number, total: number | null) => void;

/**
 * Reads a published file by its address below the site's root, or null where there is none.
 * @param limit how many bytes it has at most
 * @param isAnew whether it is fetched past whatever is stored on the way
 * @throws LookUpFault `unreachable`, `server`, `webpage`, `malformed` where it is longer; MingqianError `cancelled`
 */
export type ReadFile = (
  path: string,
  limit?: number,
  onBytes?: OnBytes,
  isAnew?: boolean,
) => Promise<Uint8Array | null>;

/** What is read of a pool before there is a code: the same for every reader, and checked against the page's own digest. */
export interface PreparedPool {
  readonly commitment: Commitment;
  readonly pieces: Pieces;
  /** The text of the commitment's proof from the publication log, or null. */
  readonly logProof: string | null;
}

const ofRecord = (place: string, name: RecordFile) => `rounds/${place}/${name}`;
const ofIndex = (place: string, name: string) => `search/${place}/${name}`;

async function must(read: ReadFile, path: string): Promise<Uint8Array> {
  const bytes = await read(path);
  if (bytes === null) throw new LookUpFault('missing', path, 'expected the file, found none');
  return bytes;
}

/**
 * Reads what a look-up in this pool needs whatever the code is. Nothing of it changes while the commitment is the same.
 * @throws LookUpFault `commitment`, `stale`, `missing`, `malformed`, those of `read`; MingqianError `cancelled`
 */
export async function preparePool(
  { place, commitmentHash, hasLogProof = false }: PoolToSearch,
  read: ReadFile,
): Promise<PreparedPool> {
  const path = ofRecord(place, 'commitment.json');
  // All are asked for at once, and judged in the order in which they depend on each other.
  const document = must(read, path);
  const proof = hasLogProof ? logProofIn(() => read(ofRecord(place, 'commitment.tlog-proof'))) : null;
  const head = must(read, ofIndex(place, HEAD_FILE));
  // Where the first is refused nobody waits for the others.
  for (const later of [proof, head]) later?.catch(() => {});
  const bytes = await document;
  const commitment = commitmentIn(path, bytes);
  const found = digestOf(bytes);
  if (found !== commitmentHash) throw otherCommitment(path, commitmentHash, found);
  const logProof = await proof;
  return { commitment, pieces: await readPieces(commitment, commitmentHash, () => head), logProof };
}

/**
 * @param code one that isCode accepts
 * @param policy the reader's trust policy, or null
 * @param prepared what preparePool gave for this pool; null: it is read now
 * @throws LookUpFault: there is no answer then, and never a guess; MingqianError `cancelled`
 */
export async function lookUpByIndex(
  code: string,
  pool: PoolToSearch,
  read: ReadFile,
  control: Control = {},
  policy: GivenPolicy | null = null,
  prepared: PreparedPool | null = null,
): Promise<Answer> {
  const { place, commitmentHash, commitmentFrom = 'page', drawFiles } = pool;
  const { commitment, pieces, logProof } = prepared ?? (await preparePool(pool, read));
  const readIndex = (name: string) => must(read, ofIndex(place, name));
  const input: AnswerInput = {
    receipt: await locate(code, commitment, pieces, readIndex, logProof),
    expectedCommitment: commitmentHash,
    commitmentFrom,
    expectedDraw: drawFiles,
    readDraw: () => readDraw((name) => read(ofRecord(place, name))),
    readResultCsv: (limit) => read(ofRecord(place, 'result.csv'), limit),
    policy,
    unasked: UNASKED,
  };
  try {
    return await answer(input, control);
  } catch (error) {
    // An answer that ended early is taken for the whole proof: what is wrong with it is told only where it comes so twice.
    if (error instanceof LookUpFault && error.code === 'log') {
      const file = ofRecord(place, 'commitment.tlog-proof');
      const again = await logProofIn(() => read(file, undefined, undefined, true));
      if (again !== logProof) throw new LookUpFault('malformed', file, 'came twice and was not the same');
    }
    // What the core refuses here is the receipt, and that came from the index.
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    const isForm = error.code.startsWith('document.');
    throw refused(isForm ? 'malformed' : 'index', ofIndex(place, 'pieces/'), error);
  }
}

/**
 * The text of the proof from the publication log, to be carried: nobody trusts it. One that does not come keeps nobody from an answer:
 * the receipt is then without.
 */
async function logProofIn(read: () => Promise<Uint8Array | null>): Promise<string | null> {
  try {
    return logProofText(await read());
  } catch (error) {
    if (error instanceof LookUpFault) return null;
    throw error;
  }
}

/** Only what reads as a commitment may be called another one. @throws LookUpFault `malformed` */
function commitmentIn(file: string, bytes: Uint8Array): Commitment {
  try {
    return readCommitment(bytes);
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    throw refused('malformed', file, error);
  }
}
