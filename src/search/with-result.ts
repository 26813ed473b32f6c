/** An answer with the rank that result.csv has: read here, with the digest that result.json has. */

import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import { nothing, text, type Value } from '../core/findings.ts';
import type { Result } from '../core/result.ts';
import type { PublishedRow } from '../record/result-rows.ts';
import type { Answer, CheckedDraw, Standing } from './answer.ts';
import { digestOf } from './digest.ts';
import { differs, LookUpFault, otherDigest, refused, withReceipt } from './fault.ts';
import { publishedRow, sizeLimit } from './published-ranks.ts';

/** What result.csv says of a code. */
export interface Published {
  /** From 1, or null where the result does not have the code. */
  readonly rank: number | null;
}

/**
 * The answer with what result.csv says. Whatever hinders it, the receipt was good.
 * @param answer of a listed code, with a draw
 * @param read result.csv, up to that many bytes, or null where there is none
 * @throws LookUpFault `missing`, `result`: the file was not read, and the answer without it stands; `draw`, `contradiction`:
 * the published files do not agree; those of `read`; MingqianError `cancelled`
 */
export async function withResult(
  answer: Answer,
  read: (limit: number) => Promise<Uint8Array | null>,
  control: Control = {},
): Promise<Answer> {
  const { receipt, checked, drawn } = answer;
  if (drawn === null) throw new Error('withResult is for answers with a draw');
  const { commitment, code } = checked;
  const { result } = drawn;
  let csv: Uint8Array | null;
  try {
    csv = await read(sizeLimit(result));
  } catch (error) {
    if (!(error instanceof LookUpFault)) throw error;
    throw withReceipt(error, receipt);
  }
  if (csv === null) {
    const message = 'expected the file, as there is a result.json, found none';
    throw new LookUpFault('missing', 'result.csv', message, receipt);
  }
  const found = digestOf(csv);
  if (found !== result.sha256) throw otherDigest('result', 'result.csv', result.sha256, found, receipt);
  let published: PublishedRow | null;
  try {
    published = await publishedRow(csv, commitment.method, code, result.allocated + result.reserves, control);
  } catch (error) {
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    throw refused('draw', 'result.csv', error, receipt);
  }
  const expected = disagreement(answer, drawn, published);
  if (expected !== null) {
    const found = published?.line ?? 'no row';
    const seen = { expected: expected.value, found: published === null ? nothing : text(found) };
    throw differs('contradiction', 'result.csv', `expected ${expected.said}, found ${found}`, seen, receipt);
  }
  const rank = published?.rank ?? null;
  return { ...answer, standing: standingOf(rank, result), published: { rank }, unread: null };
}

function standingOf(rank: number | null, { allocated }: Result): Standing {
  if (rank === null) return 'not-selected';
  return rank <= allocated ? 'selected' : 'reserve';
}

/** What should stand in result.csv, as words and as data; `…` stands for what is not asked for. */
interface Expected {
  readonly said: string;
  readonly value: Value;
}
const row = (rank: number | '…', code: string, draw: number | '…'): Value =>
  text(`${rank},${code},…,${draw}`);

/** What result.csv should say of the code, or null where it agrees with the receipt and the draw. */
function disagreement(
  { standing, checked: { code, line, row: listed, commitment } }: Answer,
  { result, settled: { draw, ticket } }: CheckedDraw,
  published: PublishedRow | null,
): Expected | null {
  const isLottery = commitment.method === 'lottery';
  const isForEveryone = commitment.quota >= commitment.list.rows;
  if (published === null)
    return isForEveryone || draw !== null ? { said: `a row of ${code}`, value: text(code) } : null;
  const { rank } = published;
  if (isLottery && draw === null) return { said: 'no row', value: nothing };
  const exact = isLottery ? `${rank},${code},${ticket},${draw}` : `${rank},${line}`;
  if (published.line !== exact) return { said: exact, value: text(exact) };
  if (standing !== 'undecided' && standing !== standingOf(rank, result)) {
    const bound = { of: 'ranks', count: result.allocated } as const;
    const isSelected = standing === 'selected';
    const value: Value = isSelected
      ? { kind: 'most', ...bound }
      : { kind: 'least', of: 'ranks', count: bound.count + 1 };
    return { said: `a rank of one ${standing}`, value };
  }
  if (!isLottery || draw === null) return null;
  if (isForEveryone)
    return rank === listed
      ? null
      : { said: `rank ${listed}, in list order`, value: row(listed ?? '…', code, 0) };
  const { allocated, allocatedDraws, draws } = result;
  const last = allocated + result.reserves;
  // Ranks and draws rise together, and only the last of each kind has the draw that result.json names.
  if (rank > draw)
    return { said: `a rank of at most its draw ${draw}`, value: { kind: 'most', of: 'ranks', count: draw } };
  if ((rank === allocated) !== (draw === allocatedDraws))
    return {
      said: `rank ${allocated} at draw ${allocatedDraws} alone`,
      value: row(allocated, '…', allocatedDraws),
    };
  if ((rank === last) !== (draw === draws))
    return { said: `rank ${last} at draw ${draws} alone`, value: row(last, '…', draws) };
  return null;
}
