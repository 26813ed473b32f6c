/** `rerun beijing` without a zip: the order of the tickets, and a published order beside it. */
import {
  type BeijingDraw,
  drawTickets,
  seedOf,
  TICKET_LIMIT,
  TIME_OUT,
} from '../../src/official/beijing/algorithm.ts';
import { type Claim, claimsOf, isContradicted } from '../../src/official/beijing/claims.ts';
import { readingOf } from '../../src/official/beijing/comparison.ts';
import { checkOrder, type OrderCheck } from '../../src/official/beijing/order.ts';
import { drawFacts } from '../../src/official/beijing/report.ts';
import { readWinners, ticketsInOrder } from '../../src/official/beijing/winners.ts';
import { numbered, OfficialError, type OfficialErrorCode } from '../../src/official/errors.ts';
import { type Arguments, integer } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { beijingCommandWords } from '../words/rerun/beijing.ts';
import { readingWords } from './beijing-words.ts';
import type { ExitStatus } from './command.ts';
import { publishedText } from './published-text.ts';

/** Tickets without a pool, at most, and how many of them may win: a set of more of them would not fit. */
const MOST = { tickets: 200_000_000, winners: 10_000_000 };

function number(name: 'tickets' | 'quota', text: string, least: number, most: number): number {
  const value = integer(name, text);
  if (value < least || value > most)
    throw new OfficialError(`beijing.${name}` satisfies OfficialErrorCode, {
      expected: `--${name} ${least} to ${most}`,
      found: numbered(value),
    });
  return value;
}

export async function rerunTickets(args: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const tickets = number('tickets', args.required('tickets'), 1, Math.min(MOST.tickets, TICKET_LIMIT));
  const quota = number('quota', args.required('quota'), 0, MOST.winners);
  const seedText = args.required('seed');
  const seed = seedOf(seedText);
  const compare = args.option('compare');
  const list = compare === undefined ? null : readWinners(await publishedText(compare), compare);
  const published = list === null ? null : ticketsInOrder(list, compare ?? '');

  const t = beijingCommandWords[terminal.lang];
  const draw = drawTickets(tickets, quota, seed);
  const picked = Array.from(draw.picks, (row, i) => ({ rank: i + 1, ticket: row + 1 }));
  const winners = draw.outcome === 'time-out' ? [] : picked;
  const order = published === null ? null : orderOf(draw, tickets, seed, published);
  const claims =
    list === null
      ? []
      : claimsOf(
          list,
          { tickets, winners: winners.length, seed: seedText },
          list.rows.length >= winners.length,
        );
  if (args.flag('json'))
    terminal.out(
      JSON.stringify({
        system: 'beijing',
        tickets,
        quota,
        ...drawFacts(draw, seedText, winners, picked),
        ...(order === null || list === null
          ? {}
          : { published: published?.length, order, claims, reading: readingOf(list) }),
      }),
    );
  else if (draw.outcome !== 'time-out')
    terminal.raw(
      new TextEncoder().encode(
        `rank,ticket\n${winners.map(({ rank, ticket }) => `${rank},${ticket}\n`).join('')}`,
      ),
    );
  if (draw.outcome === 'time-out') {
    terminal.err(t.timeOutOf(draw.drawn, TIME_OUT));
    return 1;
  }
  if (order === null || list === null) return 0;
  const status = compared(order, list.rows.length, winners.length, claims, terminal);
  if (list.rows.some(({ code }) => code !== null)) terminal.err(t.codesNotCompared);
  terminal.err(readingWords(readingOf(list), claims, t));
  return status;
}

/** Where all tickets win nothing is drawn, and they are published as they stand in the drum. */
function orderOf(
  { outcome, picks }: BeijingDraw,
  tickets: number,
  seed: number,
  published: readonly number[],
): OrderCheck {
  if (outcome !== 'all') return checkOrder(tickets, seed, published);
  const other = published.findIndex((ticket, i) => ticket - 1 !== picks[i]);
  const met = other === -1 ? published.length : other;
  return { holds: other === -1, met, passedOver: [], drawn: 0 };
}

function compared(
  order: OrderCheck,
  published: number,
  drawn: number,
  claims: readonly Claim[],
  terminal: Terminal,
): ExitStatus {
  const t = beijingCommandWords[terminal.lang];
  if (isContradicted(claims)) {
    terminal.err(t.listContradicts);
    return 1;
  }
  if (!order.holds) {
    terminal.err(t.orderDiffers(order.met + 1));
    return 1;
  }
  if (published > drawn) {
    terminal.err(t.tooMany(published, published - drawn));
    return 1;
  }
  if (published !== drawn) {
    terminal.err(t.tooFew(published, drawn));
    return 2;
  }
  if (order.passedOver.length > 0) {
    terminal.err(t.passedOver(published, order.passedOver.length));
    return 2;
  }
  terminal.err(t.sameOrder(published));
  return 0;
}
