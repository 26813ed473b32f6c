/** The log of changes: applications and changes give the list, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  type Change,
  changesFile,
  differences,
  isListValue,
  listOf,
  readChanges,
  valuesOf,
} from '../../scripts/intake/changes.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { parseList } from '../../src/core/list.ts';
import { runs } from '../runs.ts';

const REASONS = new Map([
  ['licence-expired', '驾驶证已失效'],
  ['own-wish', '本人撤销'],
]);
const HEAD = 'no,at,stage,code,reason,before,after\n';
const AT = '2026-06-01T02:00:00Z';
const GOOD = `1,${AT},review,A1,licence-expired,3,-`;
const kindsOf = (text: string) =>
  readChanges(utf8(text), 'lottery', REASONS).faults.map(({ line, kind }) => `${line} ${kind}`);

test('a log is read and written the same', () => {
  const text = `${HEAD}${GOOD}\n2,${AT},objection,B2,own-wish,-,2\n3,2026-06-02T02:00:00Z,correction,C3,own-wish,1,4\n`;
  const { changes, faults } = readChanges(utf8(text), 'lottery', REASONS);
  expect(faults).toEqual([]);
  expect(new TextDecoder().decode(changesFile(changes))).toBe(text);
});

test.each([
  ['no header', `${GOOD}\n`, ['1 header']],
  ['a row that is cut', HEAD + GOOD, ['2 row']],
  ['too few columns', `${HEAD}1,${AT},review,A1\n`, ['2 row']],
  ['a number left out', `${HEAD}${GOOD}\n3,${AT},review,B2,own-wish,1,-\n`, ['3 no']],
  ['a time before the last', `${HEAD}${GOOD}\n2,2026-05-01T02:00:00Z,review,B2,own-wish,1,-\n`, ['3 at']],
  ['a time that is none', `${HEAD}${GOOD.replace('06-01', '06-31')}\n`, ['2 at']],
  ['another stage', `${HEAD}${GOOD.replace('review', 'whim')}\n`, ['2 stage']],
  ['no code', `${HEAD}${GOOD.replace('A1', 'a1')}\n`, ['2 code']],
  ['somebody’s number', `${HEAD}${GOOD.replace('A1', '13812345678')}\n`, ['2 personal']],
  ['a name', `${HEAD}${GOOD.replace('A1', '张三')}\n`, ['2 personal']],
  ['a reason that nobody declared', `${HEAD}${GOOD.replace('licence-expired', 'no-idea')}\n`, ['2 reason']],
  ['values that no list has', `${HEAD}${GOOD.replace(',3,', ',03,')}\n`, ['2 value']],
  ['nothing changed', `${HEAD}${GOOD.replace('3,-', '3,3')}\n`, ['2 same']],
  [
    'several',
    `${HEAD}2,x,y,z,Q,?,?\n`,
    ['2 no', '2 at', '2 stage', '2 code', '2 reason', '2 value', '2 value', '2 same'],
  ],
])('%s is refused', (_, text, expected) => {
  expect(kindsOf(text)).toEqual(expected);
});

test.each([
  ['lottery', '3', true],
  ['lottery', '0', false],
  ['lottery', '1000001', false],
  ['lottery', '3 4', false],
  ['ranking', '120 2016-03-05T00:05:00Z', true],
  ['ranking', '0 2016-03-05T00:05:00.250Z', true],
  ['ranking', '120', false],
  ['ranking', '120 2016-03-05', false],
  ['queue', '2016-03-05T00:05:00Z', true],
  ['queue', '1 2016-03-05T00:05:00Z', false],
] as const)('in a %s %s: %s', (method, value, is) => {
  expect(isListValue(method, value)).toBe(is);
});

test('a change that does not begin where the list stood is told', () => {
  const values = new Map([['A1', '3']]);
  const change = (code: string, before: string | null, after: string | null): Change => ({
    ...{ at: AT, stage: 'review', reason: 'own-wish' },
    ...{ code, before, after },
  });
  const faults = applyChanges(values, [
    change('A1', '3', null),
    change('A1', '3', null),
    change('B2', '1', '2'),
    change('C3', null, '2'),
    change('C3', null, '4'),
  ]);
  expect(faults).toEqual([3, 4, 6].map((line) => ({ line, kind: 'before' })));
});

describe('whatever was decided', () => {
  const code = fc.stringMatching(/^[A-Z][0-9]$/);
  const value = fc.integer({ min: 1, max: 9 }).map(String);
  const decision = fc.record({
    code,
    after: fc.option(value),
    stage: fc.constantFrom('review', 'objection', 'correction'),
  });
  test('the applications and the log give the list, which a map gives too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(code, value, { minKeys: 1 }),
        fc.array(decision),
        async (applications, decisions) => {
          // The slow twin: decisions upon a map, without a log.
          const twin = new Map(Object.entries(applications));
          const changes: Change[] = [];
          for (const { code, after, stage } of decisions) {
            const before = twin.get(code) ?? null;
            if (before === after) continue;
            changes.push({
              at: AT,
              stage: stage as Change['stage'],
              code,
              reason: 'own-wish',
              before,
              after,
            });
            if (after === null) twin.delete(code);
            else twin.set(code, after);
          }
          const read = readChanges(changesFile(changes), 'lottery', REASONS);
          expect(read.faults).toEqual([]);
          const list = await listOf('list', new Map(Object.entries(applications)), 'lottery');
          const values = valuesOf(list);
          expect(applyChanges(values, read.changes)).toEqual([]);
          expect(differences(values, twin)).toEqual([]);
          if (twin.size === 0) return;
          const rows = [...twin]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([code, tickets]) => `${code},${tickets}\n`);
          const bytes = (await listOf('list', values, 'lottery')).bytes;
          expect(new TextDecoder().decode(bytes)).toBe(`code,tickets\n${rows.join('')}`);
        },
      ),
      { numRuns: runs(400) },
    );
  });
  test('a ranking keeps its points and moments', async () => {
    const text = 'code,points,since\nA1,120,2016-03-05T00:05:00.250Z\nB2,0,2016-03-05T00:05:00Z\n';
    const values = valuesOf(await parseList('list', utf8(text), 'ranking'));
    expect(values.get('A1')).toBe('120 2016-03-05T00:05:00.250Z');
    expect(new TextDecoder().decode((await listOf('list', values, 'ranking')).bytes)).toBe(text);
  });
});
