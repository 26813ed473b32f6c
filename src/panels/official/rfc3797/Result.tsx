/** What a selection came from: the sources, the key, every digest. */
import { count } from '../../../i18n/numbers.ts';
import type { Source } from '../../../official/rfc3797/key.ts';
import { type Selection, selectionCsv, selectionJson } from '../../../official/rfc3797/report.ts';
import type { KeptZeros } from '../../../official/rfc3797/zeros.ts';
import { ShortDigest } from '../../../ui/Digest.tsx';
import { LongTable } from '../../../ui/LongTable.tsx';
import { LONG, SHOWN } from '../long-table.ts';
import { RerunResult } from '../RerunResult.tsx';
import { listed } from '../words.ts';
import { type EndedSelection, judgedOf } from './form.ts';
import type { Words } from './words.ts';

/** The first numbers, and a sign that there are more. */
const shownNumbers = (numbers: readonly number[]): string =>
  `${numbers.slice(0, SHOWN).join(' ')}${numbers.length > SHOWN ? ' …' : ''}`;

/** What became of a source's numbers, in words. */
function changes(words: Words, { values, isReordered }: Source): string {
  const { page: t } = words;
  const zeros = values
    .filter(({ given, canonical }) => given !== canonical)
    .map(({ given, canonical }) => `${given} → ${canonical}`);
  const all = [...(zeros.length > 0 ? [t.zerosOff(zeros)] : []), ...(isReordered ? [t.sorted] : [])];
  return all.length === 0 ? t.unchanged : listed(words, all);
}

function Key({ words, selection }: { readonly words: Words; readonly selection: Selection }) {
  const { lang, page: t } = words;
  const { sources, key, notes, pool, select, entropy } = selection;
  const said = listed(
    words,
    notes.map(({ source, kind }) => t.note(source, kind)),
  );
  const [whole = '', tenth] = (Math.ceil(entropy * 10) / 10).toFixed(1).split('.');
  return (
    <div class="official-part">
      <h3>{t.key}</h3>
      {sources === null ? (
        <p>{said === '' ? t.keyAsGiven : `${t.keyAsGiven} ${said}${lang === 'zh' ? '。' : '.'}`}</p>
      ) : (
        <LongTable
          caption={t.keyCaption}
          columns={[{ head: t.given }, { head: t.became }, { head: t.canonical }]}
          rows={sources.map((source) => [
            <code key="given">{source.given.trim()}</code>,
            changes(words, source),
            <code key="canonical">{source.canonical}</code>,
          ])}
        />
      )}
      <p>{t.keyIs}</p>
      <code class="official-key">{key}</code>
      <p class="note">{select === pool ? t.entropyAll : t.entropy(`${count(Number(whole))}.${tenth}`)}</p>
    </div>
  );
}

/** The trap of zeros in front, where these numbers have one. */
function Zeros({ words: { page: t }, kept }: { readonly words: Words; readonly kept: KeptZeros }) {
  return (
    <div class="official-part">
      <h3>{t.zeros}</h3>
      <p>{t.zerosNow(kept.same, kept.selected.length)}</p>
      <code class="official-key">{kept.key}</code>
      <p class="official-numbers">{shownNumbers(kept.selected)}</p>
    </div>
  );
}

/** A published number beside the one that was computed: another one is marked, one that is not there is not. */
function publishedCell(computed: number, published: number | undefined) {
  if (published === computed) return String(published);
  if (published === undefined) return '—';
  return <span class="official-differs">{`≠ ${published}`}</span>;
}

function Picks({
  words: { page: t, published: p },
  picks,
  published,
}: {
  readonly words: Words;
  readonly picks: Selection['picks'];
  readonly published: readonly number[];
}) {
  const hasNames = picks.some(({ name }) => name !== undefined);
  const isCompared = published.length > 0;
  const number = (head: string) => ({ head, isNumber: true });
  return (
    <div class="official-part">
      <h3>{p.values}</h3>
      <p class="note">{t.picksCaption}</p>
      <div class={picks.length > LONG ? 'official-values official-long' : 'official-values'}>
        <LongTable
          caption={t.picksCaption}
          isCaptionSeen={false}
          columns={[
            number(t.index),
            { head: t.md5 },
            number(t.remaining),
            number(t.remainder),
            number(t.selected),
            ...(hasNames ? [{ head: t.name }] : []),
            ...(isCompared ? [number(t.publishedAs)] : []),
          ]}
          rows={picks
            .slice(0, SHOWN)
            .map(({ index, md5, remaining, remainder, selected, name }) => [
              String(index),
              <ShortDigest key="md5" value={md5} isRoomy />,
              count(remaining),
              count(remainder),
              String(selected),
              ...(hasNames ? [name ?? ''] : []),
              ...(isCompared ? [publishedCell(selected, published[index - 1])] : []),
            ])}
        />
      </div>
      {picks.length > SHOWN && <p class="note">{t.first(SHOWN, picks.length)}</p>}
    </div>
  );
}

export function Result({ words, run }: { readonly words: Words; readonly run: EndedSelection }) {
  const { selection, keptZeros } = run.found;
  const { what, ...compared } = judgedOf(words, run);
  return (
    <RerunResult
      words={words}
      what={what}
      compared={compared}
      total={selection.pool}
      numbers={selection.picks.map(({ selected }) => selected)}
      csv={{ name: 'rfc3797.csv', type: 'text/csv', make: () => selectionCsv(selection) }}
      json={{
        name: 'rfc3797.json',
        type: 'application/json',
        make: () => `${selectionJson(selection)}\n`,
      }}
      saveNote={words.published.saveNote}
    >
      <Key words={words} selection={selection} />
      {keptZeros !== null && <Zeros words={words} kept={keptZeros} />}
      <Picks words={words} picks={selection.picks} published={run.asked.published} />
    </RerunResult>
  );
}
