/** One's own code, as it is looked up in the pool that was read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeAnswer } from '../../../official/beijing/outcome.ts';
import { typedCode } from '../../../official/beijing/typed.ts';
import { typed } from '../typed.ts';
import { fieldFault } from './Fault.tsx';
import type { Redrawn } from './load.ts';
import { askableOf, isRunning, type Run, shownOf } from './state.ts';
import { type Asked, useAsked } from './use-asked.ts';
import type { Words } from './words.ts';

/** @property moves whether the reader waits for it; not where the same code is looked up in another draw */
export interface Looked {
  readonly answer: CodeAnswer;
  readonly redrawn: Redrawn;
  readonly moves: boolean;
}

export interface LookUpState {
  readonly text: string;
  readonly fault: string;
  readonly looked: Asked<Looked>;
  /** The code that was looked up and that the pool has, or null. */
  readonly found: string | null;
  type(text: string): void;
  look(): void;
}

export function useLookUp(words: Words, run: Run): LookUpState {
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const redrawn = shownOf(run)?.redrawn ?? null;
  const askable = askableOf(run);
  const { asked: looked, ask, forget } = useAsked<Looked>([redrawn]);
  /** The code whose answer was there when another draw was begun. */
  const wanted = useRef<string | null>(null);
  const answered = looked.at === 'answered' ? looked.answer.answer.code : null;
  const isAtWork = isRunning(run);

  const askFor = (code: string, of: Redrawn, moves: boolean) =>
    ask(async (signal) => {
      const answer = await of.loaded.pool.ask('lookup', { code }, { signal });
      return { answer, redrawn: of, moves };
    });
  // Whoever draws again with another seed wants the same code's answer.
  useEffect(() => {
    if (answered !== null) wanted.current = answered;
  }, [answered]);
  useEffect(() => {
    if (askable !== null && wanted.current !== null && answered === null)
      askFor(wanted.current, askable, false);
  }, [askable]);
  useEffect(() => {
    if (!isAtWork && redrawn === null) wanted.current = null;
  }, [isAtWork, redrawn]);

  return {
    text,
    fault: looked.at === 'failed' ? fieldFault(words, looked.error) : fault,
    looked,
    found: looked.at === 'answered' && looked.answer.answer.tickets.length > 0 ? answered : null,
    type: (next) => {
      setText(next);
      setFault('');
      if (looked.at === 'failed') forget();
    },
    look: () => {
      if (askable === null) {
        setFault(run.at === 'pool lost' ? words.page.lost : words.code.first);
        return;
      }
      const code = typed(text, typedCode);
      wanted.current = null;
      if ('value' in code) {
        setFault('');
        askFor(code.value, askable, true);
        return;
      }
      setFault(fieldFault(words, code.error));
      forget();
    },
  };
}
