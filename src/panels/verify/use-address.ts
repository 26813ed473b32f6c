/** The address names a record after its `#`; only the browser knows it, so it is read once the page is alive. */
import { useEffect } from 'preact/hooks';
import { keyInHash } from './choice.ts';
import type { Action } from './state.ts';

export function useAddress(dispatch: (action: Action) => void): void {
  useEffect(() => {
    const follow = (isFirst: boolean) => {
      const key = keyInHash(location.hash);
      if (key !== null) dispatch({ do: 'follow address', key, isFirst });
    };
    const changed = () => follow(false);
    follow(true);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, [dispatch]);
}
