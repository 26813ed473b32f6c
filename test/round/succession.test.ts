/** The succession of a result: one good chain, what may be wrong with one, and a slow twin. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { entriesOfSteps, type LoggedNotice, namedSteps } from '../../src/round/named-steps.ts';
import {
  checkSuccession,
  type Drawn,
  namedStep,
  nextStep,
  noticeText,
  type StepDocument,
  stepFile,
  stepNumber,
} from '../../src/round/succession.ts';

const DRAWN: Drawn = {
  commitment: 'c'.repeat(64),
  resultHash: 'd'.repeat(64),
  result: { allocated: 3, reserves: 3 },
  drawAt: '2026-06-26T02:00:00Z',
};
const hashOf = (bytes: Uint8Array) => toHex(sha256(bytes));
const day = (n: number) => `2026-07-${String(n).padStart(2, '0')}T08:00:00Z`;

/** A chain of these ranks, one a day. */
function chain(...ranks: number[]): Uint8Array[] {
  const files: Uint8Array[] = [];
  for (const [i, givesUp] of ranks.entries())
    files.push(nextStep(files, DRAWN, { givesUp, reason: 'declined', at: day(i + 1) }));
  return files;
}

/** A step written by hand, as anybody could. */
const step = (change: Readonly<Record<string, unknown>> = {}) =>
  writeDocument({
    type: 'succession',
    format: 'mingqian-succession/1',
    commitment: DRAWN.commitment,
    number: 1,
    before: DRAWN.resultHash,
    givesUp: 2,
    movesUp: 4,
    reason: 'declined',
    at: day(1),
    ...change,
  });

describe('a chain', () => {
  test('is made of the bytes that the format says, and no others', () => {
    expect(chain(2)).toEqual([step()]);
    expect(new TextDecoder().decode(step())).toBe(
      `{"at":"2026-07-01T08:00:00Z","before":"${'d'.repeat(64)}","commitment":"${'c'.repeat(64)}","format":"mingqian-succession/1","givesUp":2,"movesUp":4,"number":1,"reason":"declined","type":"succession"}`,
    );
  });
  test('of none leaves the list as it was drawn', () => {
    expect(checkSuccession([], DRAWN)).toEqual({ steps: [], gone: [], moved: [], called: 0, vacant: 0 });
  });
  test('passes a reserve over who declined in turn', () => {
    const found = checkSuccession(chain(2, 4, 1), DRAWN);
    expect(found).toMatchObject({ gone: [1, 2], moved: [5, 6], called: 3, vacant: 0 });
    expect(found.steps.map(({ givesUp, movesUp }) => [givesUp, movesUp])).toEqual([
      [2, 4],
      [4, 5],
      [1, 6],
    ]);
    expect(found.steps[1]?.before).toBe(hashOf(step()));
  });
  test('leaves a place empty once every reserve was called', () => {
    const found = checkSuccession(chain(1, 2, 3, 5), DRAWN);
    expect(found).toMatchObject({ gone: [1, 2, 3], moved: [4, 6], called: 3, vacant: 1 });
    expect(found.steps.at(-1)?.movesUp).toBeNull();
  });
});

describe('one step is refused', () => {
  test.each([
    ['another commitment', { commitment: 'e'.repeat(64) }, 'commitment: expected c'],
    ['another number', { number: 2 }, 'number: expected 1, found 2'],
    ['another result', { before: 'e'.repeat(64) }, 'the SHA-256 of result.json'],
    ['before the draw', { at: '2026-06-26T01:59:59Z' }, 'at: expected a time not before'],
    ['a rank that nobody holds', { givesUp: 7 }, 'givesUp: expected a rank that holds a place'],
    ['a reserve who was not called', { givesUp: 4 }, 'givesUp: expected a rank that holds a place'],
    ['a reserve out of turn', { movesUp: 5 }, 'movesUp: expected 4, the next reserve, found 5'],
    ['nobody, though there are reserves', { movesUp: null }, 'movesUp: expected 4'],
  ])('%s', (_, change, message) => {
    expect(() => checkSuccession([step(change)], DRAWN)).toThrow(
      expect.objectContaining({ code: 'check.differs', message: expect.stringContaining(message) }),
    );
  });
  test.each([
    ['another format', { format: 'mingqian-succession/2' }],
    ['a reason in words', { reason: '不想要了' }],
    ['rank 0', { givesUp: 0 }],
    ['a member more', { name: 'x' }],
    ['a time that never was', { at: '2026-02-30T00:00:00Z' }],
  ])('%s', (_, change) => {
    expect(() => checkSuccession([step(change)], DRAWN)).toThrow(
      expect.objectContaining({ code: 'document.members' }),
    );
  });
  test('with a space in it: it is no document', () => {
    const spaced = utf8(new TextDecoder().decode(step()).replace(',', ', '));
    expect(() => checkSuccession([spaced], DRAWN)).toThrow(
      expect.objectContaining({ code: 'document.canonical' }),
    );
  });
});

