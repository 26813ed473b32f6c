/** The seed under a magnifier: how many of a million seeds would let a code win, counted on all cores. */
import { codeLuck, USUAL } from '../../../charts/code-luck.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingCodeWords } from '../../../i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../../i18n/official/beijing/compare.ts';
import { SEEDS } from '../../../official/beijing/seeds.ts';
import { type CountStage, countSeeds, type SeedCount } from '../../../rerun/magnifier.ts';
import SeedsWorker from '../../../rerun/seeds-worker.ts?worker&inline';
import { NotDone } from '../../../talk/client.ts';
import { byId, element } from '../../../ui/elements.ts';
import { oneAtATime } from './asked.ts';
import { faultWords } from './fault-view.ts';
import type { Redrawn } from './load.ts';
import { codeNode, nameBySentence, showTo, svgNode } from './nodes.ts';

/** What the count should be about, beside what it is; nothing where no draw decides or all but always wins. */
function expectation(lang: Lang, counted: SeedCount): Node[] {
  const t = beijingCodeWords[lang];
  const { wins, chance } = counted;
  // A draw that times out has no winners, which the chance knows nothing of.
  if (chance === null || (counted.method === 'whole' && counted.timeOuts > 0)) return [];
  const mean = SEEDS * chance;
  const deviation = Math.sqrt(SEEDS * chance * (1 - chance));
  if (deviation < 1) return [];
  const [middle, low, high] = [mean, mean - USUAL * deviation, mean + USUAL * deviation].map((n) =>
    Math.max(0, Math.round(n)),
  ) as [number, number, number];
  const away = Math.abs(Math.round(wins - mean));
  const picture = codeLuck(
    { wins, mean, deviation, label: t.chartMark(wins) },
    {
      id: 'bj-seed-luck',
      labels: {
        title: t.chart,
        description: t.chartDescription(wins, middle, low, high),
        up: t.chartUp,
        along: t.chartAlong,
      },
    },
  );
  const standing = t.standing(away, (Math.abs(wins - mean) / deviation).toFixed(1), wins > mean);
  return [
    element('p', {}, [t.expected(middle, low, high), standing].join(lang === 'zh' ? '' : ' ')),
    element('figure', { class: 'chart-figure' }, svgNode(picture), element('figcaption', {}, t.chartCaption)),
    element('p', {}, t.howExpected),
  ];
}

function resultNodes(lang: Lang, counted: SeedCount, quota: number): Node[] {
  const t = beijingCodeWords[lang];
  if (counted.method === 'none') return [element('p', { class: 'sentence' }, t.none[counted.why])];
  const how =
    counted.method === 'whole'
      ? t.howWhole(counted.timeOuts)
      : t.howNumbers(counted.numbers, counted.drawn, quota);
  return [
    element('p', { class: 'sentence', id: 'bj-count' }, t.counted(counted.wins)),
    ...expectation(lang, counted),
    element('p', {}, how),
    element('p', {}, t.means),
  ];
}

export interface Magnify {
  /** @param code one that the pool has, or null */
  use(redrawn: Redrawn | null, code: string | null): void;
}

export function magnify(lang: Lang): Magnify {
  const t = beijingCodeWords[lang];
  const words = beijingCompareWords[lang].magnifier;
  const first = byId('bj-magnify-first', HTMLElement);
  const ready = byId('bj-magnify-ready', HTMLElement);
  const of = byId('bj-magnify-of', HTMLElement);
  const button = byId('bj-magnify', HTMLButtonElement);
  const box = byId('bj-magnify-progress', HTMLElement);
  const doing = byId('bj-magnify-doing', HTMLElement);
  const bar = byId('bj-magnify-bar', HTMLProgressElement);
  const said = byId('bj-magnify-said', HTMLElement);
  const result = byId('bj-magnify-result', HTMLElement);
  const work = oneAtATime();
  const cancel = byId('bj-magnify-cancel', HTMLButtonElement);
  let current: { redrawn: Redrawn; code: string } | null = null;

  const progress = (stage: CountStage, done: number, total: number) => {
    bar.value = stage === 'plan' ? 0 : done / Math.max(1, total);
    doing.textContent = stage === 'plan' ? t.stages.plan : t.stages[stage](count(done), count(total));
  };
  /** Whoever waited is led to the result; whoever went on elsewhere stays there. */
  const showResult = (): void => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || box.contains(activeElement))
      showTo(result);
    else nameBySentence(result);
  };
  const run = async (): Promise<void> => {
    if (current === null) return;
    const { redrawn, code } = current;
    const { isCurrent, signal } = work.begin();
    const hadFocus = document.activeElement === button;
    box.hidden = false;
    result.replaceChildren();
    said.textContent = words.started;
    // The focus goes to what takes the button's place.
    if (hadFocus) cancel.focus();
    button.hidden = true;
    try {
      const counted = await countSeeds(redrawn.loaded.pool, code, {
        makeWorker: () => new SeedsWorker(),
        cores: navigator.hardwareConcurrency || 2,
        quota: redrawn.loaded.imported.quota,
        progress: (...step) => isCurrent() && progress(...step),
        signal,
      });
      if (!isCurrent()) return;
      result.replaceChildren(...resultNodes(lang, counted, redrawn.loaded.imported.quota));
      button.textContent = t.magnifyAgain;
      said.textContent = words.ended;
      showResult();
    } catch (error) {
      if (!isCurrent() || (error instanceof NotDone && error.code === 'cancelled')) return;
      const { sentence, lines } = faultWords(lang, error);
      result.replaceChildren(element('p', { class: 'sentence' }, sentence), ...lines);
      said.textContent = '';
      showResult();
    } finally {
      if (isCurrent()) {
        box.hidden = true;
        button.hidden = false;
      }
    }
  };
  button.addEventListener('click', () => void run());
  cancel.addEventListener('click', () => {
    work.stop();
    box.hidden = true;
    button.hidden = false;
    said.textContent = t.cancelled;
    button.focus();
  });
  return {
    use: (redrawn, code) => {
      work.stop();
      const can = redrawn !== null && code !== null && redrawn.drawn.outcome !== 'time-out';
      current = can ? { redrawn, code } : null;
      first.hidden = can;
      ready.hidden = !can;
      box.hidden = true;
      button.hidden = false;
      button.textContent = t.magnify;
      said.textContent = '';
      result.replaceChildren();
      of.replaceChildren(...(can ? [t.magnifierOf, codeNode(lang, code)] : []));
    },
  };
}
