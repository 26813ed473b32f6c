/**
 * Whether the record that was verified is the published one that the reader chose. The verification cannot tell: files
 * of another record, or forged ones, may agree with each other as well as those of the chosen one.
 */
import type { Report } from '../../core/report.ts';
import type { PublishedChoice } from './published-choice.ts';

type Which = Pick<PublishedChoice, 'round' | 'pool' | 'commitment'>;

export interface OtherRecord {
  /** `record`: of another round or pool. `commitment`: of the chosen ones, but under another commitment. */
  readonly kind: 'record' | 'commitment';
  readonly expected: Which;
  readonly found: Which;
}

/** How the verified record differs from the chosen one, or null. Without a commitment that could be read nothing is verified. */
export function otherThanChosen(
  { round, pool, commitment }: Pick<Report, 'round' | 'pool' | 'commitment'>,
  chosen: Which | null,
): OtherRecord | null {
  if (chosen === null || round === null || pool === null || commitment === null) return null;
  const expected = { round: chosen.round, pool: chosen.pool, commitment: chosen.commitment };
  const found = { round, pool, commitment };
  if (round !== chosen.round || pool !== chosen.pool) return { kind: 'record', expected, found };
  return commitment === chosen.commitment ? null : { kind: 'commitment', expected, found };
}
