/** Who of a trust policy signed a checkpoint, and when (spec, section 8). */
import { MingqianError } from '../errors.ts';
import { form } from '../findings.ts';
import type { Checkpoint } from './checkpoint.ts';
import { cosignatureTime } from './cosignature.ts';
import type { VerifierKey } from './keys.ts';
import { meetsQuorum, type Policy, type PolicyLog, type Witness } from './policy.ts';
import { isOf, type NoteSignature, verifyNote } from './signed-note.ts';

/** A witness's line that verifies. */
export interface Cosigned {
  readonly witness: Witness;
  /** Seconds since 1970-01-01T00:00:00Z, 1..2^63-1. */
  readonly time: bigint;
}

export interface Signers {
  /** The log of the policy whose checkpoint it is. */
  readonly log: PolicyLog;
  /** In the order of the lines; a witness may have several. */
  readonly cosigned: readonly Cosigned[];
}

/**
 * The signers of a checkpoint. Other keys' lines are passed over.
 * @param file the name to be said in errors
 * @throws MingqianError `log.signature`: it is of no log of the policy, not signed by its key, or has a line of the policy's that does
 * not verify
 */
export function signersOf(file: string, checkpoint: Checkpoint, policy: Policy): Signers {
  const { note, origin } = checkpoint;
  const wrong = (line: NoteSignature): never => {
    throw new MingqianError(
      'log.signature',
      `the signature of ${line.name} does not verify`,
      { file },
      { expected: { kind: 'signedBy', name: line.name }, found: form('badSignature') },
    );
  };
  const cosigned: Cosigned[] = [];
  const signed = new Set<VerifierKey>();
  for (const line of note.signatures) {
    for (const { key } of policy.logs) {
      if (!isOf(line, key)) continue;
      if (!verifyNote(note.text, line, key)) wrong(line);
      signed.add(key);
    }
    for (const witness of policy.witnesses)
      if (isOf(line, witness.key)) {
        const time = cosignatureTime(line, witness.key, checkpoint) ?? wrong(line);
        cosigned.push({ witness, time });
      }
  }
  const log = policy.logs.find(({ key }) => key.name === origin);
  if (log === undefined)
    throw new MingqianError(
      'log.signature',
      `expected a log of the policy, found ${origin}`,
      { file },
      {
        expected: { kind: 'one', texts: policy.logs.map(({ key }) => key.name) },
        found: { kind: 'text', text: origin },
      },
    );
  if (!signed.has(log.key))
    throw new MingqianError(
      'log.signature',
      `expected a signature of ${origin}, found none`,
      { file },
      { expected: { kind: 'signedBy', name: origin }, found: { kind: 'nothing' } },
    );
  return { log, cosigned };
}

/** Whether the cosignatures whose time counts meet the policy's quorum. With `quorum none` no time is asked for. */
export function witnessedAt(policy: Policy, signers: Signers, counts: (time: bigint) => boolean): boolean {
  return meetsQuorum(
    policy,
    new Set(signers.cosigned.filter(({ time }) => counts(time)).map(({ witness }) => witness)),
  );
}
