/**
 * Watching a log: that it only grew since it was looked at last, what is new in it, and what no honest log shows: a second
 * commitment of a round and pool, or one that came to nothing (spec, section 8).
 */
import { equal } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Checkpoint, readCheckpoint } from '../../src/core/log/checkpoint.ts';
import type { Entry } from '../../src/core/log/entries.ts';
import { type History, type Logged, readLogged } from '../../src/core/log/history.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import { relatedOf } from '../../src/core/log/related.ts';
import { signersOf, witnessedAt } from '../../src/core/log/signers.ts';
import type { LogSource } from '../../src/core/log/source.ts';
import { CHECKPOINT_PATH } from '../../src/core/log/tiles.ts';
import { commitmentsOf, isVoided, type LoggedOf, voidingOf } from '../../src/core/log/unique.ts';
import { subtreeRoot } from '../../src/core/merkle.ts';
import { unixSeconds } from '../../src/core/time.ts';

/** Something that people must look at, with the bytes that show it. */
export interface Alarm {
  readonly what: string;
  readonly evidence: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What a look at a log gave. */
export interface Look {
  /** The checkpoint's bytes: what is kept for the next look. */
  readonly bytes: Uint8Array;
  readonly checkpoint: Checkpoint;
  /** What it counts, or null where it contradicts the last look. */
  readonly history: History | null;
  /** Entries that were not there at the last look. */
  readonly fresh: readonly Logged[];
  readonly alarms: readonly Alarm[];
}

/** The log could not be looked at wholly: nobody knows. */
export interface Unknown {
  readonly absent: string;
}

const document = ({ index, document: value }: Logged) => ({
  name: `entry ${index}`,
  bytes: writeDocument(value),
});

/** Alarms of rounds and pools for which more than one commitment stands. */
async function seconds(history: History, source: LogSource, policy: Policy): Promise<Alarm[]> {
  const voiding = voidingOf(history);
  const standing = new Map<string, LoggedOf<Commitment>[]>();
  for (const one of commitmentsOf(history)) {
    if (await isVoided(one, voiding, history, source, policy)) continue;
    const draw = `round ${one.document.round}, pool ${one.document.pool}`;
    standing.set(draw, [...(standing.get(draw) ?? []), one]);
  }
  return [...standing]
    .filter(([, all]) => all.length > 1)
    .map(([draw, all]) => ({
      what: `${draw} has ${all.length} commitments, and no notice that was seen before their draw voids all but one`,
      evidence: all.map(document),
    }));
}

/** Alarms of seeds and results of which a commitment has more than one. */
function doubles({ entries }: History): Alarm[] {
  const of = new Map<string, Logged[]>();
  for (const entry of entries) {
    const { document: value } = entry;
    if (value.type !== 'seed' && value.type !== 'result') continue;
    const what = `${value.type}s of the commitment ${value.commitment}`;
    of.set(what, [...(of.get(what) ?? []), entry]);
  }
  return [...of]
    .filter(([, all]) => all.length > 1)
    .map(([what, all]) => ({ what: `there are ${all.length} ${what}`, evidence: all.map(document) }));
}

/** Alarms of commitments that have neither a result nor a notice so long after their draw, with those that may be for the same draw. */
function unresolved(history: History, now: string, patience: number): Alarm[] {
  const answered = new Set<string | null>();
  for (const { document: value } of history.entries)
    if (value.type === 'result') answered.add(value.commitment);
    else if (value.type === 'notice') answered.add(value.voids);
  return commitmentsOf(history)
    .filter(
      ({ hash, document: { drawAt } }) =>
        !answered.has(hash) && unixSeconds(drawAt) + patience < unixSeconds(now),
    )
    .map((one) => {
      const { round, pool, drawAt } = one.document;
      const others = relatedOf(history, one.document, one.hash, one.index)
        .filter(({ relations }) => relations.some((relation) => relation !== 'samePool'))
        .map(({ index }) => history.entries[index] as Logged);
      return {
        what: `the commitment ${one.hash} of round ${round}, pool ${pool} has neither a result nor a notice; its draw was at ${drawAt}`,
        evidence: [one, ...others].map(document),
      };
    });
}

function contradiction(what: string, before: Uint8Array, now: Uint8Array): Alarm {
  return {
    what,
    evidence: [
      { name: 'the checkpoint of the last look', bytes: before },
      { name: 'the checkpoint of this look', bytes: now },
    ],
  };
}

/**
 * @param before the checkpoint of the last look, or null where this is the first
 * @param now the present time @param patience seconds after a draw until its result is missed
 * @throws MingqianError `log.*`, `document.*` where what the log serves is not what it must be; `record.unreadable` where nobody knows
 */
export async function look(
  source: LogSource,
  policy: Policy,
  before: Uint8Array | null,
  now: string,
  patience: number,
): Promise<Look | Unknown> {
  const bytes = await source.read(CHECKPOINT_PATH);
  if (bytes === null) return { absent: CHECKPOINT_PATH };
  const checkpoint = readCheckpoint(CHECKPOINT_PATH, bytes);
  const signers = signersOf(CHECKPOINT_PATH, checkpoint, policy);
  if (!witnessedAt(policy, signers, () => true))
    throw new MingqianError('log.quorum', "expected the quorum's cosignatures, found fewer", {
      file: CHECKPOINT_PATH,
    });
  const contradicted = (earlier: Uint8Array, what: string): Look => ({
    ...{ bytes, checkpoint, history: null, fresh: [] },
    alarms: [contradiction(what, earlier, bytes)],
  });
  const last = before === null ? null : readCheckpoint('the last look', before);
  if (before !== null && last !== null) {
    if (last.origin !== checkpoint.origin)
      throw new MingqianError('log.origin', `expected ${last.origin}, found ${checkpoint.origin}`, {
        file: CHECKPOINT_PATH,
      });
    if (checkpoint.size < last.size)
      return contradicted(
        before,
        `the log shows ${checkpoint.size} entries, and showed ${last.size}: entries were taken away, or an old checkpoint is shown`,
      );
    if (checkpoint.size === last.size && !equal(checkpoint.root, last.root))
      return contradicted(
        before,
        `the log shows another tree of ${last.size} entries than before: two histories`,
      );
  }
  const read = await readLogged(source, checkpoint, []);
  if ('absent' in read) return read;
  if (before !== null && last !== null && !equal(subtreeRoot(read.tree, 0, last.size), last.root))
    return contradicted(before, `the first ${last.size} entries are not those of before: two histories`);
  const history: History = { ...read, checkpoint, signers };
  const alarms = [
    ...(await seconds(history, source, policy)),
    ...doubles(history),
    ...unresolved(history, now, patience),
  ];
  return { bytes, checkpoint, history, fresh: history.entries.slice(last?.size ?? 0), alarms };
}

/** One line of what an entry is. */
export function saidEntry({ index, hash, document: value }: Logged): string {
  const said = (entry: Entry): string => {
    switch (entry.type) {
      case 'commitment':
        return `commitment ${hash} of round ${entry.round}, pool ${entry.pool}, draw at ${entry.drawAt}`;
      case 'seed':
      case 'result':
        return `${entry.type} of the commitment ${entry.commitment}`;
      case 'notice':
        return `notice of ${entry.at} for round ${entry.round}, pool ${entry.pool}${entry.voids === null ? '' : `, voids ${entry.voids}`}: ${entry.text}`;
    }
  };
  return `entry ${index}: ${said(value)}`;
}
