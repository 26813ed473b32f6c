/** All real draws, a row each, which are run again one by one or all. */
import './list.css';
import { useReducer } from 'preact/hooks';
import { count } from '../../../i18n/numbers.ts';
import type { OfficialWords } from '../../../i18n/official/list.zh.ts';
import { Status } from '../../../ui/Status.tsx';
import { useAlive } from '../../../ui/use-alive.ts';
import { Around } from '../Around.tsx';
import { DrawOutcome } from '../DrawOutcome.tsx';
import type { Group } from './rows.ts';
import { knownOf, tallyOf } from './sentences.ts';
import { type Action, firstState, next, rowOf, type State } from './state.ts';
import { useReruns } from './use-reruns.ts';

/** What the build knows. */
export interface RealDrawsData {
  readonly groups: readonly Group[];
}

interface Props extends RealDrawsData {
  readonly words: OfficialWords;
}

export function RealDraws({ words: t, groups }: Props) {
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const [state, dispatch] = useReducer(
    (before: State, action: Action) => next(ids, before, action),
    firstState,
  );
  useReruns(state.work, dispatch);
  const isAlive = useAlive();
  const isBusy = state.work.at === 'running';
  return (
    <div class="real-draws">
      <div class="real-all needs-js">
        <button
          class="button"
          type="button"
          disabled={!isAlive}
          aria-disabled={isBusy ? 'true' : undefined}
          onClick={() => dispatch({ do: 'run all', now: performance.now() })}
        >
          {t.rerunAll}
        </button>
        <Status text={tallyOf(t, state)} />
      </div>
      <table class="real-table">
        <caption class="visually-hidden">{t.all}</caption>
        <thead>
          <tr>
            <th scope="col">{t.draw}</th>
            <th scope="col">{t.when}</th>
            <th scope="col" class="number">
              {t.pool}
            </th>
            <th scope="col" class="number">
              {t.drawn}
            </th>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.outcome}</th>
          </tr>
        </thead>
        {groups.map(({ system, rows }) => (
          <tbody key={system}>
            <tr class="real-system">
              <th scope="rowgroup" colSpan={6}>
                {t.system[system].title}
              </th>
            </tr>
            {rows.map(({ id, name, href, when, pool, drawn, from }) => {
              const { known, wasRun } = rowOf(state, id);
              const { outcome, said } = knownOf(t, system, known);
              return (
                <tr key={id}>
                  <th scope="row" class="real-name">
                    <a href={href}>{name}</a>
                  </th>
                  <td class="real-when">
                    <time dateTime={when}>{when}</time>
                  </td>
                  <td class="number">
                    <Around words={t.inPool}>{count(pool)}</Around>
                  </td>
                  <td class="number">
                    <Around words={t.ofThem}>{count(drawn)}</Around>
                  </td>
                  <td class="real-from">
                    {'seed' in from ? (
                      <Around words={[t.seed, '']}>
                        <code>{from.seed}</code>
                      </Around>
                    ) : (
                      t.sources(from.sources)
                    )}
                  </td>
                  <td class="real-outcome">
                    <DrawOutcome outcome={outcome} words={said} isTold={state.alone === id}>
                      <button
                        class="button plain needs-js"
                        type="button"
                        disabled={!isAlive}
                        aria-disabled={isBusy ? 'true' : undefined}
                        onClick={() => dispatch({ do: 'run', id })}
                      >
                        {wasRun ? t.again : t.rerun}
                        <span class="visually-hidden">
                          {t.colon}
                          {name}
                        </span>
                      </button>
                    </DrawOutcome>
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
