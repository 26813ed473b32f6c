/** What a look-up came to: articles one after the other. */
import type { ComponentProps } from 'preact';
import type { Dispatch } from 'preact/hooks';
import { Absent, absentHeadline } from './Absent.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { FurtherLook } from './FurtherLook.tsx';
import { ListedAnswer } from './ListedAnswer.tsx';
import { RefusedAnswer } from './RefusedAnswer.tsx';
import type { Action, State, Work } from './state.ts';
import { headline } from './told.ts';
import { toldRefusal } from './told-refusal.ts';
import { useReading } from './use-look-up.ts';
import type { Words } from './words.ts';

type Answered = Extract<Work, { at: 'answered' }>;

/** What the first article says first. */
export function firstSentence(words: Words, { shown, time }: Answered): string {
  const { answer, fault } = words;
  const [first] = shown;
  if (first?.is === 'listed') return headline(answer, first.answer, time);
  if (first?.is === 'absent') return absentHeadline(words, first.absences, first.round);
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
      {work.shown[0]?.is === 'listed' && work.further !== null && (
        <section class="sheet answer-elsewhere no-print">
          <Further {...{ words, time: work.time, further: work.further, dispatch }} />
        </section>
      )}
    </>
  );
}

function Further({
  dispatch,
  ...shown
}: Pick<ComponentProps<typeof FurtherLook>, 'words' | 'time' | 'further'> & Pick<Props, 'dispatch'>) {
  return (
    <FurtherLook
      {...shown}
      onLookUp={(typed, place) => dispatch({ do: 'take over', handed: { typed, place, isAsked: true } })}
      onFurther={() => dispatch({ do: 'look further' })}
    />
  );
}

function Article({
  words,
  state,
  dispatch,
  work: { shown, time, lead, further },
  index,
}: Props & { readonly work: Answered; readonly index: number }) {
  useReading(state, index, dispatch);
  const { guides, voided } = state;
  const one = shown[index];
  const led = lead.index === index ? lead : null;
  switch (one?.is) {
    case 'listed':
      return (
        <ListedAnswer
          {...{ words, time, index, guides, voided }}
          listed={one}
          lead={led}
          onRead={() => dispatch({ do: 'read', index })}
          onStop={() => dispatch({ do: 'stop reading', index })}
        />
      );
    case 'absent':
      return (
        <Absent
          {...{ words, time, guides, voided }}
          {...one}
          lead={led}
          further={further !== null && <Further {...{ words, time, further, dispatch }} />}
        />
      );
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
