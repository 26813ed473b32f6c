/** The address names a draw after its `#`; only the browser knows it, so it is read once the page is alive. */
import { useEffect } from 'preact/hooks';

/**
 * @param prefix how the ids of this page's draws may begin; another place in the page is none of them
 * @param load told the id that the address asks for
 */
export function useNamedDraw(prefix: RegExp, load: (id: string) => void): void {
  useEffect(() => {
    const follow = () => {
      const id = location.hash.slice(1);
      if (prefix.test(id)) load(id);
    };
    window.addEventListener('hashchange', follow);
    // While the page is loading the browser still scrolls to the row of that name, away from the result.
    if (document.readyState === 'complete') follow();
    else window.addEventListener('load', follow, { once: true });
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('load', follow);
    };
  }, []);
}
