/**
 * The result: its first ranks in the page, the rest paged through from result.csv, once its SHA-256 is found to be the
 * one in result.json.
 */
import '../../../ui/code.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TypedFaults } from '../../../i18n/lookup/typed.zh.ts';
import type { WinnerWords } from '../../../i18n/winners.zh.ts';
import type { ResultRows } from '../../../record/result-rows.ts';
import type { TypedCode } from '../../../typed/code.ts';
import { Code } from '../../../ui/Code.tsx';
import { LongTable } from '../../../ui/LongTable.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useAlive } from '../../../ui/use-alive.ts';
import { cellText, isFigure } from './cells.ts';
import { type News, type Paging, type Step, saying, showing, shownRanks, stepped } from './paging.ts';
import type { Reading } from './published-result.ts';

export interface Words {
  readonly winners: WinnerWords;
  /** What is wrong with a code, as the look-up says it. */
  readonly faults: TypedFaults;
  /** Stands between two sentences. */
  readonly gap: string;
}

export interface WinnersProps {
  /** The address of result.csv. */
  readonly source: string;
  readonly size: number;
  /** Of result.csv, as result.json has it; null before the draw. */
  readonly sha256: string | null;
  /** Its first line. */
  readonly header: string;
  readonly method: 'lottery' | 'ranking' | 'queue';
  readonly quota: number;
  /** Words of the draw; 0 where the method draws none. */
  readonly draws: number;
  /** Ranks in all. */
  readonly count: number;
  /** The lines of the first ranks, as result.csv has them. */
  readonly first: readonly string[];
}

/** Why what was typed is no application code; null where it is one. */
function faultIn(read: TypedCode, faults: Words['faults']): string | null {
  if (read.fault === null) return null;
  if (read.fault === 'character') return faults.character(read.character, read.position);
  return read.fault === 'long' ? faults.long(read.length) : faults[read.fault];
}

