/** The draws that were really held, 2014-2016, against their published facts; and whole orders where they are at hand. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { drawTickets, seedOf } from '../../../src/official/beijing/algorithm.ts';
import {
  PUBLISHED_DRAWS,
  type PublishedDraw,
  reproduce,
  ticketLines,
} from '../../../src/official/beijing/draws.ts';
import { checkOrder } from '../../../src/official/beijing/order.ts';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const drawOf = (id: string) => PUBLISHED_DRAWS.find((draw) => draw.id === id) as PublishedDraw;

test('there are thirty-three, all that had a published seed', () =>
  expect(new Set(PUBLISHED_DRAWS.map(({ id }) => id)).size).toBe(33));

describe.each(PUBLISHED_DRAWS.map((draw) => [draw.id, draw] as const))('%s', (_, draw) => {
  test('is reproduced', async () => {
    const reproduced = await reproduce(draw, sha256);
    expect(reproduced).toMatchObject({ agrees: true, kind: draw.kind === 'PersonCommon' ? 'ends' : 'whole' });
    // 13,700 to 20,195 of millions: some three dozen tickets of codes that had won.
    if (reproduced.kind === 'ends') expect(reproduced.passedOver).toBeLessThan(50);
  });

  test('is not reproduced from another seed, quota or number of tickets', async () => {
    const seed = draw.seed.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    // Ten first and three last tickets cannot tell one rank more or less from one ticket more that was passed over.
    const far = draw.kind === 'PersonCommon' ? 100 : 1;
    for (const change of [{ seed }, { quota: draw.quota + far }, { tickets: draw.tickets + far * 100 }])
      expect(await reproduce({ ...draw, ...change }, sha256), JSON.stringify(change)).toMatchObject({
        agrees: false,
      });
  });

  test('is not reproduced where one published figure differs', async () => {
    const sha = draw.sha256OfTicketLines.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const lastTickets = draw.lastTickets.with(-1, (draw.lastTickets.at(-1) as number) + 1);
    const change = draw.kind === 'PersonCommon' ? { lastTickets } : { sha256OfTicketLines: sha };
    expect(await reproduce({ ...draw, ...change }, sha256)).toMatchObject({ agrees: false });
  });
});

/** Other people's data, which is not part of this project. */
const FOLDER = fileURLToPath(new URL('../../../../shared/real/beijing/winners/', import.meta.url));
const WHOLE = {
  '201401_person_common': '201401-person-common',
  '201401_unit_common': '201401-unit-common',
  '201401_unit_nev': '201401-unit-new',
  '201402_unit_common': '201402-unit-common',
  '201601_person_common': '201601-person-common',
};

describe.each(Object.entries(WHOLE))('the whole published order of %s', (file, id) => {
  const path = `${FOLDER}${file}.txt`;
  const absent = !existsSync(path);
  test.skipIf(absent)(
    absent
      ? 'is compared only where the published order is at hand; it is not here'
      : 'is the generated one less the passed-over',
    async () => {
      const draw = drawOf(id);
      const published = readFileSync(path, 'utf8').trimEnd().split('\n').map(Number);
      expect(await sha256(ticketLines(published))).toBe(draw.sha256OfTicketLines);
      const order = checkOrder(draw.tickets, seedOf(draw.seed), published);
      expect(order).toMatchObject({ holds: true, met: draw.quota });
      expect(order.passedOver.length).toBe(draw.kind === 'PersonCommon' ? order.passedOver.length : 0);
      expect(order.passedOver.length).toBeLessThan(50);
    },
  );
});

describe('an order', () => {
  const tickets = 1000;
  const generated = Array.from(drawTickets(tickets, 30, 7).picks, (row) => row + 1);
  test('with some passed over holds, and they are named', () =>
    expect(checkOrder(tickets, 7, [...generated.slice(0, 10), ...generated.slice(12)])).toMatchObject({
      holds: true,
      passedOver: generated.slice(10, 12),
    }));
  test('with two changed about does not hold', () =>
    expect(
      checkOrder(tickets, 7, generated.with(4, generated[5] as number).with(5, generated[4] as number), 30),
    ).toMatchObject({
      holds: false,
      met: 5,
    }));
  test('of another seed does not hold', () =>
    expect(checkOrder(tickets, 8, generated, 30).holds).toBe(false));
});
