/** What the verifier says of the record as it is now: the verdict, the seals, the checks that failed. */
import type { Ref } from 'preact';
import type { Judged } from '../../cheating/session.ts';
import { Chain, type ChainSeal } from '../../ui/Chain.tsx';
import { CheckIds } from '../../ui/CheckIds.tsx';
import { checkedSeal, linkOf } from '../../ui/checked-seal.ts';
import { Difference } from '../../ui/Difference.tsx';
import { Status } from '../../ui/Status.tsx';
import { links } from '../../ui/seal-state.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { changesOf } from './changes.ts';
import { sentenceOf, whyUnseen } from './conclusion.ts';
import type { Action, State } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly isAlive: boolean;
  readonly sheetRef: Ref<HTMLElement>;
}

/** The seals as the checks left them; all empty before anything was checked. */
function sealsOf(judged: Judged | null): ChainSeal[] {
  return links.map((link) => {
    if (judged === null) return { link, state: 'empty' };
    const { state } = checkedSeal(link, judged.checks);
    if (state !== 'pressed') return { link, state };
    const time = judged.times?.[link === 'list' || link === 'commitment' ? 'frozenAt' : 'drawAt'];
    return { link, state, time, digest: judged.digests[link] };
  });
}

function said({ words: { page: t }, state: { at, judged, cheats, shown, reason } }: Props): string {
  if (at === 'running') return t.running;
  if (at === 'stopped' && reason !== null)
    return reason.kind === 'unread' ? t.stopped.unread(reason.file) : t.stopped[reason.kind];
  if (judged === null) return '';
  const sentence = sentenceOf(judged, cheats, shown);
  if (sentence !== 'caught') return t.sentences[sentence];
  return t.sentences.caught(judged.checks.filter(({ status }) => status === 'fail').length);
}

/** The verdict and why, where there is one. */
function Found(props: Props & { readonly judged: Judged }) {
  const { words, state, judged } = props;
  const { page: t, seals, findings } = words;
  const { cheats, reader, shown } = state;
  const failed = judged.checks.filter((check) => check.status === 'fail');
  const skipped = judged.checks.filter(({ status }) => status === 'skip').map(({ id }) => id);
  const isUnseen = sentenceOf(judged, cheats, shown) === 'unseen';
  const { search } = judged;
  return (
    <>
      <Verdict words={seals} verdict={judged.verdict} sentence={said(props)}>
        {isUnseen &&
          shown !== null &&
          whyUnseen(cheats, reader, shown).map((why) => <p key={why}>{t.why[why]}</p>)}
        {search !== null && (
          <p>
            {search.frozenAt === null
              ? t.searchedNot(search.tries)
              : t.searched(search.tries, search.frozenAt)}
          </p>
        )}
      </Verdict>
      <Chain words={seals} seals={sealsOf(judged)} />
      {failed.length > 0 && (
        <div class="cheat-failed">
          <h3>{t.failed}</h3>
          {failed.map(({ id, finding }) => (
            <div key={id} class="cheat-check-failed">
              <p>
                <CheckIds lang={words.lang} between={t.between} ids={[id]} />
                {linkOf(id) === null && <span class="note cheat-apart">{t.sealOther}</span>}
              </p>
              <Difference words={findings} finding={finding} />
            </div>
          ))}
          {skipped.length > 0 && <p class="note">{t.skipped(skipped.join(t.between))}</p>}
        </div>
      )}
    </>
  );
}

/** What was changed, each with its way back. */
function Changes({ words: { page: t }, state: { cheats, shown }, dispatch, isAlive }: Props) {
  const changes = shown === null ? [] : changesOf(t, cheats, shown);
  return (
    <div class="cheat-changes">
      <h3>{t.changes}</h3>
      {changes.length === 0 ? (
        <p>{t.noChanges}</p>
      ) : (
        <ul>
          {changes.map(({ kind, text }) => (
            <li key={kind}>
              {text}{' '}
              <button
                class="word-button"
                type="button"
                aria-label={t.undone(text)}
                onClick={() => dispatch({ do: 'undo', kind })}
              >
                {t.undo}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="cheat-presses">
        {changes.length === 0 ? (
          <button class="button" type="button" disabled={!isAlive} onClick={() => dispatch({ do: 'check' })}>
            {t.check}
          </button>
        ) : (
          <button class="button" type="button" onClick={() => dispatch({ do: 'undo all' })}>
            {t.undoAll}
          </button>
        )}
      </p>
    </div>
  );
}

export function Outcome(props: Props) {
  const { words, state, dispatch, sheetRef } = props;
  const { page: t, seals } = words;
  const { at, judged, run } = state;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself beside the record
    <section ref={sheetRef} class="cheat-outcome" aria-labelledby="cheat-outcome" tabIndex={0}>
      <h2 id="cheat-outcome">{t.outcome}</h2>
      <Changes {...props} />
      {at === 'running' && (
        <p class="cheat-presses">
          <span>{t.running}</span>
          <button
            class="button plain"
            type="button"
            onClick={() => dispatch({ do: 'stop', run, reason: { kind: 'cancelled' } })}
          >
            {t.stop}
          </button>
        </p>
      )}
      {at === 'rest' && <p>{t.before}</p>}
      {at === 'stopped' && (
        <Verdict words={seals} verdict="incomplete" name={seals.incomplete} sentence={said(props)} />
      )}
      {judged === null ? <Chain words={seals} seals={sealsOf(null)} /> : <Found {...props} judged={judged} />}
      {at === 'ended' && (
        <p class="cheat-back">
          <a href="#cheat-which">{t.goOn}</a>
        </p>
      )}
      <Status text={said(props)} isHidden />
    </section>
  );
}
