/**
 * A witness: it cosigns a log's checkpoint where the log only grew since the one it cosigned last, and nothing else (C2SP
 * tlog-witness; spec, section 8). What the entries say it does not look at.
 */

import { equal } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import type { Checkpoint } from '../../../src/core/log/checkpoint.ts';
import { verifyConsistency } from '../../../src/core/log/consistency.ts';
import { cosign } from '../../../src/core/log/cosignature.ts';
import { type SigningKey, type VerifierKey, verifierKeyOf, writeKey } from '../../../src/core/log/keys.ts';
import {
  isOf,
  type NoteSignature,
  signatureLine,
  verifyNote,
  writeNote,
} from '../../../src/core/log/signed-note.ts';
import type { FileSystem } from '../../publishing/file-system.ts';
import { type InBoth, inBoth, misuse } from '../../terminal/misuse.ts';
import { refusedWords } from '../../words/log/refused.ts';
import { type AddCheckpoint, readAddCheckpoint, SIZE_TYPE } from '../add-checkpoint.ts';
import { demandMemory, originHash, type Remembered, remember, remembered } from './memory.ts';

export interface WitnessSetting {
  /** Of types WITNESS_ED25519 and WITNESS_ML_DSA; each makes a line. */
  readonly keys: readonly SigningKey[];
  /** The logs that it cosigns: keys of type LOG_KEY, whose names are the origins. */
  readonly logs: readonly VerifierKey[];
  /** Where it remembers. */
  readonly memory: string;
  readonly files: FileSystem;
  /** The present time in seconds. */
  readonly clock: () => bigint;
  /** Told of what may be evidence: a log that shows two histories. */
  readonly note: (said: InBoth) => void;
}

/** An answer of HTTP. */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const PLAIN = 'text/plain; charset=utf-8';
const plain = (status: Answer['status'], body: string): Answer => ({
  status,
  type: PLAIN,
  body: `${body}\n`,
});
const atSize = (size: number): Answer => ({ status: 409, type: SIZE_TYPE, body: `${size}\n` });

export interface WitnessService {
  /** @param body of a POST to add-checkpoint; whatever keeps the witness from remembering is thrown */
  addCheckpoint(body: Uint8Array): Promise<Answer>;
  /** The checkpoint cosigned last of the log whose origin has this SHA-256, for monitors. */
  latest(hash: string): Promise<Answer>;
}

/** How often another process may be the next before this one gives up. */
const TRIES = 100;

/** A line of each of the log's keys that signed; null where there is none, or one that does not verify. */
function linesOf({ note }: Checkpoint, keys: readonly VerifierKey[]): readonly NoteSignature[] | null {
  const own = new Map<VerifierKey, NoteSignature>();
  for (const line of note.signatures)
    for (const key of keys) {
      if (!isOf(line, key)) continue;
      if (!verifyNote(note.text, line, key)) return null;
      own.set(key, line);
    }
  return own.size > 0 ? [...own.values()] : null;
}

/** @throws MingqianError `record.missing`, `usage` where the folder is not this witness's memory */
export async function openWitness(setting: WitnessSetting): Promise<WitnessService> {
  const { keys, logs, memory, files, clock, note } = setting;
  const names = keys.map((key) => writeKey(verifierKeyOf(key)));
  await demandMemory(memory, names, files);
  /** For each origin the end of the line of requests: one at a time is looked at. */
  const lines = new Map<string, Promise<unknown>>();
  /** What this process knows to have been cosigned: where the memory says less, somebody put an old one back. */
  const seen = new Map<string, number>();

  async function lastOf(origin: string): Promise<Remembered | null> {
    await demandMemory(memory, names, files);
    const last = await remembered(memory, origin, files);
    const size = last?.checkpoint.size ?? 0;
    if (size < (seen.get(origin) ?? 0))
      misuse(
        inBoth(refusedWords, (t) => t.oldMemory(origin)),
        { file: memory },
      );
    seen.set(origin, size);
    return last;
  }

  async function consider(
    { old, proof, checkpoint }: AddCheckpoint,
    own: readonly NoteSignature[],
  ): Promise<Answer> {
    const { origin, size, root } = checkpoint;
    for (let tries = 1; ; tries++) {
      if (tries > TRIES)
        misuse(
          inBoth(refusedWords, (t) => t.sharedMemory),
          { file: memory },
        );
      const last = await lastOf(origin);
      const known = last?.checkpoint;
      if (old !== (known?.size ?? 0)) return atSize(known?.size ?? 0);
      if (known?.size === size && !equal(known.root, root)) {
        note(inBoth(refusedWords, (t) => t.anotherTree(origin, size, checkpoint.note.text)));
        return plain(409, 'another tree of this size was cosigned before');
      }
      const grown =
        known === undefined
          ? proof.length === 0
          : verifyConsistency(known.size, known.root, size, root, proof);
      if (!grown) {
        note(inBoth(refusedWords, (t) => t.notShown(origin, size, old)));
        return plain(422, 'the consistency proof does not hold');
      }
      const time = clock();
      const cosigned = keys.map((key) => cosign(checkpoint, key, time));
      const bytes = writeNote({ text: checkpoint.note.text, signatures: [...own, ...cosigned] });
      // The same tree again needs no new memory: only its time is new.
      if (known?.size !== size && !(await remember(memory, origin, last, bytes, files))) continue;
      seen.set(origin, size);
      return { status: 200, type: PLAIN, body: cosigned.map(signatureLine).join('') };
    }
  }

  return {
    async addCheckpoint(body) {
      let request: AddCheckpoint;
      try {
        request = readAddCheckpoint(body);
      } catch (error) {
        if (!(error instanceof MingqianError)) throw error;
        return plain(400, error.message);
      }
      const { origin, size } = request.checkpoint;
      const trusted = logs.filter(({ name }) => name === origin);
      if (trusted.length === 0) return plain(404, 'this witness does not know that log');
      const own = linesOf(request.checkpoint, trusted);
      if (own === null) return plain(403, 'no signature of that log verifies');
      if (request.old > size) return plain(400, `the old size ${request.old} is above ${size}`);
      const before = lines.get(origin) ?? Promise.resolve();
      const answer = before.then(() => consider(request, own));
      lines.set(
        origin,
        answer.catch(() => {}),
      );
      return answer;
    },
    async latest(hash) {
      const log = logs.find(({ name }) => originHash(name) === hash);
      const last = log === undefined ? null : await lastOf(log.name);
      return last === null
        ? plain(404, 'no checkpoint of that log was cosigned')
        : { status: 200, type: PLAIN, body: last.bytes };
    },
  };
}
