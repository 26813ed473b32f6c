/**
 * The succession of a result: who gave a place up since the draw, and which reserve moved up. Each step is a document beside the record,
 * `succession-<n>.json`, that names the one before by its hash; they are no part of the protocol's record, and change no file of it.
 * The format: docs/succession.md.
 */
import * as v from 'valibot';
import { toHex } from '../core/bytes.ts';
import { Digest, Positive, readDocument, Time, writeDocument } from '../core/documents.ts';
import { MingqianError } from '../core/errors.ts';
import { digest, nothing, type Value } from '../core/findings.ts';
import { sha256 } from '../core/hashing.ts';
import type { Result } from '../core/result.ts';

export const FORMAT = 'mingqian-succession/1';

/** Why a place was given up. A closed set: what it is about a person is nobody's business here. */
export const REASONS = ['declined', 'ineligible', 'unreachable', 'court'] as const;
export type Reason = (typeof REASONS)[number];

const StepDocument = v.strictObject({
  type: v.literal('succession'),
  format: v.literal(FORMAT),
  /** The hash of the commitment whose result this is about. */
  commitment: Digest,
  number: Positive,
  /** SHA-256 of the step before, of the first of result.json. */
  before: Digest,
  /** The rank whose place is given up. */
  givesUp: Positive,
  /** The rank that takes it: the next reserve; null where none is left. */
  movesUp: v.nullable(Positive),
  reason: v.picklist(REASONS),
  at: Time,
});
export type StepDocument = v.InferOutput<typeof StepDocument>;

/** A step that holds, with the SHA-256 of its file. */
export interface Step extends StepDocument {
  readonly sha256: string;
}

/** What a succession is about. */
export interface Drawn {
  /** The hash of commitment.json. */
  readonly commitment: string;
  /** SHA-256 of result.json. */
  readonly resultHash: string;
  readonly result: Pick<Result, 'allocated' | 'reserves'>;
  readonly drawAt: string;
}

/** The list as it stands. */
export interface Succession {
  /** In their order. */
  readonly steps: readonly Step[];
  /** Ranks within the quota whose place was given up, ascending. */
  readonly gone: readonly number[];
  /** Reserves that hold a place, ascending. */
  readonly moved: readonly number[];
  /** How many reserves were called so far, those who gave up again too. */
  readonly called: number;
  /** Places that nobody holds, since no reserve was left. */
  readonly vacant: number;
}

/** The name of a step's file, from 1. */
export const stepFile = (number: number): string => `succession-${number}.json`;
const STEP_FILE = /^succession-([1-9][0-9]*)\.json$/;

