/** The draw: from a list and a seed to the selected rows in rank order (spec, section 5). */
import { compare, concat, utf8 } from './bytes.ts';
import { type Control, checkpoint } from './control.ts';
import { MingqianError } from './errors.ts';
import { sha256, sha256After } from './hashing.ts';
import { type Hits, hitsOf } from './hits.ts';
import { codeOf, type List } from './list.ts';
import { codeEnd } from './row.ts';
import { sortRows } from './sorting.ts';
import { MAX_WORDS } from './words.ts';

/** Words between two looks at progress and cancellation. */
const WORDS_A_BREATH = 1 << 16;
/** Ranks between two looks, where rows are sorted. */
const RANKS_A_BREATH = 1 << 12;

/** The selected rows, in rank order. For `ranking` and `queue` tickets and draws are all 0. */
export interface Selection {
  /** Row of each rank in the list that was drawn from, both from 0. */
  readonly rows: Uint32Array;
  /** The ticket that was hit, from 1. */
  readonly tickets: Float64Array;
  /** The number of the word that hit it, from 1; 0 where nothing was drawn. */
  readonly draws: Uint32Array;
}

/** Told of each new rank as it is drawn. */
export type OnRank = (ticket: number, draw: number) => void;

/** The row, from 0, that holds a ticket. Requires 1 <= ticket <= T. */
export function holderOf(list: List, ticket: number): number {
  let low = 0;
  let high = list.rows - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((list.firstTicket[middle] as number) <= ticket) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a draw goes by where not every row is at hand. */
export interface Whole {
  /** Rows of the whole list. */
  readonly rows: number;
  /** The words, where they were taken before. */
  readonly hits?: Hits | undefined;
}

/**
 * A lottery. Where quota >= rows nothing is drawn and everyone is allocated in list order.
 * @param list the whole list, or of it the rows that hold the tickets of these hits
 * @throws MingqianError `draw.endless` where 2^28 words do not suffice; `cancelled`; whatever the hits throw
 */
export async function drawLottery(
  list: List,
  seed: Uint8Array,
  quota: number,
  reserves: number,
  control: Control = {},
  onRank?: OnRank,
  whole: Whole = list,
): Promise<Selection> {
  if (quota >= whole.rows)
    return {
      rows: Uint32Array.from({ length: list.rows }, (_, i) => i),
      tickets: list.firstTicket.subarray(0, list.rows),
      draws: new Uint32Array(list.rows),
    };
  const want = Math.min(quota + reserves, whole.rows);
  const rows = new Uint32Array(want);
  const tickets = new Float64Array(want);
  const draws = new Uint32Array(want);
  const selected = new Uint8Array(list.rows);
  const hits = whole.hits ?? hitsOf(seed, list.tickets);
  for (let rank = 0; rank < want; ) {
    if (hits.count % WORDS_A_BREATH === 0) await checkpoint(control, 'draw', rank, want);
    if (hits.count >= MAX_WORDS)
      throw new MingqianError(
        'draw.endless',
        `2^28 words filled ${rank} of ${want} ranks: the draw has failed`,
        {},
        { facts: { filled: rank, want } },
      );
    const ticket = hits.next();
    if (ticket === 0) continue;
    const row = holderOf(list, ticket);
    // Where rows were left out, one of them may hold it: then they were not those of these hits.
    if (ticket >= (list.firstTicket[row] as number) + (list.values[row] as number))
      throw new Error(`nobody at hand holds ticket ${ticket}`);
    if (selected[row] === 1) continue;
    selected[row] = 1;
    rows[rank] = row;
    tickets[rank] = ticket;
    draws[rank] = hits.count;
    onRank?.(ticket, hits.count);
    rank++;
  }
  await checkpoint(control, 'draw', want, want);
  return { rows, tickets, draws };
}

const TIE = utf8('mingqian/1 tie');

/** What decides between equals: `SHA-256("mingqian/1 tie" ‖ seed ‖ code)`. */
export function tieKey(seed: Uint8Array, code: string): Uint8Array {
  return sha256(concat(TIE, seed, utf8(code)));
}

/** The same of the code in row `row`, from 0, for millions of rows. */
function tieKeys({ bytes, lineStart }: List, seed: Uint8Array): (row: number, into: Uint8Array) => void {
  const hash = sha256After(concat(TIE, seed));
  return (row, into) => {
    const start = lineStart[row] as number;
    hash(bytes.subarray(start, codeEnd(bytes, start, lineStart[row + 1] as number)), into);
  };
}

/** The first 48 bits of a key, which a double holds exactly: where two differ, the keys are in their order. */
function beginningOf(key: Uint8Array): number {
  let value = 0;
  for (let i = 0; i < 6; i++) value = value * 256 + (key[i] as number);
  return value;
}

/**
 * The first `want` rows by points descending (`ranking` only), then since ascending, then tie key ascending; on the way it gives how many
 * are in order, now and then. Tie keys are made for those rows alone whose equals reach into the ranks that are wanted.
 */
export function* inOrder(list: List, seed: Uint8Array, want: number): Generator<number, Uint32Array> {
  yield 0;
  const points = (row: number) => (list.method === 'ranking' ? (list.values[row] as number) : 0);
  const since = (row: number) => list.since[row] as number;
  const before = (a: number, b: number) => points(b) - points(a) || since(a) - since(b);
  const order = Uint32Array.from({ length: list.rows }, (_, i) => i);
  const spare = new Uint32Array(list.rows);
  sortRows(order, before, spare);
  /** The beginning of the tie key of each row whose equals are being put in order: of millions, no keys are kept whole. */
  const ties = new Float64Array(list.rows);
  const writeKey = tieKeys(list, seed);
  const key = new Uint8Array(32);
  const byTie = (a: number, b: number) =>
    (ties[a] as number) - (ties[b] as number) ||
    compare(tieKey(seed, codeOf(list, a)), tieKey(seed, codeOf(list, b)));
  let told = 0;
  for (let from = 0; from < want; ) {
    let to = from + 1;
    while (to < list.rows && before(order[from] as number, order[to] as number) === 0) to++;
    if (to - from > 1) {
      const equals = order.subarray(from, to);
      for (const row of equals) {
        writeKey(row, key);
        ties[row] = beginningOf(key);
      }
      sortRows(equals, byTie, spare);
    }
    from = to;
    if (from - told < RANKS_A_BREATH && from < want) continue;
    told = from;
    yield Math.min(from, want);
  }
  return order.subarray(0, want);
}

/** The same as a draw of a ranking or a queue. @throws MingqianError `cancelled` */
export async function rankRows(
  list: List,
  seed: Uint8Array,
  want: number,
  control: Control = {},
): Promise<Selection> {
  const steps = inOrder(list, seed, want);
  let step = steps.next();
  for (; step.done !== true; step = steps.next())
    await checkpoint(control, 'sort', step.value, step.value === 0 ? list.rows : want);
  return { rows: step.value, tickets: new Float64Array(want), draws: new Uint32Array(want) };
}

/**
 * The draw of a list by its method.
 * @param list the whole list, or the rows of it that the draw comes to
 * @throws MingqianError `draw.endless`; `cancelled`
 */
export function draw(
  list: List,
  seed: Uint8Array,
  quota: number,
  reserves: number,
  control: Control = {},
  onRank?: OnRank,
  whole: Whole = list,
): Promise<Selection> {
  return list.method === 'lottery'
    ? drawLottery(list, seed, quota, reserves, control, onRank, whole)
    : rankRows(list, seed, Math.min(quota + reserves, whole.rows), control);
}
