/** What is said of a draw without a result: true whenever it is read, by whichever clock. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { poolWords } from '../../../src/i18n/pool.ts';
import { roundWords } from '../../../src/i18n/rounds.ts';
import { stateWords } from '../../../src/i18n/states.ts';
import { WAITING } from '../../../src/round/waiting.ts';
import { stateAtBuild } from '../../../src/site/state.ts';

const DRAW = '2026-06-26T02:00:00Z';
const OVERDUE = '2026-06-26T03:05:00Z';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page with one note, and what it hears; `shown` is what is not hidden. */
function pageWithNote() {
  const sentences = ['unasked', ...WAITING].map((name) => ({
    dataset: { state: name },
    hidden: name !== 'unasked',
    toggleAttribute(_: string, isHidden: boolean) {
      this.hidden = isHidden;
    },
  }));
  const listeners = new Map<string, () => void>();
  const addEventListener = (name: string, listener: () => void) => listeners.set(name, listener);
  const note = { dataset: { drawAt: DRAW, overdueAt: OVERDUE }, children: sentences };
  vi.stubGlobal('document', { querySelectorAll: () => [note], addEventListener });
  vi.stubGlobal('window', { addEventListener });
  const shown = () => sentences.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.state);
  return { shown, hear: (name: string) => listeners.get(name)?.() };
}

test('the clock is asked when the page opens, and again where it was left open', async () => {
  const edges = [
    [Date.parse(DRAW) - 1, 'frozen'],
    [Date.parse(DRAW), 'due'],
    [Date.parse(OVERDUE) - 1, 'due'],
    [Date.parse(OVERDUE), 'overdue'],
  ] as const;
  vi.useFakeTimers({ now: edges[0][0] });
  const page = pageWithNote();
  expect(page.shown()).toEqual(['unasked']);
  await import('../../../src/panels/rounds/state.ts');
  for (const event of ['visibilitychange', 'pageshow'])
    for (const [now, state] of edges) {
      vi.setSystemTime(now);
      page.hear(event);
      expect(page.shown()).toEqual([state]);
    }
});

describe('words', () => {
  const due = (pools: string | null) => ({ pools, drawAt: 'T1', overdueAt: 'T2' });
  test.each(['zh', 'en'] as const)(
    'promise no result and no reveal, and say how it was when the page was built: %s',
    (lang) => {
      const t = stateWords[lang];
      const { notRevealed, toBeDrawn } = roundWords[lang];
      const { notYetSentence, seedNotYet } = poolWords[lang];
      const atBuild = [null, 'P'].flatMap((pools) => [
        t.unasked(due(pools)),
        t.revealed(pools),
        ...WAITING.map((state) => t.waiting[state](due(pools))),
      ]);
      atBuild.push(notRevealed, notYetSentence, seedNotYet);
      for (const words of atBuild) expect(words).toMatch(/生成本站时|hen this page was built/);
      for (const words of [...atBuild, toBeDrawn])
        expect(words).not.toMatch(/会|以后|还没|尚未|will|yet|To be/);
    },
  );
  test('without a clock say after which time it is overdue', () => {
    expect(stateWords.zh.unasked(due(null))).toContain('过了 T2，这里仍没有种子的，就是逾期');
    expect(stateWords.en.unasked(due(null))).toContain(
      'If T2 has passed and no seed stands here, it is overdue',
    );
  });
});

test('a build says only what no clock changes', () => {
  const pool = { seed: null, result: null, voided: null, repeatedBy: null, succession: null };
  expect(stateAtBuild(pool)).toBeNull();
  expect(stateAtBuild({ ...pool, repeatedBy: '202602-2' })).toBeNull();
  const voided = { entry: 1, at: DRAW, text: 'x', isInTime: false, hasResult: false };
  expect(stateAtBuild({ ...pool, voided })).toBe('voided');
  expect(stateAtBuild({ ...pool, voided, repeatedBy: '202602-2' })).toBe('repeated');
});
