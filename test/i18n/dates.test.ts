import { expect, test } from 'vitest';
import { dayOf, instant, shortInstant } from '../../src/i18n/dates.ts';

test.each([
  ['0001-01-01T00:00:00Z', '1 年 1 月 1 日 08:00（北京时间）', '1 January 1, 08:00 Beijing time'],
  ['2014-01-01T04:13:44.250Z', '2014 年 1 月 1 日 12:13（北京时间）', '1 January 2014, 12:13 Beijing time'],
  ['2026-06-30T16:00:00Z', '2026 年 7 月 1 日 00:00（北京时间）', '1 July 2026, 00:00 Beijing time'],
  ['9999-12-31T23:59:59Z', '10000 年 1 月 1 日 07:59（北京时间）', '1 January 10000, 07:59 Beijing time'],
])('%s is told on Beijing’s clock', (time, zh, en) => {
  expect([instant('zh', time), instant('en', time)]).toEqual([zh, en]);
  expect(zh).toContain(`${dayOf('zh', time)} `);
  expect(shortInstant(time)).toMatch(/^(?:\+01)?[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/);
});
