/** What a receipt settles with seed.json and result.json (spec, section 7). */
import { fromHex, toHex } from './bytes.ts';
import { wanted } from './commitment.ts';
import { type Control, checkpoint } from './control.ts';
import type { DrandValue } from './drand.ts';
import { MingqianError } from './errors.ts';
import type { CheckedReceipt } from './receipt.ts';
import { type Result, readResult } from './result.ts';
import { deriveSeed, readSeed, sourceValues } from './seed.ts';
import { timingFault } from './timing.ts';
import { MAX_WORDS, ticketOfWord, Words } from './words.ts';

export type Outcome = 'selected' | 'reserve' | 'not-selected' | 'not-listed' | 'undecided';

export interface Settled {
  readonly outcome: Outcome;
  /** The number of the first word that hits one of the row's tickets, from 1, or null. */
  readonly draw: number | null;
  /** The ticket it hits. */
  readonly ticket: number | null;
}

/** Words between two looks at progress and cancellation. */
const WORDS_A_BREATH = 1 << 16;

function demand(holds: boolean, expected: string): void {
  if (!holds) throw new MingqianError('receipt.outcome', `expected ${expected}`, { file: 'result.json' });
}

/** Section 7's conditions on result.json, relative to the receipt's commitment and the seed in hex. */
function checkResult(result: Result, { commitment, commitmentHash }: CheckedReceipt, seed: string): void {
  const { quota, method, list } = commitment;
  const { allocated, reserves, allocatedDraws, draws } = result;
  demand(result.commitment === commitmentHash, `commitment ${commitmentHash}, found ${result.commitment}`);
  demand(result.seed === seed, `seed ${seed}, found ${result.seed}`);
  demand(
    allocated === Math.min(quota, list.rows),
    `allocated ${Math.min(quota, list.rows)}, found ${allocated}`,
  );
  demand(
    allocated + reserves === wanted(commitment),
    `${wanted(commitment)} ranks, found ${allocated + reserves}`,
  );
  if (method !== 'lottery' || quota >= list.rows) {
    demand(allocatedDraws === 0 && draws === 0, `no draws, found ${allocatedDraws} and ${draws}`);
    return;
  }
  demand(allocated <= allocatedDraws, `allocatedDraws of at least ${allocated}, found ${allocatedDraws}`);
  demand(
    allocatedDraws + reserves <= draws && (reserves > 0 || draws === allocatedDraws),
    `draws ${reserves > 0 ? 'of at least' : ''} ${allocatedDraws + reserves}, found ${draws}`,
  );
  demand(draws <= MAX_WORDS, `at most 2^28 draws, found ${draws}`);
}

/**
 * The outcome of a checked receipt, relative to this result.json. A lottery alone is settled: elsewhere a rank needs
 * the whole list, and a listed code stays `undecided`.
 * @throws MingqianError `document.*`, `seed.reveal`, `receipt.outcome`; `cancelled`
 */
export async function settle(
  receipt: CheckedReceipt,
  seedBytes: Uint8Array,
  resultBytes: Uint8Array,
  drandValue: DrandValue,
  control: Control = {},
): Promise<Settled> {
  const { commitment, commitmentHash, ticket } = receipt;
  const fault = timingFault(commitment);
  if (fault !== null) throw new MingqianError('receipt.outcome', fault, { file: 'commitment.json' });
  const values = sourceValues(
    commitment.sources,
    readSeed(seedBytes, commitment, commitmentHash),
    drandValue,
  );
  const seed = deriveSeed(fromHex(commitmentHash, 32) as Uint8Array, values);
  const result = readResult(resultBytes);
  checkResult(result, receipt, toHex(seed));

  if (ticket === null) return { outcome: 'not-listed', draw: null, ticket: null };
  if (commitment.method !== 'lottery') return { outcome: 'undecided', draw: null, ticket: null };
  if (commitment.quota >= commitment.list.rows) return { outcome: 'selected', draw: 0, ticket: ticket.first };
  const words = new Words(seed);
  const hit = ticketOfWord(commitment.list.tickets);
  while (words.count < result.draws) {
    if (words.count % WORDS_A_BREATH === 0) await checkpoint(control, 'receipt', words.count, result.draws);
    words.next();
    const ticketHit = hit(words.high, words.low);
    if (ticketHit < ticket.first || ticketHit > ticket.last) continue;
    const outcome = words.count <= result.allocatedDraws ? 'selected' : 'reserve';
    return { outcome, draw: words.count, ticket: ticketHit };
  }
  return { outcome: 'not-selected', draw: null, ticket: null };
}
