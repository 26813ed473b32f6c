/** What a re-run came to: the sentence, the pool's head, what was read and drawn. */
import { duration } from '../../../i18n/durations.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { count, bytes as size } from '../../../i18n/numbers.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import type { Drawn } from '../../../rerun/pool-talk.ts';
import { byId, element } from '../../../ui/elements.ts';
import type { Redrawn } from './load.ts';
import { factList, judged, shownText, textNode } from './nodes.ts';
import { fillVerdict } from './verdict-box.ts';

const code = (text: string) => element('code', {}, text);

/** The sentence of a draw that has an outcome. */
function sentenceOf(lang: Lang, { outcome, winners }: Drawn): string {
  const t = beijingWords[lang];
  if (outcome === 'all') return t.all(winners);
  return winners === 0 ? t.nobody : t.drawn(winners);
}

/** Shows the outcome; a time-out is told as no result. @returns what to move the reader's focus to */
export function showOutcome(lang: Lang, { loaded, zip, drawn, isFresh }: Redrawn): HTMLElement {
  const t = beijingWords[lang];
  const { imported, ms } = loaded;
  const fault = byId('bj-fault', HTMLElement);
  const said = byId('bj-said', HTMLElement);
  const md5Line = zip.announcedMd5 === null ? t.md5LineNotCompared : t.md5LineSame;
  const of = judged(beijingCompareWords[lang].ofSeed(drawn.seed, shownText(zip.file)));
  const isTimeOut = drawn.outcome === 'time-out';
  said.hidden = isTimeOut;
  if (isTimeOut)
    fillVerdict(fault, 'incomplete', t.none, t.timeOut, [
      of,
      t.timeOutWhat(drawn.numbers, drawn.picked, imported.quota),
      t.timeOutNote,
      md5Line,
    ]);
  else
    said.replaceChildren(
      element('p', { class: 'sentence', id: 'bj-sentence' }, sentenceOf(lang, drawn)),
      of,
      ...(drawn.outcome === 'all' ? [element('p', {}, t.allNote)] : []),
      element('p', {}, md5Line),
      ...(drawn.winners > 0 ? [element('p', {}, t.notVerified)] : []),
    );

  const md5 = element('span', { 'data-md5': zip.announcedMd5 === null ? 'not-compared' : 'same' });
  md5.append(
    code(zip.md5),
    ' ',
    element('span', { class: 'bj-md5' }, zip.announcedMd5 === null ? t.md5NotCompared : t.md5Same),
  );
  byId('bj-facts', HTMLElement).replaceChildren(
    element('h3', {}, t.pool),
    factList([
      [t.poolTitle, textNode(lang, imported.title)],
      [t.kind, element('span', {}, t.kinds[imported.kind], ' ', code(imported.type))],
      [t.period, code(imported.period)],
      [t.drawTime, textNode(lang, imported.drawTime)],
      [t.publishTime, textNode(lang, imported.publishTime)],
      [t.tickets, count(imported.tickets)],
      [t.quota, imported.quota < 0 ? String(imported.quota) : count(imported.quota)],
      [t.seed, code(drawn.seed)],
      [t.numbers, drawn.numbers === 0 ? t.noNumbers : t.numbersOf(drawn.numbers, drawn.passedOver)],
      [t.file, element('span', {}, code(shownText(zip.file)), ` ${size(zip.bytes)}`)],
      [t.fileMd5, md5],
      [
        t.time,
        isFresh
          ? t.timeOf(duration(lang, ms), duration(lang, drawn.ms))
          : t.timeAgain(duration(lang, drawn.ms)),
      ],
    ]),
  );
  byId('bj-drawn', HTMLElement).hidden = false;
  return isTimeOut ? fault : said;
}
