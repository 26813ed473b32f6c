/** What a selection came from, on the page: the sources, the key, every digest. */
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { rfc3797Words } from '../../../i18n/official/rfc3797.ts';
import type { Comparison } from '../../../official/published-numbers.ts';
import type { Source } from '../../../official/rfc3797/key.ts';
import type { Selection } from '../../../official/rfc3797/report.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import { LONG, SHOWN } from '../long-table.ts';
import { firstZeros, keptZeros } from './zeros.ts';

const code = (text: string): HTMLElement => element('code', {}, text);
/** A digest, whole where there is room for it. */
const digest = (hex: string): HTMLElement =>
  element(
    'code',
    { class: 'official-hash' },
    hex.slice(0, 8),
    element('span', { class: 'official-middle' }, hex.slice(8, -8)),
    hex.slice(-8),
  );
/** A published number beside the one that was computed: another one is marked, one that is not there is not. */
const publishedCell = (computed: number, published: number | undefined): Node | string => {
  if (published === computed) return String(published);
  if (published === undefined) return '—';
  return element('span', { class: 'official-differs' }, `≠ ${published}`);
};
/** The first numbers, and a sign that there are more. */
const shownNumbers = (numbers: readonly number[]): string =>
  `${numbers.slice(0, SHOWN).join(' ')}${numbers.length > SHOWN ? ' …' : ''}`;
const number = (text: string) => ({ text, isNumber: true }) as const;

export function resultView(
  lang: Lang,
): (drawn: Selection, published: readonly number[], comparison: Comparison | null) => void {
  const t = rfc3797Words[lang];
  const between = lang === 'zh' ? '；' : '; ';

  /** What became of a source's numbers, in words. */
  const changes = ({ values, isReordered }: Source): string => {
    const zeros = values
      .filter(({ given, canonical }) => given !== canonical)
      .map(({ given, canonical }) => `${given} → ${canonical}`);
    const all = [...(zeros.length > 0 ? [t.zerosOff(zeros)] : []), ...(isReordered ? [t.sorted] : [])];
    return all.length === 0 ? t.unchanged : all.join(between);
  };
  const showKey = ({ sources, key, notes, pool, select, entropy }: Selection): void => {
    const parts: Node[] = [];
    if (sources !== null)
      parts.push(
        table(
          t.keyCaption,
          [t.given, t.became, t.canonical],
          sources.map((source) => [code(source.given.trim()), changes(source), code(source.canonical)]),
        ),
      );
    else {
      const said = notes.map(({ source, kind }) => t.note(source, kind)).join(between);
      const stop = lang === 'zh' ? '。' : '.';
      parts.push(element('p', {}, said === '' ? t.keyAsGiven : `${t.keyAsGiven} ${said}${stop}`));
    }
    const [whole = '', tenth] = (Math.ceil(entropy * 10) / 10).toFixed(1).split('.');
    const bits = `${count(Number(whole))}.${tenth}`;
    parts.push(
      element('p', {}, t.keyIs),
      element('code', { class: 'official-key', id: 'rerun-key-string' }, key),
      element('p', { class: 'note' }, select === pool ? t.entropyAll : t.entropy(bits)),
    );
    byId('rerun-key', HTMLElement).replaceChildren(...parts);
  };
  const showZeros = ({ sources, pool, picks }: Selection): void => {
    const part = byId('rerun-zeros-now', HTMLElement);
    part.hidden = sources === null || firstZeros(sources) === null;
    if (sources === null || part.hidden) return;
    const kept = keptZeros(
      sources,
      pool,
      picks.map(({ selected }) => selected),
    );
    byId('rerun-zeros-words', HTMLElement).replaceChildren(
      element('p', {}, t.zerosNow(kept.same, picks.length)),
      element('code', { class: 'official-key' }, kept.key),
      element('p', { class: 'official-numbers', id: 'rerun-zeros-selected' }, shownNumbers(kept.selected)),
    );
  };
  const showPicks = (
    { picks }: Selection,
    published: readonly number[],
    comparison: Comparison | null,
  ): void => {
    const hasNames = picks.some(({ name }) => name !== undefined);
    const isCompared = comparison !== null;
    const made = table(
      t.picksCaption,
      [
        number(t.index),
        t.md5,
        number(t.remaining),
        number(t.remainder),
        number(t.selected),
        ...(hasNames ? [t.name] : []),
        ...(isCompared ? [number(t.publishedAs)] : []),
      ],
      picks
        .slice(0, SHOWN)
        .map(({ index, md5, remaining, remainder, selected, name }) => [
          String(index),
          digest(md5),
          count(remaining),
          count(remainder),
          String(selected),
          ...(hasNames ? [name ?? ''] : []),
          ...(isCompared ? [publishedCell(selected, published[index - 1])] : []),
        ]),
      false,
    );
    const root = byId('rerun-picks', HTMLElement);
    root.classList.toggle('official-long', picks.length > LONG);
    root.replaceChildren(
      element('p', { class: 'note' }, t.picksCaption),
      made,
      ...(picks.length > SHOWN ? [element('p', { class: 'note' }, t.first(SHOWN, picks.length))] : []),
    );
  };
  return (drawn, published, comparison) => {
    showKey(drawn);
    showZeros(drawn);
    showPicks(drawn, published, comparison);
  };
}
