/** The look-up page's states: what is shown belongs to what was asked for last, and to nothing else. */
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../src/core/list.ts';
import { readHandedOver, writeHandedOver } from '../../../src/panels/lookup/handed-over.ts';
import type { OfferedPool } from '../../../src/panels/lookup/pools.ts';
import type { Listed, Shown } from '../../../src/panels/lookup/shown.ts';
import { type Action, beginning, handedOn, next, type State } from '../../../src/panels/lookup/state.ts';
import { lookUpByIndex } from '../../../src/search/index-look-up.ts';
import { network, served, vectorRecord } from '../../search/pools.ts';

const served1 = await served(vectorRecord('three'));
const { round } = served1.address;
const offered = (pool: string, name = round): OfferedPool => ({
  ...served1.address,
  round: name,
  pool,
  place: `${name}/${pool}`,
  title: `${pool} whole`,
  short: pool,
  roundTitle: name,
  isDemonstration: true,
  succession: null,
  next: null,
});
const pools = [offered('a'), offered('b'), offered('c', '209001')];
const answer = await lookUpByIndex(codeOf(served1.index.list, 0), served1.address, network([served1]));
const listed: Listed = {
  is: 'listed',
  answer,
  from: { from: 'network', since: null },
  pool: offered('a'),
  file: null,
  reading: null,
};
const bug: Shown = { is: 'refused', refusal: { why: 'bug', error: new Error('no') } };
const file = new File(['{}'], 'receipt.json');

const reached = (...actions: Action[]): State => actions.reduce(next, beginning(pools));
const wake: Action = { do: 'wake', typed: '', place: `${round}/` };
const type = (typed: string): Action => ({ do: 'type', typed });
const lookUp: Action = { do: 'look up' };
const show = (run: number, ...shown: Shown[]): Action => ({ do: 'show', run, shown, time: 7 });

test('what was typed and chosen before the script was there is kept', () => {
  const { isAwake, typed, place } = reached({ do: 'wake', typed: '12', place: '209001/c' });
  expect({ isAwake, typed, place }).toEqual({ isAwake: true, typed: '12', place: '209001/c' });
  expect(reached({ do: 'wake', typed: '', place: 'nowhere' }).place).toBe(`${round}/`);
});

describe('a look-up', () => {
  test('is of the code in the field, in the pools that are chosen', () => {
    const { work, run } = reached(wake, type(' 01-2 '), lookUp);
    expect(run).toBe(1);
    expect(work).toMatchObject({
      at: 'looking',
      asked: { what: 'code', code: '01-2', pools: pools.slice(0, 2) },
    });
    const one = reached(wake, type('1'), { do: 'choose', place: '209001/c' }, lookUp);
    expect(one.work).toMatchObject({ asked: { pools: [pools[2]] } });
  });

  test('shows what it found, and not what an earlier one finds later', () => {
    const looking = reached(wake, type('1'), lookUp, type('2'), lookUp);
    expect(next(looking, show(1, bug))).toBe(looking);
    const answered = next(looking, show(2, listed));
    expect(answered.work).toMatchObject({ at: 'answered', shown: [listed], time: 7, lead: { index: 0 } });
    expect(next(answered, show(1, bug))).toBe(answered);
    expect(next(answered, show(2, bug))).toBe(answered);
  });

  test('takes the answer before it away, also where it is refused', () => {
    const answered = reached(wake, type('1'), lookUp, show(1, listed));
    expect(next(answered, lookUp).work.at).toBe('looking');
    const refused = [type('张三'), lookUp].reduce(next, answered);
    expect(refused.work).toMatchObject({ at: 'refused', refused: { fault: 'character', character: '张' } });
    expect(next(refused, show(1, listed))).toBe(refused);
    // What is being corrected is not called wrong any more; what an answer is about may be changed beside it.
    expect(next(refused, type('1')).work.at).toBe('idle');
    expect(next(answered, type('2')).work).toBe(answered.work);
  });

  test('again is of what is in the field now, or of the same file', () => {
    const code = [type('2'), { do: 'again' } as const].reduce(
      next,
      reached(wake, type('1'), lookUp, show(1, bug)),
    );
    expect(code).toMatchObject({ run: 2, work: { at: 'looking', asked: { what: 'code', code: '2' } } });
    const saved = [show(1, bug), { do: 'again' } as const].reduce(next, reached(wake, { do: 'check', file }));
    expect(saved).toMatchObject({ run: 2, work: { at: 'looking', asked: { what: 'file', file } } });
  });

  test('ends where the page is left, and begins anew where it is shown again', () => {
    const left = reached(wake, type('1'), lookUp, { do: 'leave' });
    expect(left.work.at).toBe('stopped');
    expect(next(left, show(1, listed))).toBe(left);
    const back = next(left, { do: 'come back' });
    expect(back).toMatchObject({ run: 2, work: { at: 'looking', asked: { code: '1' } } });
    const answered = reached(wake, type('1'), lookUp, show(1, listed));
    for (const action of [{ do: 'leave' }, { do: 'come back' }] as const)
      expect(next(answered, action)).toBe(answered);
  });
});

