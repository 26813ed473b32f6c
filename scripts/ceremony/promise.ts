/** A promise as it is written on a command line or in a plan's file: the same for `freeze` and for `round plan`. */

import { MingqianError } from '../../src/core/errors.ts';
import { FORMS } from '../../src/core/findings.ts';
import { METHODS, type Method } from '../../src/core/list.ts';
import { parseTime } from '../../src/core/time.ts';
import { demandPromise, type Promised } from '../publishing/freeze.ts';
import { sourceFromWords } from '../publishing/source-words.ts';
import { type Arguments, integer, type Option } from '../terminal/arguments.ts';

/** The options that make a promise. */
export const PROMISE_OPTIONS = {
  plan: { value: 'file', help: "a plan's file, which says any of the following (TOML)" },
  round: { value: 'name', help: 'the round, for example 202602' },
  pool: { value: 'name', help: 'the pool, for example ordinary' },
  method: { value: METHODS.join('|'), help: 'how the order is decided' },
  quota: { value: 'n', help: 'how many are allocated' },
  reserves: { value: 'n', help: 'how many reserves are drawn behind them (0)' },
  'frozen-at': { value: 'time', help: 'when the list is frozen (now), YYYY-MM-DDTHH:MM:SSZ' },
  'draw-at': { value: 'time', help: 'when it is drawn' },
  'read-by': { value: 'time', help: 'when balls and texts have been read (five minutes later)' },
  source: { value: 'source', multiple: true, help: 'a source of randomness; may stand several times' },
  past: { help: 'a draw whose time is past, for a test or a demonstration' },
} as const satisfies Readonly<Record<string, Option>>;

/** How the sources are written, for --help. */
export const SOURCES_HELP = `Sources, in the order in which they go into the seed:
  secret                a secret of the publisher, made by freeze
  balls:6:what          six digits drawn by balls; what says by which machine, where, before whom, read by when
  drand                 the first beacon of drand's quicknet that is late enough: due after balls and texts are read, and at
                        least five minutes after the draw
  drand:quicknet:R      round R of that chain
  text:0000.00:what     a text that will be published elsewhere, of this form (0 a digit, x a hex digit, the rest
                        itself; \\: is a colon); what says exactly which, and comes out at the draw, not before`;

function methodOf(text: string): Method {
  const method = METHODS.find((one) => one === text);
  if (method === undefined)
    throw new MingqianError(
      'usage',
      `--method: expected ${METHODS.join(', ')}, found ${JSON.stringify(text)}`,
    );
  return method;
}

/** A promise, the sources as they were written, and when balls and texts will have been read. */
export interface Written {
  readonly promised: Promised;
  readonly words: readonly string[];
  readonly readBy: string | null;
}

/**
 * The promise that these options make; any list fits it.
 * @param now when the list is frozen where nothing is said
 * @param secret the 32 bytes that are committed to where a source is a secret
 * @throws MingqianError `usage`, `document.members`
 */
export function promiseOf(args: Arguments, now: string, secret: Uint8Array): Written {
  const drawAt = args.required('draw-at');
  const readBy = args.option('read-by') ?? null;
  if (readBy !== null && parseTime(readBy) === null)
    throw new MingqianError('usage', `--read-by: expected ${FORMS.time}, found ${JSON.stringify(readBy)}`);
  const words = args.all('source');
  if (words.filter((word) => word === 'secret').length > 1)
    throw new MingqianError(
      'usage',
      '--source secret is given more than once; one secret of one publisher is enough',
    );
  const promised: Promised = {
    round: args.required('round'),
    pool: args.required('pool'),
    method: methodOf(args.required('method')),
    quota: integer('quota', args.required('quota')),
    reserves: integer('reserves', args.option('reserves') ?? '0'),
    sources: words.map((word) => sourceFromWords(word, drawAt, secret, readBy)),
    frozenAt: args.option('frozen-at') ?? now,
    drawAt,
  };
  demandPromise(promised);
  return { promised, words, readBy };
}
