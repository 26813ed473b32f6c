/** A code looked up by the search index: a few small files, checked against the commitment the page was built with. */
import { type Commitment, readCommitment } from '../core/commitment.ts';
import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import type { RecordFile } from '../core/record.ts';
import { type Answer, type AnswerInput, answer, type DrawDigests, digestOf, readDraw } from './answer.ts';
import { LookUpFault } from './fault.ts';
import { HEAD_FILE } from './index-format.ts';
import { locate } from './locate.ts';

/** A pool as the page knows it from its own build. */
export interface PoolToSearch {
  readonly round: string;
  readonly pool: string;
  /** SHA-256 of commitment.json, in hex, when the page was built. */
  readonly commitmentHash: string;
  /** The draw's files when the page was built; null before the draw. */
  readonly drawFiles: DrawDigests | null;
}

/**
 * Reads a published file by its address below the site's root, or null where there is none.
 * @throws LookUpFault `unreachable`, `server`, `webpage`; MingqianError `cancelled`
 */
export type ReadFile = (path: string) => Promise<Uint8Array | null>;

/**
 * @param code one that isCode accepts
 * @throws LookUpFault: there is no answer then, and never a guess; MingqianError `cancelled`
 */
export async function lookUpByIndex(
  code: string,
  { round, pool, commitmentHash, drawFiles }: PoolToSearch,
  read: ReadFile,
  control: Control = {},
): Promise<Answer> {
  const must = async (path: string): Promise<Uint8Array> => {
    const bytes = await read(path);
    if (bytes === null) throw new LookUpFault('missing', path, 'expected the file, found none');
    return bytes;
  };
  const ofRecord = (name: RecordFile) => `rounds/${round}/${pool}/${name}`;
  const ofIndex = (name: string) => `search/${round}/${pool}/${name}`;

  const document = await must(ofRecord('commitment.json'));
  const commitment = commitmentIn(ofRecord('commitment.json'), document);
  const found = digestOf(document);
  if (found !== commitmentHash)
    throw new LookUpFault(
      'commitment',
      ofRecord('commitment.json'),
      `expected the commitment ${commitmentHash}, found ${found}`,
    );
  const located = await locate(code, commitment, commitmentHash, (name) => must(ofIndex(name)));
  const input: AnswerInput = {
    receipt: located.receipt,
    expectedCommitment: commitmentHash,
    expectedDraw: drawFiles,
    isDrawKnown: drawFiles !== null || located.result !== null,
    readDraw: () => readDraw((name) => read(ofRecord(name))),
    readPublished: async (row, resultSha256) => {
      if (located.result !== resultSha256)
        throw new LookUpFault(
          'stale',
          ofIndex(HEAD_FILE),
          `expected the index of the result.csv ${resultSha256}, found ${located.result}`,
        );
      return { rank: located.rankOf(row) };
    },
  };
  try {
    return await answer(input, control);
  } catch (error) {
    // What the core refuses here is the receipt, and that came from the index.
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    const isForm = error.code.startsWith('document.');
    throw new LookUpFault(isForm ? 'malformed' : 'index', ofIndex('pages/'), error.message);
  }
}

/** Only what reads as a commitment may be called another one. @throws LookUpFault `malformed` */
function commitmentIn(file: string, bytes: Uint8Array): Commitment {
  try {
    return readCommitment(bytes);
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    throw new LookUpFault('malformed', file, error.message);
  }
}
