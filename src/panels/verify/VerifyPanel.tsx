/** The page that verifies: before, during, after. */
import './verify.css';
import { useReducer, useState } from 'preact/hooks';
import { Status } from '../../ui/Status.tsx';
import { useAlive } from '../../ui/use-alive.ts';
import { usePlaces } from '../../ui/use-places.ts';
import { After } from './After.tsx';
import { Checks } from './Checks.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Form } from './Form.tsx';
import { moveTo } from './places.ts';
import type { PublishedChoice } from './published-choice.ts';
import { Run } from './Run.tsx';
import { type Action, firstState, next, type State } from './state.ts';
import { useAddress } from './use-address.ts';
import { useVerification } from './use-verification.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface VerifyData {
  readonly published: readonly PublishedChoice[];
  /** Names the page that says of each check what it proves. */
  readonly catalogueLink: string;
  /** The commit that the page is built from, with `+` behind it where files were changed; null where it is not known. */
  readonly commit: string | null;
}

interface Props extends VerifyData {
  readonly words: Words;
}

export function VerifyPanel({ words, published, catalogueLink, commit }: Props) {
  const [state, dispatch] = useReducer(
    (before: State, action: Action) => next(published, before, action),
    published,
    firstState,
  );
  const { choice, stage } = state;
  const [said, setSaid] = useState('');
  const isAlive = useAlive();
  useAddress(dispatch);
  useVerification(stage.at === 'running' ? stage.run : null, dispatch);
  const place = usePlaces(state.focus, moveTo);
  return (
    <>
      {stage.at === 'choosing' ? (
        <Form
          words={words}
          published={published}
          choice={choice}
          isAlive={isAlive}
          isCancelled={stage.isCancelled}
          dispatch={dispatch}
          place={place}
        />
      ) : (
        <Run
          key={stage.run.id}
          words={words}
          stage={stage}
          dispatch={dispatch}
          place={place}
          onSay={setSaid}
        />
      )}
      {stage.at === 'ended' && <After words={words} stage={stage} commit={commit} />}
      <Checks words={words} stage={stage} catalogueLink={catalogueLink} />
      <Elsewhere words={words} published={published} state={state} />
      {/* Here, where it was before anything ran: a place that comes with its words is not heard. */}
      <Status isHidden text={stage.at === 'running' ? said : ''} />
    </>
  );
}
