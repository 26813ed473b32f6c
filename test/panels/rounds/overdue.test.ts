/** What is said of a draw without a result: true whenever it is read. */
import { afterEach, expect, test, vi } from 'vitest';
import { poolWords } from '../../../src/i18n/pool.ts';
import { roundWords } from '../../../src/i18n/rounds.ts';

const DUE = '2026-06-26T02:00:00Z';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page with one note, and what it hears; `shown` is the sentence that is not hidden. */
function pageWithNote() {
  const sentences = ['before', 'overdue'].map((name) => ({
    name,
    hidden: name === 'overdue',
    toggleAttribute(_: string, isHidden: boolean) {
      this.hidden = isHidden;
    },
  }));
  const listeners = new Map<string, () => void>();
  const addEventListener = (name: string, listener: () => void) => listeners.set(name, listener);
  const note = { dataset: { due: DUE }, children: sentences };
  vi.stubGlobal('document', { querySelectorAll: () => [note], addEventListener });
  vi.stubGlobal('window', { addEventListener });
  const shown = () => sentences.filter(({ hidden }) => !hidden).map(({ name }) => name);
  return { shown, hear: (name: string) => listeners.get(name)?.() };
}

test('it is called overdue from its very time on, in a page opened then and in one that was left open', async () => {
  vi.useFakeTimers({ now: Date.parse(DUE) - 1 });
  const page = pageWithNote();
  await import('../../../src/panels/rounds/overdue.ts');
  expect(page.shown()).toEqual(['before']);
  for (const event of ['visibilitychange', 'pageshow']) {
    vi.setSystemTime(Date.parse(DUE));
    page.hear(event);
    expect(page.shown()).toEqual(['overdue']);
    vi.setSystemTime(Date.parse(DUE) - 1);
    page.hear(event);
    expect(page.shown()).toEqual(['before']);
  }
});

test('no word promises a result or a reveal; each says how it was when the page was built', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { notDrawn, overdue, notRevealed, toBeDrawn } = roundWords[lang];
    const { notYetSentence, seedNotYet } = poolWords[lang];
    const atBuild = [notDrawn(null, 'T'), notDrawn('P', 'T'), overdue(null, 'T'), overdue('P', 'T')];
    atBuild.push(notRevealed, notYetSentence, seedNotYet);
    for (const words of atBuild) expect(words).toMatch(/本页建成时|hen this page was built/);
    for (const words of [...atBuild, toBeDrawn])
      expect(words).not.toMatch(/会|以后|还没|尚未|will|yet|To be/);
  }
});
