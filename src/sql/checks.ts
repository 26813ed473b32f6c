/** The checks that SQL makes: four of section 6's, and no verdict, which rests on others too. */
import type { Status } from '../core/checks.ts';

export const SQL_CHECKS = ['list.form', 'list.digest', 'list.root', 'draw.result'] as const;
export type SqlCheckId = (typeof SQL_CHECKS)[number];

export interface SqlCheck {
  readonly id: SqlCheckId;
  readonly status: Status;
  /** What was seen, in plain English. */
  readonly detail: string;
}

/** What is said where there is no commitment to check against: nothing was looked at. */
export const NOTHING_GIVEN: readonly SqlCheck[] = SQL_CHECKS.map((id) => ({
  id,
  status: 'skip',
  detail: 'commitment.form did not pass',
}));

/**
 * The checks in these rows of an engine's last table, each (id, status, detail).
 * @throws Error unless they are all four, in order: what an engine left out is never taken for passed
 */
export function checksIn(rows: readonly (readonly unknown[])[]): SqlCheck[] {
  const isStatus = (status: unknown): status is Status =>
    status === 'pass' || status === 'fail' || status === 'skip';
  return SQL_CHECKS.map((expected, i) => {
    const [id, status, detail] = rows[i] ?? [];
    if (
      rows.length !== SQL_CHECKS.length ||
      id !== expected ||
      !isStatus(status) ||
      typeof detail !== 'string'
    )
      throw new Error(`expected the check ${expected}, found ${JSON.stringify(rows)}`);
    return { id: expected, status, detail };
  });
}
