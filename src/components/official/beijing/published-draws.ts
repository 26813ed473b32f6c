/** The published draws: re-run one by one or all, by press or by the address, and a pasted order held against one. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingDrawWords } from '../../../i18n/official-beijing-draws.ts';
import { PUBLISHED_DRAWS } from '../../../official/beijing-draws.ts';
import type { Client } from '../../../rerun/client.ts';
import type { CheckedOrder, FiguresTalk, Reproduction } from '../../../rerun/pool-talk.ts';
import { byId } from '../../elements.ts';
import type { VerdictName } from '../../verdict.ts';
import { showTo } from './nodes.ts';
import { fillFault, fillVerdict } from './verdict-box.ts';

type State = 'whole' | 'ends' | 'differs' | 'not-done';

/** What one came to, in a sentence. */
function outcomeOf(lang: Lang, found: Reproduction, quota: number): [State, string] {
  const t = beijingDrawWords[lang];
  if (!found.agrees) return ['differs', t.differs];
  if (found.kind === 'whole') return ['whole', t.agreesWhole(quota)];
  return ['ends', t.agreesEnds(found.first, found.last, found.passedOver ?? 0)];
}

/** What a pasted order came to: green only where all ranks were given and none was passed over. */
function orderWords(lang: Lang, checked: CheckedOrder): [VerdictName, string, string, string[]] {
  const t = beijingDrawWords[lang];
  const { holds, met, given, quota, passedOver, missing, isPublished } = checked;
  if (!holds) return ['failed', t.notFits, t.holdsNot(met, missing ?? 0), []];
  const isAll = given === quota;
  const sentence = passedOver === 0 ? t.holdsAll(given) : t.holds(given, passedOver);
  const lines = [
    ...(isAll ? [] : [t.given(given, quota)]),
    ...(passedOver > 0 ? [t.passedOverWhat] : []),
    ...(isPublished ? [t.isPublished] : []),
  ];
  if (isAll && passedOver === 0) return ['verified', t.agrees, sentence, lines];
  return ['incomplete', isAll ? t.fits : t.partly, sentence, lines];
}

export function publishedDraws(lang: Lang, figures: () => Client<FiguresTalk>): void {
  const t = beijingDrawWords[lang];
  const all = byId('bj-run-all', HTMLButtonElement);
  const allSaid = byId('bj-all-said', HTMLElement);
  const noSuch = byId('bj-no-such', HTMLElement);
  const part = <E extends HTMLElement>(name: string, id: string) =>
    document.querySelector<E>(`[data-${name}="${id}"]`) as E;

  const run = async (id: string): Promise<State> => {
    const result = part('result', id);
    const draw = PUBLISHED_DRAWS.find((one) => one.id === id);
    result.dataset['state'] = 'running';
    result.textContent = t.running;
    let [state, words]: [State, string] = ['not-done', t.notDone];
    try {
      [state, words] = outcomeOf(lang, await figures().ask('published', { id }), draw?.quota ?? 0);
    } catch {
      // Not done is what it then says.
    }
    result.dataset['state'] = state;
    result.textContent = words;
    return state;
  };
  for (const { id } of PUBLISHED_DRAWS) {
    const button = part<HTMLButtonElement>('run', id);
    button.addEventListener('click', () => void run(id));
    button.disabled = false;
  }
  all.addEventListener('click', async () => {
    all.disabled = true;
    allSaid.textContent = '';
    const states: State[] = [];
    for (const { id } of PUBLISHED_DRAWS) states.push(await run(id));
    const how = (state: State) => states.filter((one) => one === state).length;
    allSaid.textContent =
      how('not-done') > 0 ? t.notDone : t.allDone(how('whole'), how('ends'), how('differs'));
    all.disabled = false;
  });
  all.disabled = false;

  /** Runs the draw that the address names after its `#`. */
  const readAddress = (): void => {
    const id = location.hash.slice(1);
    if (!/^[0-9]{6}-/.test(id)) return;
    const isKnown = PUBLISHED_DRAWS.some((draw) => draw.id === id);
    noSuch.textContent = isKnown ? '' : t.noSuch(id);
    if (!isKnown) {
      noSuch.scrollIntoView({ block: 'center' });
      return;
    }
    byId('bj-order-which', HTMLSelectElement).value = id;
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    void run(id);
  };
  window.addEventListener('hashchange', readAddress);
  readAddress();

  const verdict = byId('bj-order-verdict', HTMLElement);
  const box = byId('bj-order', HTMLTextAreaElement);
  const bad = byId('bj-order-bad', HTMLElement);
  byId('bj-order-form', HTMLFormElement).addEventListener('submit', async (event) => {
    event.preventDefault();
    verdict.hidden = true;
    bad.textContent = box.value.trim() === '' ? t.nothing : '';
    if (bad.textContent !== '') return box.focus();
    const id = byId('bj-order-which', HTMLSelectElement).value;
    try {
      const text = new Blob([box.value]);
      fillVerdict(verdict, ...orderWords(lang, await figures().ask('order', { id, text, name: t.pasted })));
    } catch (error) {
      fillFault(lang, verdict, error, t.notFits);
    }
    showTo(verdict);
  });
}
