/** The search page: a field, and what was found for what stands in it. */
import './finding.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { codeTyped } from '../../finding/code-typed.ts';
import { href } from '../../i18n/href.ts';
import { Status } from '../../ui/Status.tsx';
import { unremembered } from '../../ui/unremembered.ts';
import { useAlive } from '../../ui/use-alive.ts';
import { writeHandedOver } from '../lookup/handed-over.ts';
import { hashOf, soughtIn } from './address.ts';
import { Results } from './Results.tsx';
import { useFinder, type WordsFile } from './use-finder.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface FindData extends WordsFile {
  /** Sizes of the words, as they are and packed, to be read. */
  readonly size: string;
  readonly packed: string;
  /** Whether there is a page of questions. */
  readonly hasQuestions: boolean;
}

interface Props extends FindData {
  readonly words: Words;
}

/** Shown at first, and with each press on the button for more. */
const AT_ONCE = 10;

export function FindPanel({ words, size, packed, hasQuestions, ...file }: Props) {
  const { lang, page: t } = words;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const [loaded, load] = useFinder(file);
  const isAlive = useAlive();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const sought = typed.trim();
  const isThere = loaded.at === 'there';
  // Before the words are there nobody knows what a code of this site looks like: a number is none of the words.
  const kind = codeTyped(typed, isThere ? loaded.codes : []);
  const findings = useMemo(
    () => (isThere && kind === null && sought !== '' ? loaded.finder.find(sought) : null),
    [loaded, kind, sought],
  );
  const seek = (value: string) => {
    setTyped(value);
    setShown(AT_ONCE);
    if (value.trim() !== '') load();
  };
  useEffect(() => {
    const read = () => {
      const asked = soughtIn(location.hash);
      if (asked !== null) seek(asked);
    };
    // What was typed before the page was alive is there still.
    const early = field.current?.value ?? '';
    if (early !== '') seek(early);
    else read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  // Only once it is known what a code looks like may what was typed stand in the address.
  useEffect(() => {
    if (!isThere) return;
    history.replaceState(null, '', location.pathname + hashOf(sought, kind !== null));
  }, [isThere, sought, kind]);
  const lookUp = `${href(lang, '/lookup/')}${writeHandedOver({ typed, place: null, isAsked: true })}`;
  const submit = (event: Event) => {
    event.preventDefault();
    if (kind === 'code') location.href = lookUp;
    else {
      load();
      list.current?.querySelector('a')?.focus();
    }
  };
  const count = findings?.found.length ?? 0;
  const said =
    loaded.at === 'loading'
      ? t.loading
      : loaded.at === 'failed' && sought !== ''
        ? t.failed
        : kind === 'code'
          ? t.code
          : kind !== null
            ? t.personal[kind]
            : findings === null
              ? ''
              : count === 0
                ? t.none(sought)
                : t.some(count);
  return (
    <div class="sheet find">
      <div class="words">
        <search>
          <form class="field needs-js" onSubmit={submit}>
            <label for="sought">{t.label}</label>
            <div class="row">
              <input
                ref={field}
                id="sought"
                class="large"
                type="search"
                enterkeyhint="search"
                value={typed}
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                aria-describedby="sought-hint"
                onInput={(event) => seek(event.currentTarget.value)}
                onFocus={load}
              />
              <button class="button large" type="submit" disabled={!isAlive} {...unremembered}>
                {t.submit}
              </button>
            </div>
            <p class="note" id="sought-hint">
              {t.hint}
            </p>
            {loaded.at === 'rest' && <p class="note">{t.size(size, packed)}</p>}
          </form>
        </search>
        <Status text={said} class="find-said" />
        {loaded.at === 'failed' && sought !== '' && (
          <p>
            <button class="button plain" type="button" onClick={load}>
              {t.retry}
            </button>
          </p>
        )}
        {kind === 'code' && (
          <>
            <p>{t.codeWhat}</p>
            <p>
              <a class="button" href={lookUp}>
                {t.codeLook}
              </a>
            </p>
          </>
        )}
        {(kind === 'resident-id' || kind === 'mobile') && <p>{t.personalWhat}</p>}
        {findings !== null && findings.instead.length > 0 && (
          <p class="note">{t.instead(findings.instead)}</p>
        )}
        {findings !== null && count === 0 && (
          <>
            <p>{t.noneWhat}</p>
            <ul>
              {hasQuestions && (
                <li>
                  <a href={href(lang, '/faq/')}>{t.faq}</a>
                </li>
              )}
              <li>
                <a href="#all-pages">{t.allPages}</a>
              </li>
            </ul>
          </>
        )}
        <div ref={list}>
          {count > 0 && <Results words={words} found={findings?.found.slice(0, shown) ?? []} />}
        </div>
        {count > shown && (
          <p>
            <button
              class="button plain"
              type="button"
              onClick={() => {
                const next = shown;
                setShown(shown + AT_ONCE);
                // Whoever goes on by keyboard goes on where the new ones begin.
                requestAnimationFrame(() => list.current?.querySelectorAll('a')[next]?.focus());
              }}
            >
              {t.more(count - shown)}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
