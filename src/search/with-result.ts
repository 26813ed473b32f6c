/** An answer with the rank that result.csv has: read here, with the digest that result.json has. */
import type { Control } from '../core/control.ts';
import { isCancelled, MingqianError } from '../core/errors.ts';
import type { Result } from '../core/result.ts';
import type { PublishedRow } from '../record/result-rows.ts';
import type { Answer, CheckedDraw, Standing } from './answer.ts';
import { digestOf } from './digest.ts';
import { LookUpFault } from './fault.ts';
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
  const fault = (kind: LookUpFault['code'], message: string) =>
    new LookUpFault(kind, 'result.csv', message, receipt);
  let csv: Uint8Array | null;
  try {
    csv = await read(sizeLimit(result));
  } catch (error) {
    if (!(error instanceof LookUpFault)) throw error;
    throw new LookUpFault(error.code, error.file, error.message, receipt, error.status);
  }
  if (csv === null) throw fault('missing', 'expected the file, as there is a result.json, found none');
  const found = digestOf(csv);
  if (found !== result.sha256) throw fault('result', `expected SHA-256 ${result.sha256}, found ${found}`);
  let published: PublishedRow | null;
  try {
    published = await publishedRow(csv, commitment.method, code, result.allocated + result.reserves, control);
  } catch (error) {
    if (!(error instanceof MingqianError) || isCancelled(error)) throw error;
    throw fault('draw', error.message);
  }
  const expected = disagreement(answer, drawn, published);
  if (expected !== null)
    throw fault('contradiction', `expected ${expected}, found ${published?.line ?? 'no row'}`);
  const rank = published?.rank ?? null;
  return { ...answer, standing: standingOf(rank, result), published: { rank }, unread: null };
}

function standingOf(rank: number | null, { allocated }: Result): Standing {
  if (rank === null) return 'not-selected';
  return rank <= allocated ? 'selected' : 'reserve';
}

/** What result.csv should say of the code, or null where it agrees with the receipt and the draw. */
function disagreement(
  { standing, checked: { code, line, row, commitment } }: Answer,
  { result, settled: { draw, ticket } }: CheckedDraw,
  published: PublishedRow | null,
): string | null {
  const isLottery = commitment.method === 'lottery';
  const isForEveryone = commitment.quota >= commitment.list.rows;
  if (published === null) return isForEveryone || draw !== null ? `a row of ${code}` : null;
  const { rank } = published;
  if (isLottery && draw === null) return 'no row';
  const exact = isLottery ? `${rank},${code},${ticket},${draw}` : `${rank},${line}`;
  if (published.line !== exact) return exact;
  if (standing !== 'undecided' && standing !== standingOf(rank, result)) return `a rank of one ${standing}`;
  if (!isLottery || draw === null) return null;
  if (isForEveryone) return rank === row ? null : `rank ${row}, in list order`;
  const { allocated, allocatedDraws, draws } = result;
  const last = allocated + result.reserves;
  // Ranks and draws rise together, and only the last of each kind has the draw that result.json names.
  if (rank > draw) return `a rank of at most its draw ${draw}`;
  if ((rank === allocated) !== (draw === allocatedDraws))
    return `rank ${allocated} at draw ${allocatedDraws} alone`;
  if ((rank === last) !== (draw === draws)) return `rank ${last} at draw ${draws} alone`;
  return null;
}
