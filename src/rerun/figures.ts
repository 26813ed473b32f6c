/** Draws from figures alone, without a pool: what a worker is asked for the published draws. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../core/bytes.ts';
import { drawTickets, seedOf } from '../official/beijing/algorithm.ts';
import { claimsOf } from '../official/beijing/claims.ts';
import { readingOf } from '../official/beijing/comparison.ts';
import {
  hasOneTicketEach,
  PUBLISHED_DRAWS,
  type PublishedDraw,
  reproduce,
  ticketLines,
} from '../official/beijing/draws.ts';
import { checkOrder } from '../official/beijing/order.ts';
import { ROW_LIMIT } from '../official/beijing/table.ts';
import { readWinners, ticketsInOrder } from '../official/beijing/winners.ts';
import { numbered, OfficialError } from '../official/errors.ts';
import type { Handlers } from '../talk/talk.ts';
import { drawnOf, refuseTooMany } from './drawn.ts';
import type { FiguresTalk } from './pool-talk.ts';
import { textOf } from './published-text.ts';

const hexOf = (bytes: Uint8Array): string => toHex(sha256(bytes));

function publishedDraw(id: string): PublishedDraw {
  const draw = PUBLISHED_DRAWS.find((one) => one.id === id);
  if (draw === undefined) throw new Error(`no published draw is called ${id}`);
  return draw;
}

/** @param now milliseconds of a clock that never goes back */
export function figures(now: () => number = () => performance.now()): Handlers<FiguresTalk> {
  return {
    tickets({ tickets, quota, seed }, { hand }) {
      const number = seedOf(seed);
      if (!(Number.isInteger(tickets) && tickets >= 1 && tickets <= ROW_LIMIT))
        throw new OfficialError('beijing.tickets', {
          expected: `1 to ${ROW_LIMIT}, which is what the program’s table can hold`,
          found: numbered(tickets),
        });
      if (!(Number.isInteger(quota) && quota >= 0))
        throw new OfficialError('beijing.quota', { expected: '0 or more', found: numbered(quota) });
      refuseTooMany(tickets, quota);
      const begun = now();
      const drawn = drawnOf(drawTickets(tickets, quota, number), seed, now() - begun);
      const lines = Array.from(drawn.tickets, (ticket, i) => `${i + 1},${ticket}\n`);
      const csv = new Blob(['rank,ticket\n', ...lines], { type: 'text/csv;charset=utf-8' });
      hand(drawn.tickets.buffer);
      return { ...drawn, csv };
    },
    async published({ id }) {
      const draw = publishedDraw(id);
      const begun = now();
      const found = await reproduce(draw, async (bytes) => hexOf(bytes));
      const ms = now() - begun;
      if (found.kind === 'whole') return { kind: 'whole', agrees: found.agrees, ms };
      return {
        kind: 'ends',
        agrees: found.agrees,
        passedOver: found.passedOver,
        first: draw.firstTickets.length,
        last: draw.lastTickets.length,
        ms,
      };
    },
    async order({ id, text, name }) {
      const draw = publishedDraw(id);
      const { kind, period, date, tickets, quota, seed, sha256OfTicketLines } = draw;
      const list = readWinners(await textOf(text, name), name);
      const given = ticketsInOrder(list, name);
      const { holds, met, passedOver } = checkOrder(tickets, seedOf(seed), given);
      return {
        id,
        quota,
        given: given.length,
        holds,
        met,
        passedOver: passedOver.length,
        missing: given[met] ?? null,
        isPublished: hexOf(ticketLines(given)) === sha256OfTicketLines,
        hasOneTicketEach: hasOneTicketEach(draw),
        hasCodes: list.rows.some(({ code }) => code !== null),
        claims: claimsOf(list, { kind, period, date, tickets, winners: quota, seed }, given.length >= quota),
        reading: readingOf(list),
      };
    },
  };
}
