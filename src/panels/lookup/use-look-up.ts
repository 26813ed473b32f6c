/**
 * The look-up page's effects. Work belongs to the state that asks for it: it begins with that state and is ended with
 * it, whether by a second look-up, by a refusal, by leaving, or because it is done.
 */
import type { Dispatch } from 'preact/hooks';
import { useEffect, useLayoutEffect, useReducer } from 'preact/hooks';
import { isCancelled } from '../../core/errors.ts';
import type { ReadFile } from '../../search/index-look-up.ts';
import { readTyped } from '../../typed/code.ts';
import { readHandedOver, writeHandedOver } from './handed-over.ts';
import { type Guides, NO_GUIDES, type OfferedPool, poolsAt, type VoidedPool } from './pools.ts';
import { type Action, beginning, handedOn, next, type State } from './state.ts';
import { done, lookFurther, prepared, readOn } from './work.ts';

/** @param files the pools' files where they are at hand; null where they are read over the network */
export function useLookUp(
  pools: readonly OfferedPool[],
  files: ReadFile | null = null,
  voided: readonly VoidedPool[] = [],
  guides: Guides = NO_GUIDES,
): readonly [State, Dispatch<Action>] {
  const [state, dispatch] = useReducer(next, pools, (offered: readonly OfferedPool[]) =>
    beginning(offered, files, voided, guides),
  );
  useAhead(state);
  useWork(state, dispatch);
  useFurther(state, dispatch);
  useAddress(state.isAwake, dispatch);
  useOtherLanguage(state);
  useLeaving(dispatch);
  return [state, dispatch];
}

/**
 * Reads what does not depend on the code while one is being typed. Who only looks at the page, or types what is no code, asks for
 * nothing.
 */
function useAhead({ isAwake, typed, place, pools, files }: State): void {
  const isWanted = isAwake && files === null && readTyped(typed).fault === null;
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    prepared(poolsAt(place, pools), stop.signal);
    return () => stop.abort();
  }, [isWanted, place, pools]);
}

/** Looks up while the page is looking. */
function useWork({ work, run, pools, voided, files }: State, dispatch: Dispatch<Action>): void {
  const asked = work.at === 'looking' ? work.asked : null;
  // Before the next paint, and so before a page that is left is put away.
  useLayoutEffect(() => {
    if (asked === null) return;
    const stop = new AbortController();
    done(asked, { pools, voided }, files, stop.signal).then(
      (shown) => dispatch({ do: 'show', run, shown, time: Date.now() }),
      (error: unknown) => {
        if (!isCancelled(error)) throw error;
      },
    );
    return () => stop.abort();
    // A run asks for one thing.
  }, [asked, run]);
}

/** Looks in other pools after an answer, while it says so. */
function useFurther({ work, run }: State, dispatch: Dispatch<Action>): void {
  const further = work.at === 'answered' ? work.further : null;
  const looking = further?.looking ?? null;
  useEffect(() => {
    if (further === null || looking === null) return;
    const stop = new AbortController();
    lookFurther(further, stop.signal).then(
      (looked) => {
        if (!stop.signal.aborted) dispatch({ do: 'show further', run, further: looked });
      },
      (error: unknown) => {
        if (!isCancelled(error)) throw error;
      },
    );
    return () => stop.abort();
  }, [looking, run]);
}

/** Reads result.csv for the answer with this index, while it says that it is being read. */
export function useReading({ work, run, files }: State, index: number, dispatch: Dispatch<Action>): void {
  const one = work.at === 'answered' ? work.shown[index] : undefined;
  const listed = one?.is === 'listed' && one.reading !== null ? one : null;
  useLayoutEffect(() => {
    if (listed === null) return;
    const stop = new AbortController();
    const told = (bytes: number, total: number | null) => {
      if (!stop.signal.aborted) dispatch({ do: 'tell bytes', run, index, done: bytes, total });
    };
    readOn(listed, files, told, stop.signal).then(
      (shown) => {
        if (!stop.signal.aborted) dispatch({ do: 'show read', run, index, shown });
      },
      (error: unknown) => {
        if (!isCancelled(error)) throw error;
      },
    );
    return () => stop.abort();
    // The answer is the same one until the reading ends; how far it is changes.
  }, [listed?.answer, run, index]);
}

/** Takes what the address hands over behind `#`, and takes it out of the address at once. */
function useAddress(isAwake: boolean, dispatch: Dispatch<Action>): void {
  useEffect(() => {
    if (!isAwake) return;
    const take = () => {
      const handed = readHandedOver(location.hash);
      if (handed === null) return;
      history.replaceState(null, '', location.pathname + location.search);
      dispatch({ do: 'take over', handed });
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [isAwake, dispatch]);
}

/** The link to this page in the other language, in the head of every page. */
const SWITCH = 'a[rel="alternate"][hreflang]';

/** The page in the other language is handed what stands in the field, when the reader goes there. */
function useOtherLanguage(state: State): void {
  const { typed, place, isAsked } = handedOn(state);
  useEffect(() => {
    const hand = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>(SWITCH) : null;
      if (link !== null) link.hash = writeHandedOver({ typed, place, isAsked });
    };
    // A click with the middle button opens another tab.
    for (const name of ['click', 'auxclick'] as const) document.addEventListener(name, hand);
    return () => {
      for (const name of ['click', 'auxclick'] as const) document.removeEventListener(name, hand);
    };
  }, [typed, place, isAsked]);
}

/** A page that is left looks no further; one that the browser kept, and shows again, begins anew. */
function useLeaving(dispatch: Dispatch<Action>): void {
  useEffect(() => {
    const leave = () => dispatch({ do: 'leave' });
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) dispatch({ do: 'come back' });
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
    };
  }, [dispatch]);
}
