/** What is my chance: what is typed, and what comes of it. */
import './chances.css';
import { useEffect, useReducer } from 'preact/hooks';
import { Status } from '../../ui/Status.tsx';
import { usePlaces } from '../../ui/use-places.ts';
import { fragmentOf } from './address.ts';
import { Form } from './Form.tsx';
import { Found } from './Found.tsx';
import type { KnownSums } from './pools.ts';
import { type Action, type ChancesData, firstState, next, type State } from './state.ts';
import { useForecast } from './use-forecast.ts';
import type { Words } from './words.ts';

export interface ChancesProps extends ChancesData {
  readonly known: readonly KnownSums[];
}

export function ChancesPanel({ words, known, ...data }: ChancesProps & { readonly words: Words }) {
  const { page: t } = words;
  const { pools } = data;
  const [state, dispatch] = useReducer(
    (before: State, action: Action) => next(pools, before, action),
    data,
    firstState,
  );
  const { run, asking, form, found, addressed, focus } = state;
  const place = usePlaces(focus);
  useForecast(state, dispatch);
  useEffect(() => {
    const follow = () => dispatch({ do: 'follow', hash: location.hash });
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // The address is that of what was asked last.
  useEffect(() => {
    if (asking !== null) history.replaceState(null, '', fragmentOf(form));
  }, [run]);
  return (
    <>
      <Form words={words} state={state} pools={pools} known={known} place={place} dispatch={dispatch} />
      <Status text={asking === null ? '' : t.asking(0, asking.question.asked.rounds)} isHidden />
      {found !== null && (
        <Found
          key={found.rounds}
          words={words}
          found={found}
          isAddressed={found.question === addressed}
          place={place}
        />
      )}
    </>
  );
}
