/** What a history shows: against figures worked out by hand from the demonstration's file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HistoryLook, historyPlot } from '../../src/charts/history-plot.ts';
import { findings } from '../../src/history/findings.ts';
import { readHistory } from '../../src/history/read-history.ts';
import { perPerson, perTicket, type TimedRound, timeline, whenOf } from '../../src/history/timeline.ts';
import { historyWords, periodWords } from '../../src/i18n/history.ts';
import { runsOf } from '../../src/panels/history/shown.ts';

const { rows } = readHistory(readFileSync(join(import.meta.dirname, '../../src/demonstration/history.csv')), [
  'zh',
  'en',
]);
const told = rows ?? [];
const record: TimedRound = {
  is: 'round',
  name: '209901',
  date: '2099-01-26',
  people: 10,
  peopleIs: null,
  tickets: 40,
  ticketsAre: null,
  quota: 20,
  certainty: null,
  place: '209901/ordinary',
  source: null,
};

describe('the demonstration’s history', () => {
  const found = findings(timeline(told, []));
  test('goes from one in 11 to one in 522, to a 49th', () => {
    // 187,420 / 17,600 = 10.65; 3,350,538 / 6,417 = 522.1; 522.1 / 10.65 = 49.0.
    const { people } = found;
    expect(1 / (people?.before ?? 0)).toBeCloseTo(10.649, 3);
    expect(1 / (people?.after ?? 0)).toBeCloseTo(522.135, 3);
    expect(historyWords.zh.people('甲', '乙', people?.before ?? 0, people?.after ?? 0)).toBe(
      '从甲到乙，平均一个人的机会从约 11 分之一变成约 522 分之一，小到原来的 49 分之一。',
    );
  });
  test('has its steepest fall of a ticket’s chance between two rounds in succession, at the end of 2015', () => {
    // 3,647,274 / 17,804 = 204.9; 9,107,786 / 13,700 = 664.8. A person’s: 143.7 and 189.1.
    const { fall } = found;
    expect([fall?.from.name, fall?.to.name]).toEqual(['2015-06', '2016-01']);
    expect(1 / (fall?.before ?? 0)).toBeCloseTo(204.857, 3);
    expect(1 / (fall?.after ?? 0)).toBeCloseTo(664.802, 3);
    expect(1 / (fall?.people?.before ?? 0)).toBeCloseTo(143.679, 3);
    expect(1 / (fall?.people?.after ?? 0)).toBeCloseTo(189.13, 2);
  });
  test('has 21 rounds and 6 stretches of which nothing is known', () => {
    expect([found.rounds, found.gaps]).toEqual([21, 6]);
  });
  test('is drawn in runs that break where something is missing, or has no chance', () => {
    // 2011-01; 2011-07; 2012-08; two of 2013; fourteen of 2014 to 2016-02; 2020-01. 2016-03 has no quota.
    expect(runsOf(timeline(told, [])).map((run) => run.length)).toEqual([1, 1, 1, 2, 14, 1]);
  });
});

test('a fall across what is missing is none', () => {
  const round = (name: string, tickets: number): TimedRound => ({ ...record, name, tickets });
  const gap = { is: 'gap', line: 3, period: '2014-02/2014', pool: 'a', source: {} } as const;
  expect(findings([round('1', 40), gap, round('2', 4000)]).fall).toBeNull();
  expect(findings([round('1', 40), { is: 'break' }, round('2', 4000)]).fall).toBeNull();
  expect(findings([round('1', 40), round('2', 4000)]).fall?.to.name).toBe('2');
});

test('rounds of two years are neighbours only where the first of them was held in December', () => {
  const header =
    'period,date,pool,people,people_is,tickets,tickets_are,quota,certainty,source_zh,source_en\n';
  const shown = (first: string) => {
    const text = `${header}${first},ordinary,40,published,40,published,20,high,a,a\n2016-01,2016-02-26,ordinary,80,published,80,published,20,high,a,a\n`;
    const entries = timeline(readHistory(new TextEncoder().encode(text), ['zh', 'en']).rows ?? [], []);
    return [findings(entries).fall?.to.name ?? null, runsOf(entries).length];
  };
  // The first round of a year may have had others behind it, and a year alone says nothing.
  expect(shown('2015-01,2015-02-26')).toEqual([null, 2]);
  expect(shown('2015-06,2015')).toEqual([null, 2]);
  expect(shown('2015-06,2015-12-26')).toEqual(['2016-01', 1]);
  expect(shown('2015-12,2015-12')).toEqual(['2016-01', 1]);
});

test('a record is not joined to what is told before it', () => {
  const before = told.slice(0, 1);
  expect(timeline(before, [record]).map(({ is }) => is)).toEqual(['round', 'break', 'round']);
  // The last row says already that something is missing until now.
  expect(
    timeline(told, [record])
      .slice(-2)
      .map(({ is }) => is),
  ).toEqual(['gap', 'round']);
  expect(timeline([], [record, record]).map(({ is }) => is)).toEqual(['round', 'round']);
});

test('a chance is at most one, and none where a figure is missing', () => {
  expect(perPerson(record)).toBe(1);
  expect(perTicket(record)).toBe(0.5);
  expect(perTicket({ tickets: null, quota: 5 })).toBeNull();
  expect(perPerson({ people: 5, quota: null })).toBeNull();
});

test('a date is a moment, a month or a year', () => {
  expect(whenOf('2020')).toEqual({ from: 2020, to: 2021 });
  const march = whenOf('2021-03');
  expect(march.from).toBeCloseTo(2021 + 59 / 365, 9);
  expect(march.to).toBeCloseTo(2021 + 90 / 365, 9);
  const day = whenOf('2024-12-31');
  expect(day.from).toBe(day.to);
  expect(day.from).toBeCloseTo(2024 + 365.5 / 366, 9);
});

describe('the picture', () => {
  const look: HistoryLook = {
    id: 'x',
    oneIn: (n) => `1/${n}`,
    labels: { title: 't', description: 'd', up: 'up', along: 'along' },
  };
  const svg = historyPlot(runsOf(timeline(told, [])), look);
  test('has a dot for each chance that is known, and a line that breaks', () => {
    // 19 rounds have tickets and quota, 20 people and quota.
    expect(svg.match(/class="chart-dot"/g)).toHaveLength(19);
    expect(svg.match(/class="chart-ring"/g)).toHaveLength(20);
    const paths = [...svg.matchAll(/<path class="chart-curve[^"]*" d="([^"]*)"/g)].map(([, d = '']) => d);
    expect(paths.map((d) => d.match(/M/g)?.length)).toEqual([6, 5]);
    expect(paths.map((d) => d.match(/L/g)?.length)).toEqual([14, 14]);
  });
  test('has each tenth at the same distance', () => {
    const at = (n: number) => Number(new RegExp(`y="([0-9.]+)">1/${n}<`).exec(svg)?.[1]);
    expect(at(100) - at(10)).toBeCloseTo(at(200) - at(20), 1);
    expect(at(100)).toBeGreaterThan(at(10));
  });
  test('has nothing that is no number, and no style', () => {
    expect(svg).not.toMatch(/ style=|NaN|Infinity|undefined/);
  });
  test('of a round alone is one too', () => {
    expect(historyPlot(runsOf([record]), look)).not.toMatch(/NaN|Infinity/);
  });
});

test('stretches in words', () => {
  const { zh, en } = periodWords;
  expect(zh.round('2014-06')).toBe('2014 年第 6 期');
  expect(
    ['2011-02/2011-06', '2011-08/2012-07', '2012-09/2012', '2016-04/2019', '2020-02/', '2014-02/2014-02'].map(
      (period) => [zh.gap(period), en.gap(period)],
    ),
  ).toEqual([
    ['2011 年第 2 至 6 期', 'Rounds 2 to 6 of 2011'],
    ['2011 年第 8 期至 2012 年第 7 期', 'Round 8 of 2011 to round 7 of 2012'],
    ['2012 年第 9 期至年底', 'Round 9 of 2012 to the end of 2012'],
    ['2016 年第 4 期至 2019 年底', 'Round 4 of 2016 to the end of 2019'],
    ['2020 年第 2 期至今', 'Round 2 of 2020 until now'],
    ['2014 年第 2 期', 'Round 2 of 2014'],
  ]);
});
