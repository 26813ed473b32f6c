/** `rerun beijing` without a zip: the order of the tickets, and a published order beside it. */
import { drawTickets, seedOf, TICKET_LIMIT, TIME_OUT } from '../../src/official/beijing.ts';
import { checkOrder, type OrderCheck } from '../../src/official/beijing-order.ts';
import { drawFacts } from '../../src/official/beijing-report.ts';
import { readWinners } from '../../src/official/beijing-winners.ts';
import { OfficialError, type OfficialErrorCode } from '../../src/official/errors.ts';
import { type Arguments, integer } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ExitStatus, readInput } from './command.ts';

/** Tickets that this draws without a pool, at most: the generator takes more, but a set of them would not fit. */
const MOST = 200_000_000;

function number(name: 'tickets' | 'quota', text: string, least: number, most: number): number {
  const value = integer(name, text);
  if (value < least || value > most)
    throw new OfficialError(`beijing.${name}` satisfies OfficialErrorCode, {
      expected: `--${name} ${least} to ${most}`,
      found: text,
    });
  return value;
}

/** A published order of tickets. @throws OfficialError `beijing.winners` where a row has no ticket */
async function publishedTickets(path: string): Promise<number[]> {
  const text = new TextDecoder().decode(await readInput(path));
  return readWinners(text, path).map(({ ticket, line }) => {
    if (ticket === null)
      throw new OfficialError('beijing.winners', {
        file: path,
        line,
        expected: 'a ticket number',
        found: 'a code alone',
      });
    return ticket;
  });
}

export async function rerunTickets(args: Arguments, terminal: Terminal): Promise<ExitStatus> {
  const tickets = number('tickets', args.required('tickets'), 1, Math.min(MOST, TICKET_LIMIT));
  const quota = number('quota', args.required('quota'), 0, MOST);
  const seedText = args.required('seed');
  const seed = seedOf(seedText);
  const compare = args.option('compare');
  const published = compare === undefined ? null : await publishedTickets(compare);

  const draw = drawTickets(tickets, quota, seed);
  const picked = Array.from(draw.picks, (row, i) => ({ rank: i + 1, ticket: row + 1 }));
  const winners = draw.outcome === 'time-out' ? [] : picked;
  const order = published === null ? null : checkOrder(tickets, seed, published);
  if (args.flag('json'))
    terminal.out(
      JSON.stringify({
        system: 'beijing',
        tickets,
        quota,
        ...drawFacts(draw, seedText, winners, picked),
        ...(order === null ? {} : { published: published?.length, order }),
      }),
    );
  else if (draw.outcome !== 'time-out')
    terminal.raw(
      new TextEncoder().encode(
        `rank,ticket\n${winners.map(({ rank, ticket }) => `${rank},${ticket}\n`).join('')}`,
      ),
    );
  if (draw.outcome === 'time-out') {
    terminal.err(`TIME-OUT: after ${draw.drawn} numbers; the official program then says ${TIME_OUT}`);
    return 1;
  }
  return order === null ? 0 : compared(order, published?.length ?? 0, quota, terminal);
}

function compared(order: OrderCheck, published: number, quota: number, terminal: Terminal): ExitStatus {
  if (!order.holds) {
    terminal.err(`DIFFERS: rank ${order.met + 1} of the published order is not where this seed draws it.`);
    return 1;
  }
  const passed = `${order.passedOver.length} tickets in between were passed over; whether their codes had won, only the pool can tell.`;
  if (published !== quota) {
    terminal.err(
      `The ${published} published tickets come in this order. ${passed} Expected ${quota} of them.`,
    );
    return 2;
  }
  terminal.err(`All ${published} published tickets come in this order. ${passed}`);
  return 0;
}
