import { describe, expect, test } from 'vitest';
import { dayOf, instant, instantIn, noon, shortInstant } from '../../src/i18n/dates.ts';
import { localTimeIn } from '../../src/publisher/local-time.ts';
import { zoneOf } from '../../src/publisher/zone-words.ts';

test.each([
  ['2014-01-01T04:13:44.250Z', '2014 年 1 月 1 日 12:13（北京时间）', '1 January 2014, 12:13 Beijing time'],
  ['2026-06-30T16:00:00Z', '2026 年 7 月 1 日 00:00（北京时间）', '1 July 2026, 00:00 Beijing time'],
  // In the summers of 1986 to 1991 the clocks were put forward.
  ['1988-07-01T00:00:00Z', '1988 年 7 月 1 日 09:00（北京时间）', '1 July 1988, 09:00 Beijing time'],
  ['9999-12-31T23:59:59Z', '10000 年 1 月 1 日 07:59（北京时间）', '1 January 10000, 07:59 Beijing time'],
])('%s is told on the demonstration’s clock, which is Beijing’s', (time, zh, en) => {
  expect([instant('zh', time), instant('en', time)]).toEqual([zh, en]);
  expect(zh).toContain(`${dayOf('zh', time)} `);
  expect(shortInstant(time)).toMatch(/^(?:\+01)?[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/);
});

describe('another publisher’s clock', () => {
  const told = (name: string, time: string) => {
    const zone = zoneOf(name);
    if (zone === null) throw new Error(name);
    const local = localTimeIn(name);
    return [instantIn(zone, local, 'zh', time), instantIn(zone, local, 'en', time)];
  };
  test.each([
    // Clocks there were put back at 06:00Z on 1 November 2026, from 02:00 to 01:00: half past one is there twice.
    [
      'America/New_York',
      '2026-11-01T05:30:00Z',
      '2026 年 11 月 1 日 01:30（北美东部时间，UTC−4）',
      '1 November 2026, 01:30 Eastern Time (UTC−4)',
    ],
    [
      'America/New_York',
      '2026-11-01T06:30:00Z',
      '2026 年 11 月 1 日 01:30（北美东部时间，UTC−5）',
      '1 November 2026, 01:30 Eastern Time (UTC−5)',
    ],
    // And forward at 07:00Z on 8 March 2026: two o'clock is not there.
    [
      'America/New_York',
      '2026-03-08T07:00:00Z',
      '2026 年 3 月 8 日 03:00（北美东部时间，UTC−4）',
      '8 March 2026, 03:00 Eastern Time (UTC−4)',
    ],
    [
      'Asia/Kathmandu',
      '2026-06-26T02:00:00Z',
      '2026 年 6 月 26 日 07:45（尼泊尔时间，UTC+5:45）',
      '26 June 2026, 07:45 Nepal Time (UTC+5:45)',
    ],
    ['UTC', '2026-06-26T02:00:00Z', '2026 年 6 月 26 日 02:00（UTC）', '26 June 2026, 02:00 UTC'],
    [
      'Asia/Chongqing',
      '2026-06-26T02:00:00Z',
      '2026 年 6 月 26 日 10:00（北京时间）',
      '26 June 2026, 10:00 Beijing time',
    ],
  ])('%s at %s', (name, time, ...said) => {
    expect(told(name, time)).toEqual(said);
  });
  test.each(['Beijing', '+08:00', 'Asia/Peking', '', 'EST5'])('no zone is called %j', (name) => {
    expect(zoneOf(name)).toBeNull();
  });
});

test('a day’s noon is that day’s everywhere', () => {
  expect(noon('2026-06-26')).toBe('2026-06-26T12:00:00+08:00');
});