/** Which step a file of this name is, or null. */
export function stepNumber(name: string): number | null {
  const number = Number(STEP_FILE.exec(name)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

/** The one text of a notice that names a step's digest: compared whole, and no other is taken for it. */
export function noticeText(number: number, hash: string): string {
  return `${stepFile(number)} sha256 ${hash}`;
}
const NOTICE = /^succession-([1-9][0-9]*)\.json sha256 ([0-9a-f]{64})$/;

/** The step that a notice of exactly that text names, or null. */
export function namedStep(text: string): { readonly number: number; readonly sha256: string } | null {
  const [, digits = '', hash = ''] = NOTICE.exec(text) ?? [];
  const number = Number(digits);
  return hash !== '' && Number.isSafeInteger(number) ? { number, sha256: hash } : null;
}

/** The places of a result, step by step. */
class Places {
  readonly gone = new Set<number>();
  readonly moved = new Set<number>();
  called = 0;
  vacant = 0;

  readonly #result: Drawn['result'];

  constructor(result: Drawn['result']) {
    this.#result = result;
  }

  /** Whether this rank holds a place. */
  holds(rank: number): boolean {
    return rank <= this.#result.allocated ? !this.gone.has(rank) : this.moved.has(rank);
  }

  /** The reserve whose turn it is: each is called once, in the order of the ranks. */
  next(): number | null {
    const { allocated, reserves } = this.#result;
    return this.called < reserves ? allocated + this.called + 1 : null;
  }

  /** Requires a rank that holds a place. */
  giveUp(rank: number): void {
    if (rank <= this.#result.allocated) this.gone.add(rank);
    else this.moved.delete(rank);
    const next = this.next();
    if (next === null) this.vacant++;
    else {
      this.moved.add(next);
      this.called++;
    }
  }
}

function refuse(
  number: number,
  member: string,
  expected: string,
  found: string,
  values: readonly [expected: Value | null, found: Value],
): never {
  const file = stepFile(number);
  throw new MingqianError(
    'check.differs',
    `${member}: expected ${expected}, found ${found}`,
    { file, member },
    { expected: values[0], found: values[1] },
  );
}

const numbered = (value: number): Value => ({ kind: 'number', value });
const maybe = (rank: number | null): Value => (rank === null ? nothing : numbered(rank));

/** @throws MingqianError `check.differs` where a step is not the one that follows */
function demandNext(step: StepDocument, number: number, places: Places, before: Step | Drawn): void {
  const { commitment } = before;
  if (step.commitment !== commitment)
    refuse(number, 'commitment', commitment, step.commitment, [
      digest('commitment', commitment),
      digest('commitment', step.commitment),
    ]);
  if (step.number !== number)
    refuse(number, 'number', String(number), String(step.number), [numbered(number), numbered(step.number)]);
  const isFirst = 'resultHash' in before;
  const hash = isFirst ? before.resultHash : before.sha256;
  const what = isFirst ? 'result.json' : stepFile(number - 1);
  if (step.before !== hash)
    refuse(number, 'before', `${hash}, the SHA-256 of ${what}`, step.before, [
      digest('file', hash),
      digest('file', step.before),
    ]);
  const after = isFirst ? before.drawAt : before.at;
  if (isFirst ? step.at < after : step.at <= after)
    refuse(number, 'at', `a time ${isFirst ? 'not before' : 'after'} ${after}`, step.at, [
      { kind: 'notBefore', time: after },
      { kind: 'time', time: step.at },
    ]);
  if (!places.holds(step.givesUp))
    refuse(number, 'givesUp', 'a rank that holds a place', `${step.givesUp}, which holds none`, [
      null,
      numbered(step.givesUp),
    ]);
  const next = places.next();
  if (step.movesUp !== next)
    refuse(
      number,
      'movesUp',
      next === null ? 'null, as no reserve is left' : `${next}, the next reserve`,
      String(step.movesUp),
      [maybe(next), maybe(step.movesUp)],
    );
}

/**
 * Checks a succession from its first step on: each is a document, names this commitment and the one before, comes after it, gives up a
 * place that is held, and gives it to the reserve whose turn it is. A reserve who declines has moved up and gives up in turn, so nobody
 * is passed over without a step that says so.
 * @param files the steps' bytes in their order, from 1
 * @throws MingqianError `document.*` for a file that is none; `check.differs` for one that does not follow
 */
export function checkSuccession(files: readonly Uint8Array[], drawn: Drawn): Succession {
  const places = new Places(drawn.result);
  const steps: Step[] = [];
  for (const [i, bytes] of files.entries()) {
    const document = readDocument(stepFile(i + 1), bytes, StepDocument);
    demandNext(document, i + 1, places, steps.at(-1) ?? drawn);
    places.giveUp(document.givesUp);
    steps.push({ ...document, sha256: toHex(sha256(bytes)) });
  }
  const ascending = (ranks: Iterable<number>) => [...ranks].sort((a, b) => a - b);
  return {
    steps,
    gone: ascending(places.gone),
    moved: ascending(places.moved),
    called: places.called,
    vacant: places.vacant,
  };
}

/**
 * The bytes of the step that follows, checked as every reader will check them.
 * @param files the steps that stand
 * @throws MingqianError those of checkSuccession
 */
export function nextStep(
  files: readonly Uint8Array[],
  drawn: Drawn,
  { givesUp, reason, at }: Pick<StepDocument, 'givesUp' | 'reason' | 'at'>,
): Uint8Array {
  const { steps, called } = checkSuccession(files, drawn);
  const { allocated, reserves } = drawn.result;
  const bytes = writeDocument({
    type: 'succession',
    format: FORMAT,
    commitment: drawn.commitment,
    number: steps.length + 1,
    before: steps.at(-1)?.sha256 ?? drawn.resultHash,
    givesUp,
    movesUp: called < reserves ? allocated + called + 1 : null,
    reason,
    at,
  } satisfies StepDocument);
  checkSuccession([...files, bytes], drawn);
  return bytes;
}
