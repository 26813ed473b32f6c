/**
 * Demonstration applicants from a fixed generator: the same rounds on every machine, for ever. No real person is in
 * them. The generator is the protocol's own words, from a seed that says what it is for.
 */
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { LIST_HEADER, type Method } from '../../src/core/list.ts';
import { Words } from '../../src/core/words.ts';

/** Numbers of a fixed sequence that belongs to a label. */
export class Sequence {
  readonly #words: Words;

  constructor(label: string) {
    this.#words = new Words(sha256(utf8(`mingqian demonstration ${label}`)));
  }

  /** An integer 0..below-1. Requires 1 <= below <= 2^21; the bias of the remainder is far below what a picture shows. */
  below(below: number): number {
    this.#words.next();
    return this.#words.high % below;
  }

  /** How many of `tries` coins with this chance in a thousand fall on heads. */
  heads(tries: number, perThousand: number): number {
    let heads = 0;
    for (let i = 0; i < tries; i++) if (this.below(1000) < perThousand) heads++;
    return heads;
  }
}

/** 32 bytes that stand for a publisher's secret in a demonstration, as hex. Real secrets come from the system. */
export function demonstrationSecret(label: string): string {
  return toHex(sha256(utf8(`mingqian demonstration secret ${label}`)));
}

/** Application codes of 13 digits: 4 random and 9 serial, as the described system's (facts: H). */
function codeAt(sequence: Sequence, serial: number): string {
  return `${String(sequence.below(10_000)).padStart(4, '0')}${String(serial).padStart(9, '0')}`;
}

function timeAt(sequence: Sequence, firstYear: number, years: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = firstYear + sequence.below(years);
  // Applications are made in the day; several on the same second do happen.
  return `${year}-${two(1 + sequence.below(12))}-${two(1 + sequence.below(28))}T${two(1 + sequence.below(9))}:${two(sequence.below(60))}:${two(sequence.below(60))}Z`;
}

/** What one applicant of a demonstration pool has besides a code. */
export type Holdings = (sequence: Sequence) => string;

/** A family's points or an individual's tier: many small, a few large. */
export const householdTickets: Holdings = (sequence) =>
  String(sequence.below(5) === 0 ? 6 + 3 * sequence.heads(12, 450) : 1 + sequence.heads(18, 300));
export const organisationTickets: Holdings = (sequence) => String(1 + sequence.heads(3, 250));
export const familyPoints: Holdings = (sequence) =>
  `${(6 + 2 * sequence.heads(16, 400)) * (1 + sequence.heads(2, 500))},${timeAt(sequence, 2016, 8)}`;
export const queueTime: Holdings = (sequence) => timeAt(sequence, 2014, 10);

/** Applications of a demonstration pool, in the order in which they came in, which is not the list's. */
export function demonstrationApplications(
  label: string,
  method: Method,
  rows: number,
  holdings: Holdings,
): Uint8Array {
  const sequence = new Sequence(label);
  let text = `${LIST_HEADER[method]}\n`;
  let serial = 100_000_000 + sequence.below(1_000_000);
  for (let i = 0; i < rows; i++) {
    serial += 1 + sequence.below(40);
    text += `${codeAt(sequence, serial)},${holdings(sequence)}\n`;
  }
  return utf8(text);
}
