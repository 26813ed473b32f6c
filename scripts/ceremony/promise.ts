/** A promise as it is written on a command line or in a plan's file: the same for `freeze` and for `round plan`. */

import { METHODS, type Method } from '../../src/core/list.ts';
import { parseTime } from '../../src/core/time.ts';
import { demandPromise, type Promised } from '../publishing/freeze.ts';
import { sourceFromWords } from '../publishing/source-words.ts';
import { type Arguments, integer, type Option } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { promiseWords } from '../words/promise.ts';

/** The options that make a promise. */
export const PROMISE_OPTIONS = {
  plan: { value: 'file' },
  round: { value: 'name' },
  pool: { value: 'name' },
  method: { value: METHODS.join('|') },
  quota: { value: 'n' },
  reserves: { value: 'n' },
  'frozen-at': { value: 'time' },
  'draw-at': { value: 'time' },
  'read-by': { value: 'time' },
  source: { value: 'source', multiple: true },
  past: {},
} as const satisfies Readonly<Record<string, Option>>;

function methodOf(text: string): Method {
  const method = METHODS.find((one) => one === text);
  return method ?? misuse(inBoth(promiseWords, (t) => t.method(METHODS, JSON.stringify(text))));
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
    misuse(inBoth(promiseWords, (t) => t.readBy(JSON.stringify(readBy))));
  const words = args.all('source');
  if (words.filter((word) => word === 'secret').length > 1) misuse(inBoth(promiseWords, (t) => t.secrets));
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
