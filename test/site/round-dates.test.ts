/** The calendar of the rounds, read by a reader of its own; and that it asks no clock. */
import { describe, expect, test, vi } from 'vitest';
import type { PublishedPool } from '../../src/record/node/rounds.ts';
import { type CalendarEvent, folded, icalendar } from '../../src/site/icalendar.ts';
import { roundDates } from '../../src/site/round-dates.ts';
import { changesOf } from '../../src/site/round-feed.ts';
import { readCalendar } from './strict-calendar.ts';

const QUICKNET = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A record with these times, as far as dates ask. */
function pool(name: string, more: object = {}, commitment: object = {}): PublishedPool {
  return {
    pool: name,
    place: `202701/${name}`,
    voided: null,
    result: null,
    succession: null,
    ...more,
    commitment: {
      frozenAt: '2027-06-20T00:00:00Z',
      drawAt: '2027-06-26T02:00:00Z',
      sources: [{ kind: 'balls', digits: 6, what: 'x' }],
      ...commitment,
    },
  } as unknown as PublishedPool;
}
const of = {
  lang: 'zh',
  host: 'draws.example',
  titleOf: (round: string) => `${round} 期`,
  nameOf: ({ pool }: PublishedPool) => pool,
  urlOf: (round: string) => `https://draws.example/rounds/${round}/`,
} as const;
const dates = (...pools: PublishedPool[]) => roundDates([{ round: '202701', pools }], of);
const written = (events: CalendarEvent[]) =>
  readCalendar(
    bytes(
      icalendar({
        name: '某处；各期的日期',
        lang: 'zh-CN',
        url: 'https://draws.example/rounds/dates.ics',
        events,
      }),
    ),
  );

