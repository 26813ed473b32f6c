/** A pasted order is called the same only where all of it was compared and is the published one. */
import { expect, test } from 'vitest';
import { beijingDrawWords } from '../../../../src/i18n/official/beijing/draws.zh.ts';
import { orderSentences } from '../../../../src/panels/official/beijing/order-sentences.ts';
import type { CheckedOrder } from '../../../../src/rerun/pool-talk.ts';

const same: CheckedOrder = {
  id: '201401-unit-common',
  quota: 3,
  given: 3,
  holds: true,
  met: 3,
  passedOver: 0,
  missing: null,
  isPublished: true,
  hasOneTicketEach: true,
  hasCodes: false,
  claims: [],
  reading: { passedOver: [], named: 0 } as unknown as CheckedOrder['reading'],
};
const verdictOf = (changed: Partial<CheckedOrder>) =>
  orderSentences(beijingDrawWords, { ...same, ...changed }).slice(0, 2);
const t = beijingDrawWords;

test('the same', () => expect(verdictOf({})).toEqual(['verified', t.agrees]));
test.each<[string, Partial<CheckedOrder>, string, string]>([
  ['a ticket that does not come', { holds: false, met: 1, missing: 7 }, 'failed', t.notFits],
  ['more than the quota', { given: 4 }, 'failed', t.notFits],
  ['all, but another digest', { isPublished: false }, 'failed', t.notFits],
  ['a part', { given: 2 }, 'incomplete', t.partly],
  ['all, with tickets passed over', { passedOver: 1 }, 'incomplete', t.fits],
  [
    'another period on the list',
    {
      claims: [
        { what: 'period', line: 1, stated: '201402', known: '201401', agrees: false },
      ] as unknown as CheckedOrder['claims'],
    },
    'failed',
    t.notFits,
  ],
])('%s', (_, changed, verdict, called) => expect(verdictOf(changed)).toEqual([verdict, called]));
