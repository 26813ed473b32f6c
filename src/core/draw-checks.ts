/** The checks of the outcome: draw.result and result.summary (spec, section 6), both against the draw made anew. */
import { toHex } from './bytes.ts';
import { absent, type Checking, demand, got } from './checking.ts';
import type { Made } from './checks.ts';
import type { Commitment } from './commitment.ts';
import type { Control } from './control.ts';
import type { OnRank, Selection } from './draw.ts';
import type { EarlySeed } from './early-seed.ts';
import { MingqianError } from './errors.ts';
import { sha256Of } from './hashing.ts';
import { TooFewWords } from './hits.ts';
import { likelyOf } from './likeness.ts';
import type { CheckedList } from './list-checks.ts';
import { readList } from './list-reading.ts';
import { once } from './once.ts';
import type { PickedList } from './picked.ts';
import type { Platform } from './platform.ts';
import type { RecordReader } from './record-likeness.ts';
import {
  firstMismatch,
  type Mismatch,
  mismatchText,
  mismatchValues,
  type Result,
  resultOf,
  resultPieces,
  summaryMismatch,
} from './result.ts';
import type { Room } from './room.ts';

/** A draw, and the rows that it was made among. */
export interface Drawn {
  readonly picked: PickedList;
  readonly selection: Selection;
  /** 32 bytes. */
  readonly seed: Uint8Array;
}

/** What a draw is made from. */
export interface DrawToMake {
  readonly commitment: Made<Commitment>;
  readonly list: Made<CheckedList>;
  readonly early: EarlySeed | null;
  readonly reader: RecordReader;
  readonly platform: Platform;
  readonly control: Control;
  readonly room: Room | undefined;
  readonly onRank: OnRank | undefined;
}

/**
 * The draw among the rows that were picked; where the words that were taken beforehand did not suffice, the list is read again. Requires
 * that all that draw.result depends on passed.
 * @throws MingqianError `draw.endless`, `cancelled`
 */
export async function drawAnew(of: DrawToMake): Promise<Drawn> {
  const { commitment, list, early, reader, platform, control, room, onRank } = of;
  const seed = (early as EarlySeed).seed() as Uint8Array;
  let { anticipation, picked } = got(list);
  let told = 0;
  for (;;) {
    let rank = 0;
    const tell: OnRank = (ticket, word) => {
      if (++rank <= told) return;
      told = rank;
      onRank?.(ticket, word);
    };
    try {
      return { picked, selection: await anticipation.draw(picked, control, tell), seed };
    } catch (error) {
      if (!(error instanceof TooFewWords)) throw error;
    }
    anticipation = anticipation.more();
    const { method } = got(commitment);
    const again = await readList(await reader.list(), platform, {
      method,
      picker: anticipation.picker,
      control,
      room,
    });
    if (again.sha256 !== got(list).sha256)
      throw new MingqianError('record.unreadable', 'applicants.csv was another when it was read again', {
        file: 'applicants.csv',
      });
    picked = anticipation.list(again.rows, again.tickets);
  }
}

/** What the checks found. */
export interface DrawSeen {
  /** Where draw.result passed. */
  readonly result: Made<Omit<Drawn, 'seed'>>;
  readonly mismatch: Mismatch | null;
}

/** @throws what says nothing about the record */
export async function checkDraw(
  { check }: Checking,
  of: DrawToMake,
  commitmentHash: string,
): Promise<DrawSeen> {
  const { commitment, reader, platform } = of;
  const resultCsv = await reader.read('result.csv');
  /** What both checks compare the record with. */
  const redrawn = once(async () => {
    const { quota } = got(commitment);
    const { picked, selection, seed } = await drawAnew(of);
    const pieces = () => resultPieces(picked, selection);
    const differs = resultCsv === null ? null : firstMismatch(pieces(), resultCsv);
    const isSame = resultCsv !== null && differs === null;
    const digest = toHex(isSame ? await platform.sha256(resultCsv) : sha256Of(pieces()));
    const result: Result = resultOf(selection, quota, commitmentHash, toHex(seed), digest);
    return { picked, selection, differs, result };
  });
  let mismatch: Mismatch | null = null;
  const result = await check('draw.result', resultCsv === null ? absent('result.csv') : null, async () => {
    const { picked, selection, differs, result: summary } = await redrawn();
    mismatch = differs;
    if (differs !== null) {
      const rank = 'rank' in differs ? { rank: differs.rank } : {};
      demand(
        false,
        mismatchText(differs),
        { file: 'result.csv', ...rank },
        {
          ...mismatchValues(differs),
          likely: likelyOf(() => resultPieces(picked, selection), resultCsv as Uint8Array),
        },
      );
    }
    const facts = { allocated: summary.allocated, reserves: summary.reserves, draws: summary.draws };
    const detail = `${summary.allocated} allocated, ${summary.reserves} reserves, ${summary.draws} draws`;
    return { detail, facts, value: { picked, selection } };
  });
  const resultJson = await reader.read('result.json');
  await check('result.summary', resultJson === null ? absent('result.json') : null, async () => {
    const { result: summary } = await redrawn();
    const fault = summaryMismatch(summary, resultJson as Uint8Array);
    if (fault !== null) {
      const member = fault.member === undefined ? {} : { member: fault.member };
      demand(false, fault.message, { file: 'result.json', ...member }, fault);
    }
    return { detail: `seed ${summary.seed}`, facts: { seed: summary.seed }, value: null };
  });
  return { result, mismatch };
}
