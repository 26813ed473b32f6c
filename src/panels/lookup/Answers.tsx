/** What a look-up came to: articles one after the other. */
import type { Dispatch } from 'preact/hooks';
import { Absent } from './Absent.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { ListedAnswer } from './ListedAnswer.tsx';
import { RefusedAnswer } from './RefusedAnswer.tsx';
import type { Action, State, Work } from './state.ts';
import { headline } from './told.ts';
import { toldRefusal } from './told-refusal.ts';
import { useReading } from './use-look-up.ts';
import type { Words } from './words.ts';

type Answered = Extract<Work, { at: 'answered' }>;

/** What the first article says first. */
export function firstSentence({ answer, fault }: Words, { shown, time }: Answered): string {
  const [first] = shown;
  if (first?.is === 'listed') return headline(answer, first.answer, time);
  if (first?.is === 'absent')
    return first.absences.length === 1 ? answer.notListed : answer.notListedIn(first.round);
  return first?.is === 'refused' ? toldRefusal(fault, first.refusal).sentence : '';
}

interface Props {
  readonly words: Words;
  readonly state: State;
  readonly dispatch: Dispatch<Action>;
}

export function Answers({ words, state, dispatch }: Props) {
  const { work, run } = state;
  if (work.at !== 'answered') return null;
  return (
    <>
      {work.shown.map((_, i) => (
        <Article key={`${run} ${i}`} index={i} work={work} {...{ words, state, dispatch }} />
      ))}
    </>
  );
}

function Article({
  words,
  state,
  dispatch,
  work: { shown, time, lead },
  index,
}: Props & { readonly work: Answered; readonly index: number }) {
  useReading(state, index, dispatch);
  const one = shown[index];
  const led = lead.index === index ? lead : null;
  switch (one?.is) {
    case 'listed':
      return (
        <ListedAnswer
          {...{ words, time, index }}
          listed={one}
          lead={led}
          onRead={() => dispatch({ do: 'read', index })}
          onStop={() => dispatch({ do: 'stop reading', index })}
        />
      );
    case 'absent':
      return <Absent {...{ words, time }} {...one} lead={led} />;
    case 'elsewhere':
      return <Elsewhere words={words} {...one} />;
    case 'refused':
      return (
        <RefusedAnswer
          words={words}
          refusal={one.refusal}
          lead={led}
          onAgain={() => dispatch({ do: 'again' })}
        />
      );
    case undefined:
      return null;
  }
}