describe('result.csv, read for an answer that is shown without it', () => {
  const reading = reached(wake, type('1'), lookUp, show(1, listed, bug), { do: 'read', index: 0 });
  const read: Listed = { ...listed, answer: { ...answer, published: { rank: 1 } } };
  const shownIn = ({ work }: State) => (work.at === 'answered' ? work.shown : []);

  test('says how far it is, and takes the place of that answer alone', () => {
    const told = next(reading, { do: 'tell bytes', run: 1, index: 0, done: 5, total: 9 });
    expect(shownIn(told)[0]).toMatchObject({ reading: { done: 5, total: 9 } });
    const done = next(told, { do: 'show read', run: 1, index: 0, shown: read });
    expect(shownIn(done)).toEqual([read, bug]);
    // The reader is led to it, once.
    expect(done.work).toMatchObject({ lead: { index: 0 } });
    expect(
      done.work.at === 'answered' && reading.work.at === 'answered' && done.work.lead === reading.work.lead,
    ).toBe(false);
  });

  test('is not shown once it was stopped, however late it comes', () => {
    const stopped = next(reading, { do: 'stop reading', index: 0 });
    expect(shownIn(stopped)).toEqual([listed, bug]);
    const late = next(stopped, { do: 'show read', run: 1, index: 0, shown: read });
    expect(shownIn(late)).toEqual([listed, bug]);
    const told = next(stopped, { do: 'tell bytes', run: 1, index: 0, done: 5, total: 9 });
    expect(shownIn(told)).toEqual([listed, bug]);
  });

  test('is not shown in a later look-up, nor in place of what was refused', () => {
    const later = [lookUp, show(2, listed), { do: 'read', index: 0 } as const].reduce(next, reading);
    expect(next(later, { do: 'show read', run: 1, index: 0, shown: read })).toBe(later);
    const refused = next(reading, { do: 'read', index: 1 });
    expect(refused).toBe(reading);
  });
});

describe('what another page hands over', () => {
  const handed = (hash: string): Action => {
    const found = readHandedOver(hash);
    if (found === null) throw new Error(`${hash} hands over nothing`);
    return { do: 'take over', handed: found };
  };

  test('a code is looked up, what was only typed is not', () => {
    expect(reached(wake, handed('#code=12'))).toMatchObject({ typed: '12', work: { at: 'looking' } });
    expect(reached(wake, handed('#typed=12&pool=209001/c'))).toMatchObject({
      typed: '12',
      place: '209001/c',
      work: { at: 'idle' },
    });
    expect(reached(wake, type('34'), handed('#pool=209001/c'))).toMatchObject({
      typed: '34',
      work: { at: 'idle' },
    });
  });

  test('a pool that is not here is not answered for by another', () => {
    const refused = reached(wake, type('1'), lookUp, show(1, listed), handed('#code=12&pool=209912/nowhere'));
    expect(refused).toMatchObject({
      typed: '12',
      place: `${round}/`,
      work: { at: 'refused', refused: { fault: 'no-such-pool' } },
    });
    expect(next(refused, { do: 'choose', place: '209001/c' }).work.at).toBe('idle');
  });

  test('is read as it was written, whatever was typed', () => {
    for (const typed of ['0123', '01 23&pool=x', '张三#', '１２+3%41'])
      for (const isAsked of [true, false]) {
        const all = { typed, place: `${round}/a`, isAsked };
        expect(readHandedOver(writeHandedOver(all))).toEqual(all);
      }
    expect(writeHandedOver({ typed: '', place: `${round}/a`, isAsked: false })).toBe('');
    for (const hash of ['', '#', '#content', '#privacy']) expect(readHandedOver(hash)).toBeNull();
  });
});

describe('the page in the other language is handed', () => {
  const handed = (...actions: Action[]) => writeHandedOver(handedOn(reached(wake, ...actions)));
  const place = `pool=${encodeURIComponent(`${round}/`)}`;
  const asked = [type('012'), lookUp, show(1, listed)];

  test('a code that was asked for, while it is looked up and once it is answered', () => {
    expect(handed(type('012'), lookUp)).toBe(`#code=012&${place}`);
    expect(handed(...asked)).toBe(`#code=012&${place}`);
    expect(handed(...asked, type(' 012 '))).toContain('#code=');
  });

  test('what was typed or chosen since only as what was typed: nobody asked for it', () => {
    expect(handed(...asked, type('0123'))).toBe(`#typed=0123&${place}`);
    expect(handed(...asked, { do: 'choose', place: `${round}/a` })).toMatch(/^#typed=012&/);
    expect(handed(type('0123'))).toBe(`#typed=0123&${place}`);
  });

  test('what stands in the field beside a saved receipt only as what was typed', () => {
    expect(handed(type('0123'), { do: 'check', file })).toBe(`#typed=0123&${place}`);
    expect(handed(type('0123'), { do: 'check', file }, show(1, listed))).toBe(`#typed=0123&${place}`);
  });
});
