/**
 * Watching a log: that it only grew since it was looked at last, what is new in it, and what no honest log shows: a second
 * commitment of a round and pool, or one that came to nothing (spec, section 8).
 */
import { equal } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
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
import type { Lang } from '../../src/i18n/lang.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { type CheckWords, checkCommandWords } from '../words/log/check.ts';

/** Something that people must look at, with the bytes that show it. */
export interface Alarm {
  readonly what: InBoth;
  readonly evidence: readonly { readonly name: InBoth; readonly bytes: Uint8Array }[];
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

const said = (say: (words: CheckWords) => string): InBoth => inBoth(checkCommandWords, say);

const document = ({ index, document: value }: Logged) => ({
  name: said((t) => t.entryName(index)),
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
    .map(([, all]) => ({
      what: said((t) => {
        const { round = '', pool = '' } = all[0]?.document ?? {};
        return t.seconds(round, pool, all.length);
      }),
      evidence: all.map(document),
    }));
}

/** Alarms of seeds and results of which a commitment has more than one. */
function doubles({ entries }: History): Alarm[] {
  const alarms: Alarm[] = [];
  for (const type of ['seed', 'result'] as const) {
    const of = new Map<string, Logged[]>();
    for (const entry of entries) {
      if (entry.document.type !== type) continue;
      const { commitment } = entry.document;
      of.set(commitment, [...(of.get(commitment) ?? []), entry]);
    }
    for (const [hash, all] of of)
      if (all.length > 1)
        alarms.push({ what: said((t) => t.doubles[type](hash, all.length)), evidence: all.map(document) });
  }
  return alarms;
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
        what: said((t) => t.unresolved(one.hash, round, pool, drawAt)),
        evidence: [one, ...others].map(document),
      };
    });
}

function contradiction(what: InBoth, before: Uint8Array, now: Uint8Array): Alarm {
  return {
    what,
    evidence: [
      { name: said((t) => t.lastLook), bytes: before },
      { name: said((t) => t.thisLook), bytes: now },
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
    misuse(
      said((t) => t.tooFew),
      { file: CHECKPOINT_PATH },
      'log.quorum',
    );
  const contradicted = (earlier: Uint8Array, what: InBoth): Look => ({
    ...{ bytes, checkpoint, history: null, fresh: [] },
    alarms: [contradiction(what, earlier, bytes)],
  });
  const last = before === null ? null : readCheckpoint('the last look', before);
  if (before !== null && last !== null) {
    if (last.origin !== checkpoint.origin)
      misuse(
        said((t) => t.otherOrigin(last.origin, checkpoint.origin)),
        { file: CHECKPOINT_PATH },
        'log.origin',
      );
    if (checkpoint.size < last.size)
      return contradicted(
        before,
        said((t) => t.shorter(checkpoint.size, last.size)),
      );
    if (checkpoint.size === last.size && !equal(checkpoint.root, last.root))
      return contradicted(
        before,
        said((t) => t.otherTree(last.size)),
      );
  }
  const read = await readLogged(source, checkpoint, []);
  if ('absent' in read) return read;
  if (before !== null && last !== null && !equal(subtreeRoot(read.tree, 0, last.size), last.root))
    return contradicted(
      before,
      said((t) => t.otherBeginning(last.size)),
    );
  const history: History = { ...read, checkpoint, signers };
  const alarms = [
    ...(await seconds(history, source, policy)),
    ...doubles(history),
    ...unresolved(history, now, patience),
  ];
  return { bytes, checkpoint, history, fresh: history.entries.slice(last?.size ?? 0), alarms };
}

/** One line of what an entry is. */
export function saidEntry({ index, hash, document: value }: Logged, lang: Lang): string {
  const t = checkCommandWords[lang];
  const saidOf = (entry: Entry): string => {
    switch (entry.type) {
      case 'commitment':
        return t.commitment(hash, entry.round, entry.pool, entry.drawAt);
      case 'seed':
      case 'result':
        return t.of[entry.type](entry.commitment);
      case 'notice':
        return t.notice(entry.at, entry.round, entry.pool, entry.voids, entry.text);
    }
  };
  return t.entry(index, saidOf(value));
}
