/**
 * What the entries of the site's log say of a published record by themselves, whether or not a proof leads to it: a proof that is left
 * out must not leave out what the log has against the record.
 */
import type { PublishedPool } from '../record/node/rounds.ts';
import type { LoggedCommitment } from '../record/node/voided.ts';

/** One thing in the log that does not fit a record. */
export type Against =
  /** Another commitment for its round and pool, not shown to be voided before its draw. */
  | { readonly kind: 'second'; readonly entry: number }
  /** Several seeds or results of it, or another than the record has. */
  | { readonly kind: 'seed' | 'result' };

/** What speaks against a record that stands, in the order of the log. @param commitments all of the log */
export function againstOf(
  { round, pool, commitmentHash, files }: Pick<PublishedPool, 'round' | 'pool' | 'commitmentHash' | 'files'>,
  commitments: readonly LoggedCommitment[],
): Against[] {
  const seconds = commitments.filter(
    (one) =>
      one.round === round &&
      one.pool === pool &&
      one.hash !== commitmentHash &&
      one.voided?.isInTime !== true,
  );
  const own = commitments.find(({ hash }) => hash === commitmentHash);
  const isOther = (file: string, logged: readonly string[] = []) => {
    const published = files.find(({ name }) => name === file)?.sha256;
    return logged.length > 1 || (published !== undefined && logged.some((one) => one !== published));
  };
  return [
    ...seconds.map(({ entry }): Against => ({ kind: 'second', entry })),
    ...(isOther('seed.json', own?.seeds) ? [{ kind: 'seed' } as const] : []),
    ...(isOther('result.json', own?.results) ? [{ kind: 'result' } as const] : []),
  ];
}
