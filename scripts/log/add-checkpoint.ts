/** The body of C2SP tlog-witness's add-checkpoint: an old size, a consistency proof, an empty line, a checkpoint. */
import { fromUtf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { fromBase64Of } from '../../src/core/log/base64.ts';
import { type Checkpoint, parseCheckpoint, readNumber } from '../../src/core/log/checkpoint.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';

/** The content type of an answer that names the size a witness has. */
export const SIZE_TYPE = 'text/x.tlog.size';
/** The most hashes of a proof. */
const MOST_HASHES = 63;
/** Bytes of a line with a hash. */
const HASH_LINE = 45;
/** The most bytes of a body: the old size, the hashes, the empty line and a checkpoint. */
export const BODY_LIMIT = 'old \n'.length + 16 + MOST_HASHES * HASH_LINE + 1 + NOTE_LIMIT;

export interface AddCheckpoint {
  /** The size of the tree that the proof starts from; 0 where there is none. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
}

const FILE = 'the request';

function refuse(line: number, expected: string, found: string): never {
  throw new MingqianError('log.form', `expected ${expected}, found ${JSON.stringify(found.slice(0, 80))}`, {
    file: FILE,
    line,
  });
}

/** @throws MingqianError `log.form` */
export function readAddCheckpoint(body: Uint8Array): AddCheckpoint {
  const text = fromUtf8(body) ?? refuse(1, 'UTF-8', '');
  const blank = text.indexOf('\n\n');
  if (blank === -1) return refuse(1, 'an empty line before the checkpoint', text);
  const [first = '', ...lines] = text.slice(0, blank).split('\n');
  const old = readNumber(/^old (.*)$/.exec(first)?.[1] ?? '') ?? refuse(1, '"old" and a size', first);
  if (lines.length > MOST_HASHES)
    return refuse(MOST_HASHES + 2, `at most ${MOST_HASHES} hashes`, String(lines.length));
  const proof = lines.map(
    (line, i) => fromBase64Of(line, 32) ?? refuse(i + 2, '32 bytes in canonical base64', line),
  );
  const rest = text.slice(blank + 2);
  if (Buffer.byteLength(rest) > NOTE_LIMIT)
    return refuse(lines.length + 3, `a checkpoint of at most ${NOTE_LIMIT} bytes`, rest);
  return { old, proof, checkpoint: parseCheckpoint(FILE, rest, lines.length + 3) };
}
