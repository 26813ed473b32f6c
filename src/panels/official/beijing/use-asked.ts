/** What is asked and may take a while: one at a time, and an answer is shown only beside what it was asked about. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NotDone } from '../../../talk/client.ts';

export type Asked<A> =
  | { readonly at: 'nothing' }
  | { readonly at: 'asking' }
  | { readonly at: 'answered'; readonly answer: A }
  | { readonly at: 'failed'; readonly error: unknown };

const NOTHING = { at: 'nothing' } as const;

export interface Asking<A> {
  readonly asked: Asked<A>;
  /** Ends what was asked before, and asks. What is cancelled is forgotten. */
  ask(work: (signal: AbortSignal) => Promise<A>): void;
  forget(): void;
}

/** @param about all that an answer is about, always as many: once one of them is another, there is no answer */
export function useAsked<A>(about: readonly unknown[]): Asking<A> {
  const [held, setHeld] = useState<{ readonly about: readonly unknown[]; readonly asked: Asked<A> }>({
    about,
    asked: NOTHING,
  });
  const current = useRef(new AbortController());
  useLayoutEffect(() => () => current.current.abort(), about);
  const isCurrent = held.about.every((one, i) => Object.is(one, about[i]));
  return {
    asked: isCurrent ? held.asked : NOTHING,
    ask: (work) => {
      current.current.abort();
      const mine = new AbortController();
      current.current = mine;
      const hear = (asked: Asked<A>) => {
        if (!mine.signal.aborted) setHeld({ about, asked });
      };
      hear({ at: 'asking' });
      work(mine.signal).then(
        (answer) => hear({ at: 'answered', answer }),
        (error: unknown) =>
          hear(error instanceof NotDone && error.code === 'cancelled' ? NOTHING : { at: 'failed', error }),
      );
    },
    forget: () => {
      current.current.abort();
      setHeld({ about, asked: NOTHING });
    },
  };
}
