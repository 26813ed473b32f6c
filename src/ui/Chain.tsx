/** The chain of five seals: list, commitment, seed, draw, result. The navigation of a pool's page, or the progress of the verifier. */
import './chain.css';
import { shortInstant } from '../i18n/dates.ts';
import type { SealWords } from '../i18n/seals.zh.ts';
import { Seal } from './Seal.tsx';
import type { Link, SealState } from './seal-state.ts';

export interface ChainSeal {
  readonly link: Link;
  readonly state: SealState;
  /** An instant of the protocol, 2026-06-26T02:00:00Z; shown on Beijing's clock. */
  readonly time?: string | undefined;
  /** 64 hex digits; the first eight are shown. */
  readonly digest?: string | undefined;
  /** Where the name leads. */
  readonly href?: string | undefined;
  /** The part that is open, or being checked. */
  readonly current?: boolean | undefined;
  /** A few words instead of the state, such as how long a check took. */
  readonly note?: string | undefined;
  /** A sentence under it all. */
  readonly text?: string | undefined;
}

interface Props {
  readonly words: SealWords;
  /** All five, in the order of the chain. */
  readonly seals: readonly ChainSeal[];
  /** Name of the list for a screen reader. */
  readonly label?: string;
}

export function Chain({ words, seals, label = words.chain }: Props) {
  return (
    <ol class="chain" aria-label={label}>
      {seals.map(({ link, state, time, digest, href, current, note, text }) => (
        <li
          key={link}
          class="chain-link"
          data-link={link}
          data-state={state}
          aria-current={current ? 'step' : undefined}
        >
          <Seal state={state} carving={link} />
          {href === undefined ? (
            <span class="chain-name">{words[link]}</span>
          ) : (
            <a class="chain-name" href={href}>
              {words[link]}
            </a>
          )}
          <span class="chain-state">{note ?? words[state]}</span>
          <time class="chain-time" dateTime={time} hidden={time === undefined}>
            {time !== undefined && shortInstant(time)}
          </time>
          <code class="chain-digest" title={digest} hidden={digest === undefined}>
            {digest?.slice(0, 8)}
          </code>
          {text !== undefined && <p class="chain-text">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