describe('a later step is refused', () => {
  const [first = step(), second = step()] = chain(2, 1);
  const secondWith = (change: Partial<StepDocument>) =>
    writeDocument({ ...(JSON.parse(new TextDecoder().decode(second)) as StepDocument), ...change });
  test('of the same second as the one before, and takes the next', () => {
    expect(() => checkSuccession([first, secondWith({ at: day(1) })], DRAWN)).toThrow(
      /at: expected a time after/,
    );
    expect(checkSuccession([first, secondWith({ at: '2026-07-01T08:00:01Z' })], DRAWN).called).toBe(2);
  });
  test('where the one before was changed', () => {
    expect(() => checkSuccession([step({ reason: 'court' }), second], DRAWN)).toThrow(
      /before: expected .*, the SHA-256 of succession-1\.json/,
    );
  });
  test('of a rank that gave up already, in whichever half of the list', () => {
    expect(() => nextStep([first], DRAWN, { givesUp: 2, reason: 'court', at: day(3) })).toThrow(/holds none/);
    const files = chain(2, 4);
    expect(() => nextStep(files, DRAWN, { givesUp: 4, reason: 'court', at: day(3) })).toThrow(/holds none/);
  });
  test('where one between is missing', () => {
    expect(() => checkSuccession([second], DRAWN)).toThrow(/succession-1\.json: number: expected 1, found 2/);
  });
});

/** The same by lists: who waits, and who holds a place. */
function twin(allocated: number, reserves: number, wishes: readonly number[]) {
  const holding = Array.from({ length: allocated }, (_, i) => i + 1);
  const waiting = Array.from({ length: reserves }, (_, i) => allocated + i + 1);
  const steps: (readonly [number, number | null])[] = [];
  for (const wish of wishes) {
    const rank = holding[wish % Math.max(1, holding.length)];
    if (rank === undefined) break;
    holding.splice(holding.indexOf(rank), 1);
    const next = waiting.shift() ?? null;
    if (next !== null) holding.push(next);
    steps.push([rank, next]);
  }
  return { holding: holding.sort((a, b) => a - b), steps };
}

test('is what two lists and a finger give', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.nat(50), { maxLength: 12 }),
      (allocated, reserves, wishes) => {
        const drawn = { ...DRAWN, result: { allocated, reserves } };
        const expected = twin(allocated, reserves, wishes);
        const files: Uint8Array[] = [];
        for (const [i, [givesUp]] of expected.steps.entries())
          files.push(nextStep(files, drawn, { givesUp, reason: 'declined', at: day(i + 1) }));
        const { steps, gone, moved, vacant } = checkSuccession(files, drawn);
        expect(steps.map(({ givesUp, movesUp }) => [givesUp, movesUp])).toEqual(expected.steps);
        const first = Array.from({ length: allocated }, (_, i) => i + 1);
        const holding = [...first.filter((rank) => !gone.includes(rank)), ...moved];
        expect(holding).toEqual(expected.holding);
        expect(vacant).toBe(allocated - holding.length);
      },
    ),
    { numRuns: 100 },
  );
});

describe('names', () => {
  test.each([
    ['succession-1.json', 1],
    ['succession-12.json', 12],
    ['succession-0.json', null],
    ['succession-01.json', null],
    ['succession-1.json.bak', null],
    ['succession-9007199254740993.json', null],
    ['Succession-1.json', null],
  ])('%s is step %j', (name, number) => {
    expect(stepNumber(name)).toBe(number);
    if (number !== null) expect(stepFile(number)).toBe(name);
  });
  test('a notice names a step in one text alone', () => {
    const hash = 'a'.repeat(64);
    expect(noticeText(1, hash)).toBe(`succession-1.json sha256 ${hash}`);
    expect(namedStep(noticeText(1, hash))).toEqual({ number: 1, sha256: hash });
    for (const other of [
      `succession-1.json  sha256 ${hash}`,
      `succession-1.json sha256 ${hash}.`,
      `见 succession-1.json sha256 ${hash}`,
      `succession-01.json sha256 ${hash}`,
      `succession-1.json sha256 ${hash.toUpperCase()}`,
      `succession-1.json SHA-256 ${hash}`,
    ])
      expect(namedStep(other), other).toBeNull();
  });
});

describe('the log', () => {
  const files = chain(2, 1);
  const { steps } = checkSuccession(files, DRAWN);
  const [one = '', two = ''] = steps.map(({ sha256 }) => sha256);
  const notice = (entry: number, text: string, change: Partial<LoggedNotice> = {}): LoggedNotice => ({
    ...{ entry, text, round: 'r', pool: 'p', at: day(1), voids: null },
    ...change,
  });
  const found = (...notices: LoggedNotice[]) => entriesOfSteps(steps, namedSteps(notices, 'r', 'p'));

  test('names each step where a notice has its text, of the same round and pool', () => {
    expect(found(notice(7, noticeText(1, one)), notice(9, noticeText(2, two)))).toEqual([7, 9]);
    expect(found(notice(7, noticeText(2, two)))).toEqual([null, 7]);
    expect(found(notice(7, noticeText(1, one)), notice(8, noticeText(1, one)))).toEqual([7, null]);
    expect(
      found(
        notice(7, noticeText(1, one), { round: 'other' }),
        notice(8, noticeText(1, one), { pool: 'other' }),
        notice(9, noticeText(1, one), { voids: one }),
        notice(10, '第 2 名放弃，候补第 1 位递补。'),
      ),
    ).toEqual([null, null]);
  });
  test('that names another step, or one that is not there, is contradicted', () => {
    for (const text of [noticeText(1, two), noticeText(3, one)])
      expect(() => found(notice(7, text))).toThrow(
        expect.objectContaining({ code: 'check.differs', message: expect.stringContaining('entry 7') }),
      );
    expect(() => found(notice(7, noticeText(1, one)), notice(8, noticeText(1, two)))).toThrow(/entry 8/);
  });
});
