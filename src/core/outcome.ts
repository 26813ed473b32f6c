/** What a receipt settles with seed.json and result.json (spec, section 7). */
import { fromHex, toHex } from './bytes.ts';
import { wanted } from './commitment.ts';
import { type Control, checkpoint } from './control.ts';
import type { DrandValue } from './drand.ts';
import { MingqianError } from './errors.ts';
import { type Counted, count, digest, type Value } from './findings.ts';
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

function demand(holds: boolean, words: string, member: keyof Result, expected: Value, found: Value): void {
  if (holds) return;
  const place = { file: 'result.json', member };
  throw new MingqianError('receipt.outcome', `expected ${words}`, place, { expected, found });
}

const least = (of: Counted, many: number): Value => ({ kind: 'least', of, count: many });

/** Section 7's conditions on result.json, relative to the receipt's commitment and the seed in hex. */
function checkResult(result: Result, { commitment, commitmentHash }: CheckedReceipt, seed: string): void {
  const { quota, method, list } = commitment;
  const { allocated, reserves, allocatedDraws, draws } = result;
  demand(
    result.commitment === commitmentHash,
    `commitment ${commitmentHash}, found ${result.commitment}`,
    'commitment',
    digest('commitment', commitmentHash),
    digest('commitment', result.commitment),
  );
  demand(
    result.seed === seed,
    `seed ${seed}, found ${result.seed}`,
    'seed',
    digest('seed', seed),
    digest('seed', result.seed),
  );
  const quotaOrAll = Math.min(quota, list.rows);
  demand(
    allocated === quotaOrAll,
    `allocated ${quotaOrAll}, found ${allocated}`,
    'allocated',
    count('allocated', quotaOrAll),
    count('allocated', allocated),
  );
  const ranks = wanted(commitment);
  demand(
    allocated + reserves === ranks,
    `${ranks} ranks, found ${allocated + reserves}`,
    'reserves',
    count('ranks', ranks),
    count('ranks', allocated + reserves),
  );
  if (method !== 'lottery' || quota >= list.rows) {
    demand(
      allocatedDraws === 0 && draws === 0,
      `no draws, found ${allocatedDraws} and ${draws}`,
      allocatedDraws === 0 ? 'draws' : 'allocatedDraws',
      count('draws', 0),
      count('draws', allocatedDraws === 0 ? draws : allocatedDraws),
    );
    return;
  }
  demand(
    allocated <= allocatedDraws,
    `allocatedDraws of at least ${allocated}, found ${allocatedDraws}`,
    'allocatedDraws',
    least('draws', allocated),
    count('draws', allocatedDraws),
  );
  const many = allocatedDraws + reserves;
  demand(
    many <= draws && (reserves > 0 || draws === allocatedDraws),
    `draws ${reserves > 0 ? 'of at least' : ''} ${many}, found ${draws}`,
    'draws',
    reserves > 0 ? least('draws', many) : count('draws', many),
    count('draws', draws),
  );
  demand(
    draws <= MAX_WORDS,
    `at most 2^28 draws, found ${draws}`,
    'draws',
    { kind: 'most', of: 'draws', count: MAX_WORDS },
    count('draws', draws),
  );
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
  if (fault !== null)
    throw new MingqianError('receipt.outcome', fault.message, { file: 'commitment.json' }, fault);
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
