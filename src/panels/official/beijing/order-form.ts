/** A pasted order of tickets, held against one of the published draws. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.ts';
import { isContradicted } from '../../../official/beijing/claims.ts';
import { PUBLISHED_DRAWS } from '../../../official/beijing/draws.ts';
import type { CheckedOrder, FiguresTalk } from '../../../rerun/pool-talk.ts';
import { type Client, NotDone } from '../../../talk/client.ts';
import { byId } from '../../../ui/elements.ts';
import type { VerdictName } from '../../../ui/verdict.ts';
import { oneAtATime } from './asked.ts';
import { drawName } from './draw-name.ts';
import { judged, showTo } from './nodes.ts';
import { readingNodes } from './reading-view.ts';
import { fillFault, fillVerdict } from './verdict-box.ts';

/** What a pasted order came to: green only where all ranks were given, none was passed over, and it is the published order. */
function orderWords(lang: Lang, checked: CheckedOrder): [VerdictName, string, string, string[]] {
  const t = beijingDrawWords[lang];
  const { holds, met, given, quota, passedOver, missing, isPublished, claims } = checked;
  const codes = checked.hasCodes ? [t.codesNotCompared] : [];
  if (isContradicted(claims)) return ['failed', t.notFits, t.contradicted, codes];
  if (!holds) return ['failed', t.notFits, t.holdsNot(met, missing ?? 0), codes];
  if (given > quota) return ['failed', t.notFits, t.tooMany(given, quota), codes];
  const isAll = given === quota;
  if (isAll && !isPublished) return ['failed', t.notFits, t.notPublished(passedOver), codes];
  const sentence = passedOver === 0 ? t.holdsAll(given) : t.holds(given, passedOver);
  const lines = [
    ...(isAll ? [] : [t.given(given, quota)]),
    ...(passedOver > 0 ? [checked.hasOneTicketEach ? t.passedOverWinners : t.passedOverWhat] : []),
    ...(isPublished ? [t.isPublished] : []),
    ...codes,
  ];
  if (isAll && passedOver === 0) return ['verified', t.agrees, sentence, lines];
  return ['incomplete', isAll ? t.fits : t.partly, sentence, lines];
}

/** @returns chooses the draw with this id */
export function orderForm(lang: Lang, figures: () => Client<FiguresTalk>): { choose(id: string): void } {
  const t = beijingDrawWords[lang];
  const verdict = byId('bj-order-verdict', HTMLElement);
  const which = byId('bj-order-which', HTMLSelectElement);
  const box = byId('bj-order', HTMLTextAreaElement);
  const bad = byId('bj-order-bad', HTMLElement);
  const work = oneAtATime();

  /** A verdict goes with what it judged. */
  const forget = (): void => {
    work.stop();
    verdict.hidden = true;
    bad.textContent = '';
  };
  which.addEventListener('input', forget);
  box.addEventListener('input', forget);
  byId('bj-order-form', HTMLFormElement).addEventListener('submit', async (event) => {
    event.preventDefault();
    forget();
    if (box.value.trim() === '') {
      bad.textContent = t.nothing;
      return box.focus();
    }
    const id = which.value;
    const draw = PUBLISHED_DRAWS.find((one) => one.id === id);
    const of = judged(t.judged(t.pasted, draw === undefined ? id : drawName(lang, draw)));
    const { isCurrent, signal } = work.begin();
    try {
      const question = { id, text: new Blob([box.value]), name: t.pasted };
      const checked = await figures().ask('order', question, { signal });
      if (!isCurrent()) return;
      const [name, called, sentence, lines] = orderWords(lang, checked);
      fillVerdict(verdict, name, called, sentence, [
        of,
        ...lines,
        ...readingNodes(lang, checked.reading, checked.claims),
      ]);
    } catch (error) {
      if (!isCurrent() || (error instanceof NotDone && error.code === 'cancelled')) return;
      fillFault(lang, verdict, error, t.notCompared, [of]);
    }
    showTo(verdict);
  });
  return {
    choose: (id) => {
      which.value = id;
      forget();
    },
  };
}
