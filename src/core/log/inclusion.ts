/** log.inclusion and log.witnessed: that the log has a commitment, and that enough saw it before the draw (spec, section 8). */
import { toHex } from '../bytes.ts';
import { MingqianError } from '../errors.ts';
import { digest } from '../findings.ts';
import { timeText, unixSeconds } from '../time.ts';
import type { Policy } from './policy.ts';
import { includes, type Proof, readProof } from './proof.ts';
import { type Cosigned, type Signers, signersOf, witnessedAt } from './signers.ts';

/** A proof that holds. */
export interface Included {
  readonly proof: Proof;
  readonly signers: Signers;
}

/** 9999-12-31T23:59:59Z: later times have no spelling of section 1. */
const LAST = 253_402_300_799n;

/** A cosignature's time for people: as section 1 writes it, or in seconds where it is past the year 9999. */
export function cosignedAt({ time }: Pick<Cosigned, 'time'>): string {
  return time <= LAST ? timeText(Number(time)) : `${time}`;
}

/** A witness's cosignature, as it is told. */
export interface Witnessed {
  /** As the policy calls the witness. */
  readonly witness: string;
  /** Its key's name. */
  readonly key: string;
  /** When: a time of section 1, or seconds since 1970 where it is past the year 9999. */
  readonly at: string;
  /** Seconds before the draw: above 0 where it counts as before, 0 at `drawAt`, below 0 after. */
  readonly before: number;
}

/** A cosignature, as it is told. @param drawAt a time of section 1 */
export const witnessedOf = (cosigned: Cosigned, drawAt: string): Witnessed => ({
  witness: cosigned.witness.name,
  key: cosigned.witness.key.name,
  at: cosignedAt(cosigned),
  before: Number(BigInt(unixSeconds(drawAt)) - cosigned.time),
});

/** Who signed and when, in a report's words. */
export function saidSigners(cosigned: readonly Cosigned[]): string {
  return cosigned.length === 0
    ? 'nobody'
    : cosigned.map((one) => `${one.witness.name} ${cosignedAt(one)}`).join(', ');
}

/**
 * The check log.inclusion of an entry.
 * @param file the name of the proof in errors
 * @throws MingqianError `log.form`: no proof; `log.signature`: not of a log of the policy, or a signature that does not verify;
 * `log.path`: its path does not lead from the entry to the root
 */
export function checkInclusion(file: string, bytes: Uint8Array, entry: Uint8Array, policy: Policy): Included {
  const proof = readProof(file, bytes);
  const signers = signersOf(file, proof.checkpoint, policy);
  if (!includes(proof, entry)) {
    const root = toHex(proof.checkpoint.root);
    throw new MingqianError(
      'log.path',
      `its path does not lead from the entry to the checkpoint's root ${root}`,
      { file },
      { expected: digest('root', root) },
    );
  }
  return { proof, signers };
}

/** Whether a cosignature's time is before this one of section 1, or not. */
export const isBefore = (time: bigint, drawAt: string): boolean => time < BigInt(unixSeconds(drawAt));

/**
 * The check log.witnessed: the cosignatures before the draw meet the quorum. With `quorum none` it is skipped, and not asked for here.
 * @returns those cosignatures
 * @throws MingqianError `log.quorum`
 */
export function checkWitnessed(
  file: string,
  { signers }: Included,
  policy: Policy,
  drawAt: string,
): readonly Cosigned[] {
  const inTime = signers.cosigned.filter(({ time }) => isBefore(time, drawAt));
  if (!witnessedAt(policy, signers, (time) => isBefore(time, drawAt)))
    throw new MingqianError(
      'log.quorum',
      `expected the quorum's cosignatures before ${drawAt}, found ${saidSigners(signers.cosigned)}`,
      { file },
      {
        expected: { kind: 'quorumBefore', time: drawAt },
        found: {
          kind: 'cosigned',
          by: signers.cosigned.map(({ witness }) => witness.name),
          at: signers.cosigned.map(cosignedAt),
        },
      },
    );
  return inTime;
}
