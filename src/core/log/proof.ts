/** Proofs of C2SP tlog-proof: an entry's place in the log, and the checkpoint that has it (spec, section 8). */
import { concat, utf8 } from '../bytes.ts';
import { MingqianError } from '../errors.ts';
import { count } from '../findings.ts';
import { leafHash, pathLength, verifyInclusion } from '../merkle.ts';
import { fromBase64Of, toBase64 } from './base64.ts';
import { type Checkpoint, parseCheckpoint, readNumber } from './checkpoint.ts';
import { noteText, refuseNote } from './signed-note.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** The number of the first hash's line. */
const PATH_LINE = 3;

export interface Proof {
  /** The entry's place in the log, from 0, below the checkpoint's size. */
  readonly index: number;
  /** Hashes of 32 bytes from the leaf up: exactly as many as RFC 9162 gives. */
  readonly path: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
}

/**
 * The proof in these bytes. That it is one says nothing yet of whether its path leads to the root, and who signed.
 * @throws MingqianError `log.form`
 */
export function readProof(file: string, bytes: Uint8Array): Proof {
  const text = noteText(file, bytes);
  const blank = text.indexOf('\n\n');
  if (blank === -1) return refuseNote(file, undefined, 'logProof', text);
  const [first = '', indexLine = '', ...hashes] = text.slice(0, blank).split('\n');
  if (first !== FIRST_LINE) return refuseNote(file, 1, 'logProof', first);
  const index = readNumber(/^index (.*)$/.exec(indexLine)?.[1] ?? '');
  if (index === null) return refuseNote(file, 2, 'indexLine', indexLine);
  const path = hashes.map(
    (line, i) => fromBase64Of(line, 32) ?? refuseNote(file, PATH_LINE + i, 'hash', line),
  );
  const checkpoint = parseCheckpoint(file, text.slice(blank + 2), PATH_LINE + hashes.length + 1);
  const { size } = checkpoint;
  if (index >= size)
    throw new MingqianError(
      'log.form',
      `expected an index below ${size}, found ${index}`,
      { file, line: 2 },
      {
        expected: { kind: 'most', of: 'entries', count: size },
        found: { kind: 'number', value: index },
      },
    );
  const length = pathLength(index, size);
  if (path.length !== length)
    throw new MingqianError(
      'log.form',
      `expected a path of ${length} hashes, found ${path.length}`,
      { file },
      { expected: count('hashes', length), found: count('hashes', path.length) },
    );
  return { index, path, checkpoint };
}

/** Whether the proof's path leads from this entry to its checkpoint's root. */
export function includes({ index, path, checkpoint }: Proof, entry: Uint8Array): boolean {
  return verifyInclusion(leafHash(entry), index, checkpoint.size, path, checkpoint.root);
}

/** The bytes of a proof. @param checkpoint the bytes of the signed checkpoint, as it was published */
export function writeProof(index: number, path: readonly Uint8Array[], checkpoint: Uint8Array): Uint8Array {
  const lines = [FIRST_LINE, `index ${index}`, ...path.map(toBase64)];
  return concat(utf8(`${lines.join('\n')}\n\n`), checkpoint);
}
