/** What a sample came from: the seed as it stands, every digest. */
import { toHex } from '../../../core/bytes.ts';
import { count } from '../../../i18n/numbers.ts';
import { placeIn } from '../../../official/rivest/batch-manifest.ts';
import { KEPT } from '../../../rerun/small-draws.ts';
import { ShortDigest } from '../../../ui/Digest.tsx';
import { LongTable } from '../../../ui/LongTable.tsx';
import { LONG, SHOWN } from '../long-table.ts';
import { RerunResult } from '../RerunResult.tsx';
import { joined } from '../words.ts';
import { type EndedSample, judgedOf } from './form.ts';
import { sampleCsv, sampleReport } from './saving.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly run: EndedSample;
}

function Seed({ words, seed }: { readonly words: Words; readonly seed: string }) {
  const { page: t } = words;
  const said = [
    t.seedBytes(new TextEncoder().encode(seed).length),
    ...(seed === seed.trim() ? [] : [t.seedSpace]),
  ];
  return (
    <div class="official-part">
      <p>{t.seedIs}</p>
      <code class="official-key official-seed">{seed}</code>
      <p class="note">{joined(words, said)}</p>
    </div>
  );
}

function Draws({ words: { page: t, published: p }, run: { asked, found } }: Props) {
  const { manifest } = asked;
  const { first, numbers, words: all } = found;
  const passed = all - numbers.length;
  const shown = first.slice(0, SHOWN);
  const number = (head: string) => ({ head, isNumber: true });
  let draw = 0;
  const rows = shown.map(({ counter, digest, number: hit, isTaken }) => {
    if (isTaken) draw++;
    const place = manifest === null ? null : placeIn(manifest, hit);
    return [
      isTaken ? count(draw) : t.skipped,
      count(counter),
      <ShortDigest key="sha256" value={toHex(digest)} />,
      String(hit),
      ...(place === null ? [] : [place.batch, count(place.position)]),
    ];
  });
  return (
    <div class="official-part">
      <h3>{p.values}</h3>
      <p class="note">{t.drawsCaption}</p>
      <div class={rows.length > LONG ? 'official-values official-long' : 'official-values'}>
        <LongTable
          caption={t.drawsCaption}
          isCaptionSeen={false}
          columns={[
            number(t.draw),
            number(t.counter),
            { head: t.sha256 },
            number(t.number),
            ...(manifest === null ? [] : [{ head: t.batch }, number(t.position)]),
          ]}
          rows={rows}
          rowClass={(row) => (shown[row]?.isTaken === false ? 'official-passed' : undefined)}
        />
      </div>
      {passed > 0 && <p>{t.passed(passed)}</p>}
      {all > SHOWN && <p class="note">{t.first(SHOWN, numbers.length)}</p>}
    </div>
  );
}

export function Result({ words, run }: Props) {
  const { asked, found } = run;
  const { what, ...compared } = judgedOf(words, run);
  const isWhole = found.words <= KEPT;
  return (
    <RerunResult
      words={words}
      what={what}
      compared={compared}
      total={asked.sample.total}
      numbers={found.numbers}
      csv={{ name: 'rivest.csv', type: 'text/csv', make: () => sampleCsv(asked, found) }}
      json={{
        name: 'rivest.json',
        type: 'application/json',
        make: isWhole ? () => sampleReport(asked, found) : null,
      }}
      saveNote={isWhole ? words.published.saveNote : words.page.jsonLimit(KEPT)}
    >
      <Seed words={words} seed={asked.sample.seed} />
      <Draws words={words} run={run} />
    </RerunResult>
  );
}