export function Winners(props: WinnersProps & { readonly words: Words }) {
  const { source, size, sha256, header, method, quota, draws, count, first, words } = props;
  const t = words.winners;
  const [paging, setPaging] = useState<Paging>({ at: 'first', news: { kind: 'none' } });
  const isAlive = useAlive();
  const [hasFault, setFault] = useState(false);
  const reader = useRef<() => Promise<Reading>>();
  const rank = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const wantedRow = useRef<HTMLTableRowElement>(null);
  const wanted = paging.at === 'paged' ? paging.wanted : null;
  useLayoutEffect(() => wantedRow.current?.scrollIntoView({ block: 'center' }), [wanted, paging]);

  /** What reads codes, numbers and the result is fetched when it is needed: most who open the page read the first ranks. */
  const readResult = async (wanted: string): Promise<Reading> => {
    const loaded = await import('./published-result.ts').catch(() => null);
    if (loaded === null) return { state: 'unreachable' };
    reader.current ??= loaded.publishedResult(source, wanted, header);
    return reader.current();
  };
  /** Reads result.csv once, and then gives the state that follows from its rows. */
  const withRows = async (then: (from: Paging, rows: ResultRows) => Paging): Promise<void> => {
    if (sha256 === null || paging.at === 'refused') return;
    if (paging.at === 'first') setPaging((now) => saying(now, { kind: 'reading' }));
    const found = await readResult(sha256);
    setPaging((now) => {
      if (found.state === 'read') return then(now, found.rows);
      return found.state === 'refused'
        ? { at: 'refused', got: found.got }
        : saying(now, { kind: found.state });
    });
  };
  const step = (way: Step) =>
    withRows((now, rows) => showing(now, rows, stepped(way, now.at === 'paged' ? now.from : 1, rows.count)));
  const unreachable = () => setPaging((now) => saying(now, { kind: 'unreachable' }));
  const toRank = async () => {
    const loaded = await import('../../../typed/number.ts').catch(() => null);
    if (loaded === null) return unreachable();
    const typed = loaded.readNumber(rank.current?.value ?? '');
    if (typed.fault === 'character')
      return setPaging((now) =>
        saying(now, { kind: 'fault', sentence: t.noDigit(typed.character, typed.position) }),
      );
    return withRows((now, rows) =>
      typed.fault === null && typed.number >= 1 && typed.number <= rows.count
        ? showing(now, rows, typed.number, { wanted: typed.number })
        : saying(now, { kind: 'no-rank' }),
    );
  };
  const toCode = async () => {
    const loaded = await import('../../../typed/code.ts').catch(() => null);
    if (loaded === null) return unreachable();
    const read = loaded.readTyped(code.current?.value ?? '');
    const fault = faultIn(read, words.faults);
    setFault(fault !== null);
    // What is no code is told as on the look-up, and nothing is read for it.
    if (fault !== null || read.fault !== null)
      return setPaging((now) => saying(now, { kind: 'fault', sentence: fault ?? '' }));
    return withRows((now, rows) => {
      const at = rows.rankOf(read.code) ?? (read.ungrouped === null ? null : rows.rankOf(read.ungrouped));
      return at === null
        ? saying(now, { kind: 'not-found' })
        : showing(now, rows, at, { wanted: at, found: at });
    });
  };

  const [from, to] = shownRanks(paging, first.length, count);
  const cells = Array.from({ length: to - from + 1 }, (_, i) =>
    paging.at === 'paged' ? paging.rows.row(from + i) : (first[i] ?? '').split(','),
  );
  const said = (news: News): string => {
    if (news.kind === 'none') return '';
    if (news.kind === 'reading') return t.reading(size);
    if (news.kind === 'no-rank') return t.noRank(count);
    if (news.kind === 'not-found') return t.notFound;
    if (news.kind === 'unreachable') return t.unreachable;
    if (news.kind === 'no-digest') return t.noDigest;
    if (news.kind === 'fault') return news.sentence;
    const { found, isFirst } = news;
    const of = found === null ? '' : found > quota ? t.foundReserve(found) : t.found(found);
    return [of, t.showing(from, to, count), isFirst ? t.matched : ''].filter(Boolean).join(words.gap);
  };
  const names: Readonly<Record<string, string>> = t.column;
  const columns = header.split(',');
  const allocated = Math.min(quota, count);
  const summary = t.what[method === 'lottery' ? 'lottery' : 'ranked'](allocated, count - allocated);
  const isClosed = !isAlive || paging.at === 'refused';
  return (
    <div class="winners">
      <p>
        {summary}
        {draws > 0 && t.drawNote}
      </p>
      <p>
        {t.first(first.length, count)} <a href={source}>{t.wholeFile(size)}</a>
      </p>
      {count > first.length && sha256 !== null && (
        <fieldset class="pager needs-js" aria-label={t.pager}>
          <p class="note">{t.onDemand}</p>
          <div class="pager-steps">
            {(['begin', 'previous', 'next', 'end'] as const).map((way) => {
              const isIdle = way === 'begin' || way === 'previous' ? from === 1 : to === count;
              return (
                <button
                  key={way}
                  type="button"
                  class="word-button"
                  disabled={isClosed}
                  aria-controls="winners"
                  // One that leads nowhere keeps the focus, so that the keyboard does not lose its place.
                  aria-disabled={isIdle ? 'true' : undefined}
                  onClick={() => !isIdle && void step(way)}
                >
                  {t[way]}
                </button>
              );
            })}
          </div>
          <div class="pager-fields">
            <form
              class="field"
              onSubmit={(event) => {
                event.preventDefault();
                void toRank();
              }}
            >
              <label for="winners-rank">{t.toRank}</label>
              <div class="row">
                <input
                  ref={rank}
                  id="winners-rank"
                  inputMode="numeric"
                  autocomplete="off"
                  required
                  disabled={isClosed}
                />
                <button type="submit" class="button plain" disabled={isClosed}>
                  {t.go}
                </button>
              </div>
            </form>
            <form
              class="field"
              onSubmit={(event) => {
                event.preventDefault();
                void toCode();
              }}
            >
              <label for="winners-code">{t.findCode}</label>
              <div class="row">
                <input
                  ref={code}
                  id="winners-code"
                  class="code"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck={false}
                  required
                  disabled={isClosed}
                  aria-invalid={hasFault ? 'true' : undefined}
                />
                <button type="submit" class="button plain" disabled={isClosed}>
                  {t.find}
                </button>
              </div>
            </form>
          </div>
        </fieldset>
      )}
      <Status class="pager-status" text={paging.at === 'refused' ? '' : said(paging.news)} />
      <div class="refusal" role="alert">
        {paging.at === 'refused' && (
          <>
            <strong>{t.refused}</strong>
            <dl>
              <dt>{t.expected}</dt>
              <dd>{sha256}</dd>
              <dt>{t.got}</dt>
              <dd>{paging.got}</dd>
            </dl>
            <p>{t.whatNow}</p>
          </>
        )}
      </div>
      <LongTable
        id="winners"
        class="ranks"
        caption={t.caption(from, to, count)}
        columns={columns.map((column) => ({ head: names[column], isNumber: isFigure(column) }))}
        rows={cells.map((row, i) =>
          columns.map((column, j) => {
            const value = row[j] ?? '';
            if (column === 'code') return <Code value={value} />;
            if (column !== 'rank' || from + i <= quota) return cellText(column, value);
            return (
              <>
                {cellText(column, value)}
                <span class="reserve-mark">{t.reserve}</span>
              </>
            );
          }),
        )}
        rowClass={(i) => (from + i > quota ? 'reserve' : undefined)}
        wanted={wanted === null ? undefined : wanted - from}
        wantedRef={wantedRow}
      />
    </div>
  );
}
