/**
 * The draw of a list that passes once. Commitment and seed are there before the list is read, and with them the words of the draw and the
 * tickets they hit; so the rows that hold those are picked as the list passes, and no other row is held.
 */
import type { Commitment } from './commitment.ts';
import { wanted } from './commitment.ts';
import type { Control } from './control.ts';
import { draw, type OnRank, type Selection } from './draw.ts';
import { KnownHits, probableWords } from './hits.ts';
import { BestRows, everyRow, holders, type PickedList, PickedRows } from './picked.ts';
import { NO_PICKER, type Picker } from './picker.ts';

/** Words that are taken beforehand, at most: twice what a publisher may freeze (spec, section 3). */
const MOST_WORDS = 2 ** 24;
/** The same before the list was read: a commitment may say anything of it. */
const FIRST_WORDS = 2 ** 21;

/** What is picked for a draw, and the draw of it. */
export interface Anticipation {
  readonly picker: Picker;
  /** The rows that were picked. @param rows, tickets of the whole list */
  list(rows: number, tickets: number): PickedList;
  /**
   * Draws among them. Requires that the list was the committed one.
   * @throws TooFewWords where more words are needed: then the list is read again, for `more`; MingqianError `draw.endless`, `cancelled`
   */
  draw(list: PickedList, control: Control, onRank?: OnRank): Promise<Selection>;
  /** What to pick where the words did not suffice. */
  more(): Anticipation;
}

/**
 * Picks what the draw of this commitment comes to.
 * @param seed null where there is none to draw with
 * @param all whether every row is picked whatever it is needed for
 */
export function anticipate(commitment: Commitment, seed: Uint8Array | null, all = false): Anticipation {
  if (seed === null) return undrawn(commitment, all);
  const { method, quota, list } = commitment;
  const want = wanted(commitment);
  if (all || (method === 'lottery' && quota >= list.rows)) return everyOne(commitment, seed);
  if (method === 'lottery')
    return byWords(commitment, seed, probableWords(list.rows, Math.min(want, list.rows - 1)));
  const best = new BestRows('applicants.csv', method, seed, want);
  return {
    picker: best,
    list: (rows, tickets) => best.rows.list({ rows, tickets }),
    draw: (picked, control, onRank) => drawOf(commitment, seed, picked, control, onRank),
    more: () => everyOne(commitment, seed),
  };
}

/** Picks nothing, or every row, and never draws among them. */
function undrawn({ method, list }: Commitment, all: boolean): Anticipation {
  const picked = new PickedRows('applicants.csv', method, all ? list.rows : null);
  const never = (): never => {
    throw new Error('a draw without a seed');
  };
  return {
    picker: all ? everyRow(picked) : NO_PICKER,
    list: (rows, tickets) => picked.list({ rows, tickets }),
    draw: never,
    more: never,
  };
}

function drawOf(
  { quota, reserves }: Commitment,
  seed: Uint8Array,
  picked: PickedList,
  control: Control,
  onRank: OnRank | undefined,
  hits?: KnownHits,
): Promise<Selection> {
  return draw(picked, seed, quota, reserves, control, onRank, { rows: picked.whole.rows, hits });
}

function everyOne(commitment: Commitment, seed: Uint8Array): Anticipation {
  const rows = new PickedRows('applicants.csv', commitment.method, commitment.list.rows);
  const one: Anticipation = {
    picker: everyRow(rows),
    list: (count, tickets) => rows.list({ rows: count, tickets }),
    draw: (picked, control, onRank) => drawOf(commitment, seed, picked, control, onRank),
    more: () => one,
  };
  return one;
}

function byWords(commitment: Commitment, seed: Uint8Array, probable: number, isFirst = true): Anticipation {
  const many = Math.min(probable, isFirst ? FIRST_WORDS : MOST_WORDS);
  const hits = new KnownHits(seed, commitment.list.tickets, many);
  const rows = new PickedRows('applicants.csv', commitment.method);
  return {
    picker: holders(rows, hits.ascending()),
    list: (count, tickets) => rows.list({ rows: count, tickets }),
    draw: (picked, control, onRank) => drawOf(commitment, seed, picked, control, onRank, hits),
    // Who needs more than that is drawn with the whole list at hand.
    more: () =>
      many < MOST_WORDS
        ? byWords(commitment, seed, Math.max(8 * many, probable), false)
        : everyOne(commitment, seed),
  };
}
