/**
 * The minute sheet of a draw, for paper: what was promised, boxes for what is read, the table by which its check digit is found with a
 * finger, and who was there. Made from commitment.json alone; a page of its own, in both languages, that asks for nothing.
 */
import { type ComponentChild, h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Commitment } from '../../src/core/commitment.ts';
import { drandChain, drandDue } from '../../src/core/drand.ts';
import { unixSeconds } from '../../src/core/time.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { interimDigits, TABLE } from './check-digit.ts';
import { BEACON_MARGIN, isRead, timeOf } from './judgements.ts';
import type { LocalClock } from './local-time.ts';
import type { ReadSource } from './readings.ts';
import { sheetWords } from './sheet-words.ts';

type Words = Readonly<Record<Lang, string>>;

/** Chinese first, English below it. */
function both({ zh, en }: Words): ComponentChild {
  return h('span', { class: 'both' }, h('span', { lang: 'zh-CN' }, zh), ' ', h('small', { lang: 'en' }, en));
}

const row = (of: Words, ...content: ComponentChild[]) =>
  h('tr', null, h('th', { scope: 'row' }, both(of)), h('td', null, ...content));

/** An empty line to write on. */
const line = () => h('span', { class: 'line' });

/** A digest in groups of eight, four to a line. */
function grouped(hex: string): ComponentChild {
  const groups = hex.match(/.{8}/g) ?? [];
  return h('code', null, groups.slice(0, 4).join(' '), h('br', null), groups.slice(4).join(' '));
}

/** What stands at each place of a reading: an empty box, or a character that is known. */
function places(source: ReadSource): (string | null)[] {
  if (source.kind === 'balls') return Array.from({ length: source.digits }, () => null);
  return [...source.form].map((place) => (place === '0' || place === 'x' ? null : place));
}

/** So many boxes stand in a row. */
const ROW = 16;

/** A row of boxes. @param label what is written into them */
function boxes(label: Words, cells: readonly (string | null)[], kind: 'digit' | 'interim'): ComponentChild {
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, both(label)),
    cells.map((cell) =>
      cell === null ? h('td', { class: kind }) : h('td', { class: 'known' }, kind === 'digit' ? cell : ''),
    ),
  );
}

/** The boxes of a source: two people write it down, each for themselves; below them the digits so far. */
function reading(source: ReadSource, number: number): ComponentChild {
  const all = places(source);
  const rows = Array.from({ length: Math.ceil(all.length / ROW) }, (_, i) =>
    all.slice(i * ROW, (i + 1) * ROW),
  );
  return h(
    'section',
    { class: 'reading' },
    h('h2', null, both(sheetWords.source(number, source.kind))),
    h('p', { class: 'what' }, source.what),
    source.kind === 'text' && h('p', null, both(sheetWords.form), ' ', h('code', null, source.form)),
    rows.map((cells) =>
      h(
        'table',
        { class: 'boxes' },
        boxes(sheetWords.first, cells, 'digit'),
        boxes(sheetWords.second, cells, 'digit'),
        boxes(sheetWords.interim, cells, 'interim'),
      ),
    ),
    h('p', null, both(sheetWords.readAt), ' ', line(), ' ', both(sheetWords.photographs), ' ', line()),
  );
}

/** The table of the check digit, and how it is used. */
function checkTable(hasHex: boolean): ComponentChild {
  const digits = [...'0123456789'];
  const example = '572';
  return h(
    'section',
    { class: 'check' },
    h('h2', null, both(sheetWords.checkTitle)),
    h('p', null, both(sheetWords.checkHow(example, interimDigits(example)))),
    hasHex && h('p', null, both(sheetWords.checkHex)),
    h(
      'div',
      { class: 'beside' },
      h(
        'table',
        { class: 'damm' },
        h('caption', null, both(sheetWords.tableCaption)),
        h(
          'tr',
          null,
          h('td', null),
          digits.map((digit) => h('th', { scope: 'col' }, digit)),
        ),
        TABLE.map((entries, i) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, String(i)),
            [...entries].map((entry) => h('td', null, entry)),
          ),
        ),
      ),
      h('p', { class: 'checkdigit' }, both(sheetWords.checkDigit), h('span', { class: 'box' })),
    ),
  );
}

