/** The facts of a code’s row, and where its tickets are on the drum. */
import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import type { FactWords } from './facts.zh.ts';

export const factWords: FactWords = {
  code: 'Application code',
  row: 'List',
  rowOf: (row: number, rows: number) => `row ${count(row)} of ${count(rows)}`,
  line: 'The row',
  tickets: 'Tickets',
  ticketsOf: (first: number, last: number) =>
    first === last
      ? `${count(first)}, just one`
      : `${count(first)} to ${count(last)}, ${count(last - first + 1)} of them`,
  points: 'Points',
  since: 'Applied',
  quota: `Number of ${own.many} and reserves`,
  quotaOf: (quota: number, reserves: number) => `${count(quota)} ${own.many}, ${count(reserves)} reserves`,
  asked: 'Looked up',
  askedAt: (time: string) => `${time}, by this device’s clock`,
  drum: 'Where your tickets are',
  drumTitle: 'All tickets and those of this code',
  drumDescription: (total: number, first: number, last: number, draws: number) =>
    `A strip from ticket 1 to ticket ${count(total)}. The tickets of this code, ${count(first)} to ${count(last)}, are marked thick. ${count(draws)} fine ticks are the tickets that the words of the seed hit.`,
  drumMark: (first: number, last: number) =>
    first === last ? count(first) : `${count(first)}–${count(last)}`,
  drumCaption: (total: number, draws: number, complete: boolean) =>
    `The strip is all ${count(total)} tickets; red are those of this code. ${complete ? `Each of the ${count(draws)} ticks` : `Only the first words are drawn: each of the ${count(draws)} ticks`} is the ticket that one word of the seed hit, the short ones after the ${own.many} were all given; the curve above shows how dense they are. Some hit a person who was already selected and were passed over; which ones, only the whole list can tell.`,
};
