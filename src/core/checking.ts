/** How one check of section 6 is made: skipped, passed or failed, told as it begins and as it ends. */
import { type Check, type CheckId, checkOf, type Made, type SkipReason } from './checks.ts';
import { type ErrorCode, findingOf, MingqianError } from './errors.ts';
import type { Seen as Data, Facts, Likely, Place } from './findings.ts';
import type { RecordFile } from './record.ts';

/** What a passed check says, with the figures in it, and what later checks need of it. */
export interface Seen<T> {
  readonly detail: string;
  readonly facts?: Facts;
  readonly value: T;
}

/** Why a check is not made. */
export interface Missing {
  readonly detail: string;
  readonly reason: SkipReason;
}

/** A check is not made where one of these files is absent. */
export function absent(...files: RecordFile[]): Missing {
  return { detail: `${files.join(' and ')} is not there`, reason: { kind: 'absent', files } };
}

/** What says nothing about the record. */
const NO_VERDICT: readonly ErrorCode[] = ['cancelled', 'record.unreadable', 'record.limit', 'log.policy'];

/** A condition of a check. @throws MingqianError `check.differs` unless it holds */
export function demand(holds: boolean, message: string, place: Place, seen: Data): void {
  if (!holds) throw new MingqianError('check.differs', message, place, seen);
}

export interface Told {
  /** Told before a check begins, and of each as it ends. */
  readonly onStart?: ((id: CheckId) => void) | undefined;
  readonly onCheck?: ((check: Check) => void) | undefined;
}

export interface Checking {
  /** Those made so far, in order. */
  readonly checks: readonly Check[];
  /** Whether all that a check needs has passed. */
  areMet(id: CheckId): boolean;
  /**
   * Makes one check: skipped where a file is absent or a check it depends on did not pass, or where it finds on its way that it
   * cannot be made.
   * @param suspect looks, where it failed, what was nearly right
   * @throws what says nothing about the record
   */
  check<T>(
    id: CheckId,
    missing: Missing | null,
    body: () => Promise<Seen<T> | Missing> | Seen<T> | Missing,
    suspect?: () => Promise<Likely | null>,
  ): Promise<Made<T>>;
}

/** @param likelyOther looks, where nothing else is known of a failure, what was nearly right */
export function checking(
  { onStart, onCheck }: Told,
  likelyOther: (place: Place) => Promise<Likely | null>,
): Checking {
  const checks: Check[] = [];
  /** The checks made so far; one of the catalogue's that is not among them has no source of its kind. */
  const made = new Map<CheckId, Made<unknown>>();
  /** The first check that this one needs and that did not pass. */
  function unmetBy(id: CheckId): CheckId | null {
    for (const need of checkOf(id).needs) {
      const before = made.get(need);
      if (before?.passed === true) continue;
      if (before !== undefined) return need;
      if (checkOf(need).when !== 'source') throw new Error(`${id} was made before ${need}`);
    }
    return null;
  }
  return {
    checks,
    areMet: (id) => unmetBy(id) === null,
    async check<T>(
      id: CheckId,
      missing: Missing | null,
      body: () => Promise<Seen<T> | Missing> | Seen<T> | Missing,
      suspect: () => Promise<Likely | null> = async () => null,
    ): Promise<Made<T>> {
      const end = <M extends Made<T>>(done: Check, value: M): M => {
        checks.push(done);
        onCheck?.(done);
        made.set(id, value);
        return value;
      };
      const skip = (why: Missing) =>
        end({ id, status: 'skip', facts: {}, ...why }, { id, passed: false, error: null });
      if (missing !== null) return skip(missing);
      const unmet = unmetBy(id);
      if (unmet !== null)
        return skip({ detail: `${unmet} did not pass`, reason: { kind: 'unmet', id: unmet } });
      onStart?.(id);
      let seen: Seen<T> | Missing;
      try {
        seen = await body();
      } catch (error) {
        const isVerdict = error instanceof MingqianError && !NO_VERDICT.includes(error.code);
        if (!isVerdict) throw error;
        const likely = error.likely ?? (await suspect()) ?? (await likelyOther(error.place));
        const finding = { ...findingOf(error), likely };
        return end(
          { id, status: 'fail', detail: error.message, facts: {}, finding },
          { id, passed: false, error },
        );
      }
      if ('reason' in seen) return skip(seen);
      const { detail, facts = {}, value } = seen;
      return end({ id, status: 'pass', detail, facts }, { id, passed: true, value });
    },
  };
}

/** What a passed check gave. Only called in checks that need it. */
export function got<T>(made: Made<T>): T {
  if (!made.passed) throw new Error(`${made.id} was used without having passed`);
  return made.value;
}
