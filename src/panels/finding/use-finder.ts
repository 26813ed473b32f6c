/** The words of the site, fetched when they are first wanted, and whole or not at all. */
import { useRef, useState } from 'preact/hooks';
import { type Finder, finder } from '../../finding/find.ts';
import type { CodeForm, SiteWords } from '../../finding/site-words.ts';

export type Loaded =
  | { readonly at: 'rest' | 'loading' | 'failed' }
  | { readonly at: 'there'; readonly finder: Finder; readonly codes: readonly CodeForm[] };

export interface WordsFile {
  readonly address: string;
  /** As `integrity` has it: the page and its words are of one build. */
  readonly integrity: string;
}

async function fetchWords({ address, integrity }: WordsFile): Promise<SiteWords> {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** @returns what is there, and what fetches it where it is not */
export function useFinder(file: WordsFile): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ at: 'rest' });
  const isAsked = useRef(false);
  const load = () => {
    if (isAsked.current) return;
    isAsked.current = true;
    setLoaded({ at: 'loading' });
    fetchWords(file).then(
      (words) => setLoaded({ at: 'there', finder: finder(words), codes: words.codes }),
      (error: unknown) => {
        console.warn(error);
        isAsked.current = false;
        setLoaded({ at: 'failed' });
      },
    );
  };
  return [loaded, load];
}
