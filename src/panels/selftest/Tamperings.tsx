/** Every tampering, with the check that said so and what it saw. */
import { saidOf } from '../../i18n/said.ts';
import type { Outcome } from '../../selftest/session.ts';
import { CheckIds } from '../../ui/CheckIds.tsx';
import { Difference } from '../../ui/Difference.tsx';
import { Said } from '../../ui/Said.tsx';
import { Seal } from '../../ui/Seal.tsx';
import { isCaught, type Row } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly rows: readonly Row[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
}

/** What the verifier said of one. */
function Told({
  words,
  row,
  outcome,
}: {
  readonly words: Words;
  readonly row: Row;
  readonly outcome: Outcome;
}) {
  const { page: t, findings } = words;
  const { failed, finding, skipped, verdict } = outcome;
  return (
    <>
      <p class="selftest-by">
        {failed.length > 0 ? (
          <>
            {t.by} <CheckIds lang={words.lang} between={t.between} ids={failed} />
          </>
        ) : verdict === 'incomplete' ? (
          t.incomplete
        ) : (
          t.none
        )}
      </p>
      {!isCaught(row, outcome) && row.fails.length > 0 && (
        <p class="selftest-by">
          {t.expected} <CheckIds lang={words.lang} between={t.between} ids={row.fails} />
        </p>
      )}
      {(finding !== null || skipped !== null) && (
        <details>
          <summary>{t.seen}</summary>
          {finding !== null && <Difference words={findings} finding={finding} />}
          {skipped !== null && (
            <p>
              <Said said={saidOf(findings.skipped, skipped)} />
            </p>
          )}
        </details>
      )}
    </>
  );
}

export function Tamperings({ words, rows, outcomes }: Props) {
  const { page: t } = words;
  return (
    <ol class="selftest-rows">
      {rows.map((row, index) => {
        const outcome = outcomes.get(index);
        const status = outcome === undefined ? 'pending' : isCaught(row, outcome) ? 'caught' : 'wrong';
        const said = { pending: t.notYet, caught: t.caught, wrong: t.wrong }[status];
        const seal = ({ pending: 'empty', caught: 'pressed', wrong: 'broken' } as const)[status];
        return (
          <li key={index} class="selftest-row" data-status={status}>
            <Seal state={seal} />
            <div>
              <p class="selftest-head">
                <span>{row.name}</span> <span class="selftest-status">{said}</span>
              </p>
              {outcome !== undefined && <Told words={words} row={row} outcome={outcome} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
