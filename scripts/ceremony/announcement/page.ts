/** A page to be printed that announces a commitment, from the document alone: one file that asks for nothing. */
import { createHash } from 'node:crypto';
import { xmlText } from '../../../src/charts/xml.ts';
import { toHex } from '../../../src/core/bytes.ts';
import { type Commitment, isRehearsal, readCommitment } from '../../../src/core/commitment.ts';
import { drandChain, drandDue } from '../../../src/core/drand.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import type { Source } from '../../../src/core/sources.ts';
import { htmlLang, type Lang, languages } from '../../../src/i18n/lang.ts';
import { roundWords } from '../../../src/i18n/rounds.ts';
import { codeOfText } from '../../../src/paper/codes.ts';
import { promiseOf } from '../../../src/site/promises.ts';
import type { Dates } from '../local-time.ts';
import { announcementWords } from './words.ts';

const STYLE = `
@page { size: A4; margin: 8mm 15mm; }
body { color: #1a1d21; background: #fff; font: 9pt/1.35 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; margin: 0 auto; max-width: 180mm; }
h1, h2 { font-family: 'Songti SC', 'Noto Serif CJK SC', SimSun, serif; margin: 0; }
h1 { font-size: 15pt; }
section[lang='en'] { font-family: system-ui, 'Noto Sans', Arial, sans-serif; font-size: 8pt; }
section[lang='en'] h1 { font-size: 12pt; }
h2 { font-size: 11pt; }
p { margin: 0.5mm 0 1mm; }
section + section { border-top: 0.3mm solid #1a1d21; margin-top: 3mm; padding-top: 2mm; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; }
.digest { border-block: 0.3mm solid #1a1d21; display: flex; align-items: center; gap: 6mm; margin: 2mm 0; padding: 2mm 0; }
.digest svg { flex: none; width: 36mm; height: 36mm; }
.digest code { font-size: 14pt; line-height: 1.5; word-spacing: 2mm; }
.rehearsal { border: 0.6mm solid #1a1d21; font-size: 12pt; padding: 0.5mm 3mm; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.5mm 4mm; margin: 1mm 0; }
dt { color: #555; }
dd { margin: 0; }
ol { margin: 1mm 0; padding-left: 5mm; }
table { border-collapse: collapse; margin-top: 2mm; width: 100%; }
th, td { border: 0.2mm solid #1a1d21; font-weight: normal; padding: 0.5mm 2mm; text-align: left; }
td { height: 6mm; }
`;

/** A digest as people compare it: eight groups of eight, four on a line. */
function grouped(digest: string): string {
  const groups = digest.match(/.{8}/g) ?? [];
  return `${groups.slice(0, 4).join(' ')}<br>${groups.slice(4).join(' ')}`;
}

/** A source in words, with when a beacon is due. */
function sourceLine(source: Source, clock: Dates | null, lang: Lang): string {
  const t = announcementWords[lang];
  const { promise, what } = promiseOf(source, lang);
  const chain = source.kind === 'drand' ? drandChain(source.chain) : undefined;
  const due =
    source.kind === 'drand' && chain !== undefined
      ? t.due(new Date(drandDue(chain, source.round) * 1000).toISOString().replace('.000Z', 'Z'), clock)
      : null;
  const digest = source.kind === 'secret' ? source.sha256 : null;
  return [promise, what, due, digest].filter((part) => part !== null).join(t.between);
}

/** What the commitment says, in one language; the first has the digest and the code. */
function announcementSection(
  commitment: Commitment,
  digest: string,
  clock: Dates | null,
  lang: Lang,
): string {
  const t = announcementWords[lang];
  const { round, pool, method, list, quota, reserves, frozenAt, drawAt, sources } = commitment;
  const { size, path } = codeOfText(digest);
  const facts: readonly (readonly [string, string])[] = [
    [t.method, roundWords[lang].method[method]],
    [t.list, t.listSize(list.rows, method === 'lottery' ? list.tickets : null)],
    [t.quota, t.quotaOf(quota, reserves)],
    [t.frozenAt, t.time(frozenAt, clock)],
    [t.drawAt, t.time(drawAt, clock)],
    ...sources.map((source): readonly [string, string] => [t.sources, sourceLine(source, clock, lang)]),
  ];
  const isFirst = lang === languages[0];
  return [
    `<section lang="${htmlLang[lang]}">`,
    `<h1>${xmlText(t.title)}</h1>`,
    `<h2>${xmlText(t.heading(round, pool))}</h2>`,
    ...(isRehearsal(round) ? [`<p class="rehearsal">${xmlText(t.rehearsal)}</p>`] : []),
    `<p>${xmlText(t.what)}</p>`,
    ...(isFirst
      ? [
          '<div class="digest">',
          `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="${xmlText(t.code)}"><path d="${path}"/></svg>`,
          `<div><p>${xmlText(t.digest)}</p><code>${grouped(digest)}</code><p>${xmlText(t.code)}</p></div>`,
          '</div>',
        ]
      : [`<p>${xmlText(t.digest)}: <code>${digest}</code></p>`, `<p>${xmlText(t.code)}</p>`]),
    `<h2>${xmlText(t.facts)}</h2>`,
    `<dl>${facts.map(([name, value]) => `<dt>${xmlText(name)}</dt><dd>${xmlText(value)}</dd>`).join('')}</dl>`,
    `<h2>${xmlText(t.how)}</h2>`,
    `<ol>${t.hows.map((one) => `<li>${xmlText(one)}</li>`).join('')}</ol>`,
    ...(isFirst
      ? [
          `<table><caption>${xmlText(t.witnesses)}</caption>`,
          `<tr>${t.witness.map((one) => `<th scope="col">${xmlText(one)}</th>`).join('')}</tr>`,
          ...Array.from({ length: 2 }, () => `<tr>${t.witness.map(() => '<td></td>').join('')}</tr>`),
          '</table>',
        ]
      : []),
    '</section>',
  ].join('\n');
}

/**
 * The announcement of a commitment, in both languages.
 * @param document the bytes of commitment.json
 * @param clock the publisher's, by which times are told beside the protocol's own; null where nobody says whose it is
 * @throws MingqianError `document.*` where they are none
 */
export function announcementPage(document: Uint8Array, clock: Dates | null): string {
  const commitment = readCommitment(document);
  const digest = toHex(sha256(document));
  const title = languages
    .map(
      (lang) =>
        `${announcementWords[lang].title}: ${announcementWords[lang].heading(commitment.round, commitment.pool)}`,
    )
    .join(' · ');
  // What a commitment says in its own words was escaped; should that ever fail, nothing in it runs or is fetched.
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
  return [
    '<!doctype html>',
    `<html lang="${htmlLang.zh}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...languages.map((lang) => announcementSection(commitment, digest, clock, lang)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
