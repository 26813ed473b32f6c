/** What the commands of a ceremony say, in English. */
import { LISTED, secondsToTry } from './judgements.ts';
import type { JudgedSayings } from './words.ts';

const count = (n: number | bigint) => n.toLocaleString('en');

/** Seconds as people say them: 45 seconds, 12 minutes, 3 hours, 20 days, 4 years. */
function span(seconds: number): string {
  const units = [
    ['year', 31_557_600],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, long]) => seconds >= 2 * long) ?? (['second', 1] as const);
  const many = Math.floor(seconds / length);
  return `${count(many)} ${unit}${many === 1 ? '' : 's'}`;
}

const judged: JudgedSayings = {
  order: ({ frozenAt, drawAt }) => `expected frozenAt before drawAt, found ${frozenAt} and ${drawAt}`,
  chain: ({ source, chain }) => `source ${source}: expected a known drand chain, found ${chain}`,
  beaconBeforeDraw: ({ chain, round, drawAt }) =>
    `${chain} round ${round} was due before drawAt ${drawAt}: its value is known before the draw`,
  beaconBeforeRead: ({ round, due, readBy }) =>
    `drand round ${round} is due at ${due}, before the balls and texts have been read (${readBy}): whoever decides when they are read could watch drand and choose. Name a later round, or --source drand alone, which takes the first one that is late enough; say with --read-by when the reading ends (section 9)`,
  beaconSoon: ({ round, after }) =>
    `drand round ${round} is due ${count(after)} s after the draw: section 9 advises at least five minutes, because witnesses' clocks differ`,
  beaconLate: ({ round, after }) =>
    `drand round ${round} is due ${span(after)} after the draw: a day after the draw a monitor of the log reports the result as missing`,
  readBeforeDraw: ({ readBy, drawAt }) =>
    `--read-by ${readBy} is not after the draw at ${drawAt}: balls and texts that are read before it are known before it`,
  nothingToRead: ({ readBy }) => `--read-by ${readBy} is given, but no source is balls or a text`,
  drawPast: ({ drawAt, now }) =>
    `--draw-at ${drawAt} is in the past, now it is ${now}: nobody can have heard of this commitment before the draw, so that it proves nothing. For a test or a demonstration --past allows it`,
  frozenPast: ({ frozenAt, now }) =>
    `--frozen-at ${frozenAt} is in the past, now it is ${now}: who hears of the commitment today cannot tell that it is older`,
  frozenFuture: ({ frozenAt, now }) =>
    `--frozen-at ${frozenAt} is in the future, now it is ${now}: the list is frozen by this run`,
  noWitnessTime: ({ seconds }) =>
    `there are ${span(seconds)} until the draw: that is no time for witnesses to cosign and for people to hear of the commitment. Freeze days before, not in the last hour`,
  controlled: () =>
    "every source is in somebody's hands: a secret is the publisher's, balls and texts are those of whoever reads them. Add a drand round, which nobody controls alone (section 9)",
  few: ({ source, of, values, hasBeacon }) => {
    const what = of === 'balls' ? 'its digits' : 'the places of its form';
    const many = values < LISTED ? count(values) : `about 10^${String(values).length - 1}`;
    const tried =
      values < LISTED
        ? `: ${span(secondsToTry(values))} on one core for the largest draw, far less on many`
        : '';
    const then = hasBeacon
      ? 'A drand round that comes out after they are read keeps them from it'
      : 'A drand round that comes out after they are read would keep them from it; more digits help little';
    return `source ${source}: ${what} have ${many} values. Whoever knows every other value before the draw can try them all${tried}. ${then} (section 9)`;
  },
};

export const words = {
  judged,
  weight: { refused: 'Refused', warned: 'Warning', noted: 'Note' },
  colon: ': ',
  title: (round: string, pool: string) => `Round ${round}, pool ${pool}`,
  utc: 'UTC',
  step: {
    frozen: 'The list is frozen; announce the commitment',
    witnessed: 'Witnesses have cosigned, at the latest',
    draw: 'The draw: balls and texts are read from now on',
    read: 'Before this, balls and texts have been read',
    beacon: 'drand is due',
    reveal: 'Reveal, draw, verify, publish: at once',
    missed: 'Without a result a monitor reports it missing',
  },
  /** The draw where nothing is read at it. */
  drawUnread: 'The draw',
  /** A beacon in the calendar. */
  beacon: ({ chain, round, after }: { chain: string; round: number; after: number }) =>
    `${chain} round ${round}, due ${count(after)} s after the draw`,
  list: (rows: number, tickets: number) =>
    `The list can be frozen: ${count(rows)} rows, ${count(tickets)} tickets`,
  noList: 'No list was given: neither its rows nor its times were looked at',
  outcome: (refused: number, warned: number) =>
    refused > 0
      ? `freeze refuses this plan for ${refused === 1 ? 'one reason' : `${refused} reasons`}.`
      : warned > 0
        ? `freeze takes this plan, with ${warned === 1 ? 'one warning' : `${warned} warnings`}.`
        : 'freeze takes this plan.',
  /** The same of a commitment that stands. */
  outcomeFrozen: (refused: number, warned: number) =>
    refused > 0
      ? `freeze would refuse this commitment for ${refused === 1 ? 'one reason' : `${refused} reasons`}: void it before the draw, and freeze another.`
      : warned > 0
        ? `This commitment stands, with ${warned === 1 ? 'one warning' : `${warned} warnings`}.`
        : 'Nothing speaks against this commitment.',
} as const;