const STYLE = `
@page { size: A4; margin: 14mm }
body { font: 10.5pt/1.5 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 182mm }
h1, h2 { font-family: "Songti SC", "Noto Serif CJK SC", SimSun, serif; line-height: 1.3; margin: 4mm 0 1mm }
h1 { font-size: 17pt } h2 { font-size: 12pt }
p { margin: 1mm 0 } small { font-size: 8.5pt; color: #333 }
code { font: 10pt/1.4 "DejaVu Sans Mono", Consolas, monospace }
table { border-collapse: collapse } caption { text-align: left }
.facts th { text-align: left; font-weight: normal; vertical-align: top; padding: .5mm 4mm .5mm 0 }
.facts td { padding: .5mm 0 }
.boxes th { text-align: left; font-weight: normal; width: 42mm; line-height: 1.2 }
.boxes { margin: 1mm 0 } .boxes td { width: 8mm; height: 9mm; padding: 0; text-align: center; font-size: 13pt }
.boxes .digit { border: .5mm solid #000 } .boxes .interim { border: .2mm dotted #000 }
.damm th, .damm td { width: 6mm; height: 6mm; padding: 0; text-align: center; border: .1mm solid #999 }
.damm th { background: #eee }
.beside { display: flex; gap: 12mm; align-items: center }
.box { display: inline-block; width: 10mm; height: 11mm; border: .6mm solid #000; vertical-align: middle; margin-left: 3mm }
.line { display: inline-block; border-bottom: .2mm solid #000; min-width: 42mm; height: 1.2em }
.reading, .check, .present { break-inside: avoid }
.present td, .present th { border: .2mm solid #000; height: 9mm; padding: 0 2mm; text-align: left; font-weight: normal }
.present { width: 100% } .what { font-size: 12pt }
.rehearsal { border: .6mm solid #000; padding: 2mm; font-size: 13pt }
`;

/**
 * The sheet as an HTML file.
 * @param digest the commitment's hash, in hex
 * @param clock the clocks of a zone beside UTC, or null
 */
export function minuteSheet(
  commitment: Commitment,
  digest: string,
  isRehearsal: boolean,
  clock: { readonly zone: string; readonly says: LocalClock } | null,
): string {
  const { round, pool, sources, drawAt } = commitment;
  const read = sources.flatMap((source, i) => (isRead(source) ? [{ source, number: i + 1 }] : []));
  const when = (time: string) => (clock === null ? time : `${time} · ${clock.says(time)} ${clock.zone}`);
  const beacons = sources.flatMap((source) => {
    const chain = source.kind === 'drand' ? drandChain(source.chain) : undefined;
    if (source.kind !== 'drand' || chain === undefined) return [];
    return [{ name: `${chain.name} ${source.round}`, due: drandDue(chain, source.round) }];
  });
  const readBy = Math.min(
    ...beacons.map(({ due }) => due),
    ...(beacons.length > 0 ? [] : [unixSeconds(drawAt) + BEACON_MARGIN]),
  );
  const hasHex = read.some(({ source }) => source.kind === 'text' && source.form.includes('x'));
  const secrets = sources.filter(({ kind }) => kind === 'secret').length;
  const page = h(
    'html',
    { lang: 'zh-CN' },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('title', null, `${sheetWords.title.zh} ${round} ${pool}`),
      h('style', { dangerouslySetInnerHTML: { __html: STYLE } }),
    ),
    h(
      'body',
      null,
      h('h1', null, both(sheetWords.title)),
      isRehearsal && h('p', { class: 'rehearsal' }, both(sheetWords.rehearsal)),
      h(
        'table',
        { class: 'facts' },
        row(sheetWords.round, round),
        row(sheetWords.pool, pool),
        row(sheetWords.commitment, grouped(digest)),
        row(sheetWords.announced, line()),
        row(sheetWords.drawAt, when(drawAt)),
        read.length > 0 && row(sheetWords.readBy, when(timeOf(readBy))),
        beacons.map(({ name, due }) => row(sheetWords.beacon, `${name} · ${when(timeOf(due))}`)),
        secrets > 0 && row(sheetWords.secretOpened, line()),
      ),
      read.map(({ source, number }) => reading(source, number)),
      read.length > 0 && checkTable(hasHex),
      h(
        'section',
        { class: 'present' },
        h('h2', null, both(sheetWords.present)),
        h(
          'table',
          { class: 'present' },
          h(
            'tr',
            null,
            sheetWords.columns.map((column) => h('th', { scope: 'col' }, both(column))),
          ),
          sheetWords.roles.map((role) =>
            h('tr', null, h('td', null, both(role)), h('td', null), h('td', null), h('td', null)),
          ),
        ),
      ),
      h('p', null, both(sheetWords.remarks)),
      h('p', null, h('small', null, sheetWords.made)),
    ),
  );
  return `<!doctype html>\n${render(page)}\n`;
}
