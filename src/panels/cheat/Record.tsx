/** The record, as things that can be changed. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { KEYLESS, LOG_CHEATS } from '../../cheating/cheats.ts';
import type { Shown } from '../../cheating/genuine.ts';
import { otherValue } from '../../cheating/table.ts';
import { instant } from '../../i18n/dates.ts';
import { count } from '../../i18n/numbers.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { People } from './People.tsx';
import { Press } from './Press.tsx';
import type { Action, State } from './state.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly shown: Shown;
  readonly state: State;
  readonly dispatch: (action: Action) => void;
}

/** Ranks that can be given to somebody. */
const RANKS = 5;

function Step({
  id,
  title,
  note,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="cheat-step" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note !== undefined && <p class="note">{note}</p>}
      {children}
    </section>
  );
}

/** Somebody is written into the result. */
function Winner({ words: { page: t }, shown: { people, ranks }, dispatch }: Props) {
  const [rank, setRank] = useState(1);
  const [code, setCode] = useState((people.find((one) => one.rank === null) ?? people.at(-1))?.code ?? '');
  return (
    <Form class="cheat-row" onSubmit={() => dispatch({ do: 'change', change: { winner: { rank, code } } })}>
      <div class="field">
        <label for="cheat-rank">{t.toRank}</label>
        <select
          id="cheat-rank"
          autocomplete="off"
          value={rank}
          onChange={(event) => setRank(Number(event.currentTarget.value))}
        >
          {Array.from({ length: Math.min(RANKS, ranks) }, (_, i) => (
            <option key={i} value={i + 1}>
              {t.nth(i + 1)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="cheat-who">{t.who}</label>
        <select
          id="cheat-who"
          autocomplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        >
          {people.map((one) => (
            <option key={one.code} value={one.code}>
              {t.person(one.code, one.rank)}
            </option>
          ))}
        </select>
      </div>
      <button class="button plain" type="submit">
        {t.write}
      </button>
    </Form>
  );
}

/** Another value is revealed. */
function Reveal({ words: { page: t }, shown: { reveal }, state, dispatch }: Props) {
  // The built-in record is one for all languages: its digests are. What a published one says stands as it was published.
  const what = state.record === '' ? t.ownBalls : reveal.what;
  const [value, setValue] = useState(otherValue(reveal.value));
  const set = () => dispatch({ do: 'change', change: { reveal: value === reveal.value ? null : value } });
  return (
    <Form onSubmit={set}>
      <Field
        id="cheat-reveal"
        label={t.reveal[reveal.kind]}
        hint={
          <>
            {t.revealWas(reveal.value)}
            {what !== null && <span class="cheat-what">{what}</span>}
          </>
        }
        fault=""
        value={value}
        // What a file could not hold is left out: a record is text.
        onValue={(typed) => setValue(typed.replace(/[^\x20-\x7e]/g, '').slice(0, 256))}
        input={{ class: 'code', ...(reveal.kind === 'balls' && { inputMode: 'numeric' }) }}
      >
        <button class="button plain" type="submit">
          {t.revealSet}
        </button>
      </Field>
    </Form>
  );
}

export function Record(props: Props) {
  const { words, shown, state, dispatch } = props;
  const { lang, page: t } = words;
  const { cheats, reader } = state;
  const logs = shown.log === 'own' ? LOG_CHEATS : KEYLESS;
  const change = (what: Parameters<typeof dispatch>[0] & { readonly do: 'change' }) => dispatch(what);
  return (
    <>
      <Step id="cheat-result" title={t.steps.result} note={t.notes.result}>
        <Winner {...props} />
      </Step>
      <Step id="cheat-list" title={t.steps.list} note={t.notes.list(shown.people.length, shown.rows)}>
        <People words={words} shown={shown} cheats={cheats} dispatch={dispatch} />
      </Step>
      <Step id="cheat-seed" title={t.steps.seed} note={t.notes.seed}>
        <Reveal {...props} />
      </Step>
      <Step id="cheat-commitment" title={t.steps.commitment} note={t.notes.commitment}>
        <dl class="facts cheat-facts">
          <dt>{t.quotaIs}</dt>
          <dd>
            {count(shown.quota)}
            <Press isPressed={cheats.quota} onPress={(quota) => change({ do: 'change', change: { quota } })}>
              {t.quota(shown.quota)}
            </Press>
          </dd>
          <dt>{t.frozenAt}</dt>
          <dd>
            {instant(lang, shown.frozenAt)}
            {(['earlier', 'after'] as const).map((date) => (
              <Press
                key={date}
                isPressed={cheats.date === date}
                onPress={(is) => change({ do: 'change', change: { date: is ? date : null } })}
              >
                {t.dates[date]}
              </Press>
            ))}
          </dd>
          <dt>{t.drawAt}</dt>
          <dd>{instant(lang, shown.drawAt)}</dd>
        </dl>
      </Step>
      <Step id="cheat-cover" title={t.steps.cover} note={t.notes.cover}>
        <div class="cheat-presses">
          <Press
            isPressed={cheats.cover === 'fit'}
            onPress={(is) => change({ do: 'change', change: { cover: is ? 'fit' : 'none' } })}
          >
            {t.covers.fit}
          </Press>
          {shown.method === 'lottery' && (
            <Press
              isPressed={cheats.cover === 'search'}
              isOff={cheats.winner === null}
              describedBy={cheats.winner === null ? 'cheat-cover-needs' : undefined}
              onPress={(is) => change({ do: 'change', change: { cover: is ? 'search' : 'none' } })}
            >
              {t.covers.search}
            </Press>
          )}
        </div>
        {shown.method === 'lottery' && cheats.winner === null && (
          <p class="note" id="cheat-cover-needs">
            {t.coverNeeds}
          </p>
        )}
      </Step>
      <Step
        id="cheat-log"
        title={t.steps.log}
        note={{ own: t.notes.log, site: t.notes.logOfSite, none: t.notes.noLog }[shown.log ?? 'none']}
      >
        {shown.log !== null && (
          <div class="cheat-presses">
            {logs.map((log) => (
              <Press
                key={log}
                isPressed={cheats.log === log}
                onPress={(is) => change({ do: 'change', change: { log: is ? log : null } })}
              >
                {t.logs[log]}
              </Press>
            ))}
          </div>
        )}
      </Step>
      <Step id="cheat-reader" title={t.steps.reader} note={t.notes.reader}>
        <ul class="cheat-reader">
          {(['heard', 'witnesses'] as const).map((what) => (
            <li key={what}>
              <label class="cheat-check">
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={reader[what] && (what === 'heard' || shown.log !== null)}
                  disabled={what === 'witnesses' && shown.log === null}
                  onChange={(event) =>
                    dispatch({ do: 'reader', change: { [what]: event.currentTarget.checked } })
                  }
                />
                {t[what]}
              </label>
            </li>
          ))}
        </ul>
        {shown.log === 'site' && <p class="note">{t.notes.policyOfSite}</p>}
      </Step>
    </>
  );
}