describe('the dates of a round', () => {
  test('are when it is frozen, drawn, and due to be published, from the commitment', () => {
    const { calendar, events } = written(dates(pool('a'), pool('b')));
    expect(calendar['NAME']).toBe('某处；各期的日期');
    expect(
      events.map(({ UID, DTSTART, DTSTAMP, STATUS, SUMMARY }) => [UID, DTSTART, DTSTAMP, STATUS, SUMMARY]),
    ).toEqual([
      [
        '202701-frozen-20270620T000000Z@draws.example',
        '2027-06-20T00:00:00Z',
        '2027-06-20T00:00:00Z',
        'CONFIRMED',
        '202701 期：名单封存',
      ],
      [
        '202701-drawn-20270626T020000Z@draws.example',
        '2027-06-26T02:00:00Z',
        '2027-06-20T00:00:00Z',
        'CONFIRMED',
        '202701 期：摇号',
      ],
      // An hour to write the balls down.
      [
        '202701-published-20270626T030000Z@draws.example',
        '2027-06-26T03:00:00Z',
        '2027-06-20T00:00:00Z',
        'CONFIRMED',
        '202701 期：种子最迟公布',
      ],
    ]);
    expect(events[0]?.DESCRIPTION).toContain('池：a、b。');
  });

  test('of a beacon that comes out later, later', () => {
    // quicknet's round 12040883 came out on 2024-10-14 at 17:13:33.
    const late = pool(
      'a',
      {},
      { drawAt: '2024-10-14T17:08:33Z', sources: [{ kind: 'drand', chain: QUICKNET, round: 12_040_883 }] },
    );
    expect(dates(late).find(({ uid }) => uid.includes('published'))?.at).toBe('2024-10-14T18:13:33Z');
  });

  test('keep their ids where a pool is added, a language is another, or a record is voided', () => {
    const ids = (events: CalendarEvent[]) => events.map(({ uid }) => uid);
    const before = ids(dates(pool('a')));
    expect(ids(dates(pool('a'), pool('b')))).toEqual(before);
    expect(ids(roundDates([{ round: '202701', pools: [pool('a')] }], { ...of, lang: 'en' }))).toEqual(before);
    const voided = { at: '2027-06-22T00:00:00Z', entry: 1, text: '', isInTime: true, hasResult: false };
    expect(ids(dates(pool('a', { voided })))).toEqual(before);
  });

  test('that will not come are cancelled, by a later number and the time of the notice', () => {
    const voided = { at: '2027-06-22T00:00:00Z', entry: 1, text: '', isInTime: true, hasResult: false };
    const { events } = written(dates(pool('a', { voided })));
    expect(events.map(({ STATUS, SEQUENCE, DTSTAMP }) => [STATUS, SEQUENCE, DTSTAMP])).toEqual([
      ['CONFIRMED', '0', '2027-06-22T00:00:00Z'],
      ['CANCELLED', '1', '2027-06-22T00:00:00Z'],
      ['CANCELLED', '1', '2027-06-22T00:00:00Z'],
    ]);
    // Another record of the same time stands: the date does too.
    const both = written(dates(pool('a', { voided }), pool('b'))).events;
    expect(both.map(({ STATUS }) => STATUS)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    expect(both.every(({ DESCRIPTION }) => DESCRIPTION.includes('池：b。'))).toBe(true);
  });

  test('that came all the same are not cancelled: drawn, and voided afterwards', () => {
    const late = { at: '2027-06-27T00:00:00Z', entry: 1, text: '', isInTime: false, hasResult: false };
    const states = (...pools: PublishedPool[]) => written(dates(...pools)).events.map(({ STATUS }) => STATUS);
    const came = ['CONFIRMED', 'CONFIRMED', 'CONFIRMED'];
    expect(states(pool('a', { voided: late, result: {} }))).toEqual(came);
    expect(states(pool('a', { voided: { ...late, hasResult: true } }))).toEqual(came);
    // Nothing was drawn of it, or what was drawn was void before.
    const gone = ['CONFIRMED', 'CANCELLED', 'CANCELLED'];
    expect(states(pool('a', { voided: late }))).toEqual(gone);
    expect(states(pool('a', { voided: { ...late, isInTime: true }, result: {} }))).toEqual(gone);
  });

  test('do not depend on the day on which they are written', () => {
    const now = icalendar({ name: 'n', lang: 'en', url: 'https://x.example/', events: dates(pool('a')) });
    vi.useFakeTimers({ now: Date.parse('2031-01-01T00:00:00Z') });
    expect(icalendar({ name: 'n', lang: 'en', url: 'https://x.example/', events: dates(pool('a')) })).toBe(
      now,
    );
    vi.useRealTimers();
  });
});

describe('a calendar file', () => {
  const event: CalendarEvent = {
    uid: 'a@x.example',
    at: '2027-06-20T00:00:00Z',
    stamp: '2027-06-20T00:00:00Z',
    summary: 'a, b; c\\d\ne',
    description: `${'摇号🎲'.repeat(40)}\u0007`,
    url: 'https://x.example/',
    isCancelled: false,
  };

  test('gives every text back, folded and escaped', () => {
    const [read] = written([event]).events;
    expect(read?.SUMMARY).toBe(event.summary);
    expect(read?.DESCRIPTION).toBe(`${'摇号🎲'.repeat(40)} `);
  });

  test('has lines of 75 octets at most, whole characters each', () => {
    for (const length of [74, 75, 76, 149, 150, 151]) {
      const line = folded('x'.repeat(length));
      expect(line.split('\r\n').every((one) => one.length <= 75)).toBe(true);
      expect(line.replaceAll('\r\n ', '')).toBe(`${'x'.repeat(length)}\r\n`);
    }
    expect(folded('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
  });

  test('that breaks a rule is seen to: the reader refuses', () => {
    const good = icalendar({ name: 'n', lang: 'en', url: 'https://x.example/', events: [event] });
    const refused: readonly [string, string][] = [
      [good.replaceAll('\r\n', '\n'), 'CRLF'],
      [good.slice(0, -2), 'CRLF at its end'],
      [good.replace('\r\n ', ''), 'octets'],
      [good.replace('UID:a@x.example\r\n', ''), 'without UID'],
      [good.replace(/DTSTAMP:.*\r\n/, ''), 'without DTSTAMP'],
      [good.replace('DTSTART:20270620', 'DTSTART:20270631'), 'no real time'],
      [good.replace('DTSTART:20270620T000000Z', 'DTSTART:2027-06-20'), 'no UTC time'],
      [good.replace('a\\, b', 'a, b'), 'bare comma'],
      [good.replace('c\\\\d', 'c\\d'), 'escape'],
      [good.replace('STATUS:CONFIRMED', 'STATUS:DONE'), 'status'],
      [good.replace('END:VEVENT', 'END:VTODO'), 'END:VTODO'],
      [good.replace('SEQUENCE:0', 'SEQUENCE:0\r\nSEQUENCE:0'), 'SEQUENCE twice'],
      [icalendar({ name: 'n', lang: 'en', url: 'https://x.example/', events: [] }), 'no component'],
      [
        icalendar({ name: 'n', lang: 'en', url: 'https://x.example/', events: [event, event] }),
        'an id twice',
      ],
    ];
    readCalendar(bytes(good));
    for (const [text, why] of refused) expect(() => readCalendar(bytes(text)), why).toThrow(why);
  });
});

test('the feed’s dates are those of the records: what was only promised is none', () => {
  expect(changesOf({ pools: [pool('a')] })).toEqual({
    first: '2027-06-20T00:00:00Z',
    last: '2027-06-20T00:00:00Z',
  });
  const drawn = pool('a', { result: {} });
  expect(changesOf({ pools: [drawn] }).last).toBe('2027-06-26T02:00:00Z');
  const changed = pool('b', { result: {}, succession: { steps: [{ at: '2027-07-01T00:00:00Z' }] } });
  expect(changesOf({ pools: [drawn, changed] }).last).toBe('2027-07-01T00:00:00Z');
});
