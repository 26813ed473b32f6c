/** The re-run of a pool as a machine. */
import { expect, test } from 'vitest';
import type { Put, Redrawn } from '../../../../src/panels/official/beijing/load.ts';
import {
  type Action,
  askableOf,
  firstState,
  isRunning,
  next,
  type State,
  shownOf,
} from '../../../../src/panels/official/beijing/state.ts';

const put = (seed: string): Put => ({ file: new File([], 'pool.zip'), md5: null, seed });
const redrawn = (outcome: 'drawn' | 'time-out') => ({ drawn: { outcome } }) as unknown as Redrawn;
const after = (...actions: readonly Action[]): State => actions.reduce(next, firstState);

const begin: Action = { do: 'begin', put: put('123456') };
const end: Action = { do: 'end', id: 1, redrawn: redrawn('drawn'), first: [] };

test('imports, draws, and is drawn', () => {
  expect(after(begin).run).toMatchObject({ at: 'importing', id: 1, step: null });
  const reading = { stage: 'reading', done: 1, total: 2 } as const;
  expect(after(begin, { do: 'step', id: 1, step: reading }).run).toMatchObject({
    at: 'importing',
    step: reading,
  });
  const drawing = after(begin, { do: 'step', id: 1, step: { stage: 'drawing' } });
  expect(drawing.run.at).toBe('drawing');
  expect(isRunning(drawing.run)).toBe(true);
  const { run } = next(drawing, end);
  expect(run.at).toBe('drawn');
  expect(shownOf(run)).toBe(run);
  expect(askableOf(run)).not.toBeNull();
});

test('a time-out is told apart', () => {
  expect(after(begin, { ...end, redrawn: redrawn('time-out') }).run.at).toBe('timed out');
});

test('nothing of a run is shown while another is under way, nor after it was cancelled', () => {
  const second = after(begin, end, { do: 'begin', put: put('000001') });
  expect(shownOf(second.run)).toBeNull();
  expect(next(second, end).run).toBe(second.run);
  expect(next(second, { do: 'fail', id: 1, error: new Error() }).run).toBe(second.run);
  const cancelled = next(second, { do: 'cancel' });
  expect(cancelled.run).toEqual({ at: 'cancelled' });
  for (const late of [{ ...end, id: 2 }, { do: 'fail', id: 2, error: null } as const])
    expect(next(cancelled, late).run).toEqual({ at: 'cancelled' });
});

test('only what runs can be cancelled', () => {
  const drawn = after(begin, end);
  expect(next(drawn, { do: 'cancel' })).toBe(drawn);
});

test('a pool that is lost leaves what was drawn, and nothing more can be asked', () => {
  const drawn = after(begin, end);
  const { run } = next(drawn, { do: 'lose', id: 1 });
  expect(run).toEqual({ at: 'pool lost', last: drawn.run });
  expect(shownOf(run)).toBe(drawn.run);
  expect(askableOf(run)).toBeNull();
  // That of a run before is none of this one's.
  expect(next(drawn, { do: 'lose', id: 0 })).toBe(drawn);
});

test('the same is run again with what was put in', () => {
  const lost = after(begin, end, { do: 'lose', id: 1 });
  expect(next(lost, { do: 'again' }).run).toMatchObject({ at: 'importing', id: 2, put: { seed: '123456' } });
  expect(next(firstState, { do: 'again' })).toBe(firstState);
});
