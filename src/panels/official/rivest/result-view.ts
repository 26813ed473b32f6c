/** What a sample came from, on the page: the seed as it stands, every digest. */
import { toHex } from '../../../core/bytes.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { rivestWords } from '../../../i18n/official/rivest.ts';
import { type Manifest, placeIn } from '../../../official/rivest/batch-manifest.ts';
import type { Sample } from '../../../official/rivest/sampler.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import { LONG, SHOWN } from '../long-table.ts';
import type { Drawn } from './drawing.ts';

const number = (text: string) => ({ text, isNumber: true }) as const;

/** A digest by its first and last eight characters; selecting it copies all of it. */
function shortDigest(digest: Uint8Array): HTMLElement {
  const hex = toHex(digest);
  const middle = element('span', { class: 'digest-middle' }, hex.slice(8, -8));
  return element('code', { class: 'digest-short' }, hex.slice(0, 8), middle, hex.slice(-8));
}

export function showSample(lang: Lang, { seed }: Sample, drawn: Drawn, manifest: Manifest | null): void {
  const t = rivestWords[lang];
  const { first, numbers, words } = drawn;
  const said = [
    t.seedBytes(new TextEncoder().encode(seed).length),
    ...(seed === seed.trim() ? [] : [t.seedSpace]),
  ];
  const passed = words - numbers.length;
  byId('rerun-seed-is', HTMLElement).replaceChildren(
    element('p', {}, t.seedIs),
    element('code', { class: 'official-key official-seed' }, seed),
    element('p', { class: 'note' }, said.join(lang === 'zh' ? '' : ' ')),
  );
  let draw = 0;
  const rows = first.slice(0, SHOWN).map(({ counter, digest, number: hit, isTaken }) => {
    if (isTaken) draw++;
    const place = manifest === null ? null : placeIn(manifest, hit);
    return [
      isTaken ? count(draw) : t.skipped,
      count(counter),
      shortDigest(digest),
      String(hit),
      ...(place === null ? [] : [place.batch, count(place.position)]),
    ];
  });
  const made = table(
    t.drawsCaption,
    [
      number(t.draw),
      number(t.counter),
      t.sha256,
      number(t.number),
      ...(manifest === null ? [] : [t.batch, number(t.position)]),
    ],
    rows,
    false,
  );
  for (const [i, row] of made.querySelectorAll('tbody tr').entries())
    if (first[i]?.isTaken === false) row.className = 'official-passed';
  const root = byId('rerun-draws', HTMLElement);
  root.classList.toggle('official-long', rows.length > LONG);
  root.replaceChildren(
    element('p', { class: 'note' }, t.drawsCaption),
    made,
    ...(passed > 0 ? [element('p', {}, t.passed(passed))] : []),
    ...(words > SHOWN ? [element('p', { class: 'note' }, t.first(SHOWN, numbers.length))] : []),
  );
}
