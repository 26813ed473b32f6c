/** The fuzzer itself: it finds what is there to be found, makes it small, and tells it once. */
import { expect, test, vi } from 'vitest';
import { ascii, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Ran, run } from './loop.ts';
import { patience } from './patience.ts';
import { Second } from './second.ts';
import { Broken, demand, demandShowable, readOr, refusal, type Target } from './target.ts';
import { TARGETS } from './targets.ts';

const CASES = 1_500;

/** A run over a reader of our own. */
function fuzz(
  check: Target['check'],
  others: Partial<Target> & { second?: (questions: readonly object[]) => unknown[] } = {},
): Promise<Ran> {
  const { second, ...rest } = others;
  const target: Target = {
    name: 'a',
    what: 'a',
    seeds: () => [utf8('a number 12 and another')],
    check,
    ...rest,
  };
  return run({
    target,
    corpus: [],
    seed: 1,
    coverage: null,
    second: second === undefined ? null : { answers: async (questions) => second(questions) },
    goesOn: (cases) => cases < CASES,
    isMeasured: false,
  });
}

const textOf = (input: Uint8Array): string => ascii(input.subarray(0, 60_000));

test('what is thrown on no purpose is found, and made small', async () => {
  const { found, cases } = await fuzz((input) => {
    const text = textOf(input);
    if (/12.*12/s.test(text)) throw new TypeError('cannot read what is not there');
    return text.includes('12') ? 'a number' : 'none';
  });
  expect(cases).toBeGreaterThan(100);
  expect(found).toHaveLength(1);
  expect(found[0]?.what).toBe('broken');
  expect(textOf(found[0]?.input as Uint8Array)).toBe('1212');
});

test('a code that a reader does not say it throws', async () => {
  const { found } = await fuzz(async (input) => {
    const { came } = await readOr(
      () => {
        const isShort = input.length < 10;
        throw new MingqianError(isShort ? 'list.row' : 'list.header', 'no', { file: 'a' });
      },
      (error) => refusal(error, ['list.header']),
    );
    return came ?? '';
  });
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain('list.row is not among those it says it throws');
});

test('a message that a terminal would obey, or that does not end', () => {
  for (const message of ['\u001b[2J', 'a\u202eb', 'x'.repeat(3_000)])
    expect(() => demandShowable(message)).toThrow(Broken);
  demandShowable('expected a row, found "a"\nand more');
  // Those of the project's own errors never are.
  expect(refusal(new MingqianError('list.row', 'found \u001b[2J'), ['list.*'])).toContain('list.row');
});

test('what the second implementation says otherwise', async () => {
  const { found, twins } = await fuzz((input) => (textOf(input).includes('1') ? 'one' : 'none'), {
    twin: async (input) => ({
      question: { text: textOf(input) },
      expected: textOf(input).includes('1'),
      sees: (answer) => answer,
    }),
    second: (questions) =>
      questions.map((question) => {
        const { text } = question as { text: string };
        return text.includes('1') || text.startsWith('b');
      }),
    words: ['b'],
  });
  expect(twins).toBeGreaterThan(100);
  expect(found.map(({ what }) => what)).toEqual(['twin']);
  expect(textOf(found[0]?.input as Uint8Array)).toMatch(/^b[^1]*$/s);
});

test('verify.py itself is asked, kept running, and says the same of what a target begins with', async () => {
  const second = new Second(process.env['MINGQIAN_PYTHON'] ?? 'python3');
  try {
    const running = { corpus: [], seed: 1, coverage: null, second, goesOn: () => false, isMeasured: false };
    for (const name of ['proof', 'zip']) {
      const target = TARGETS.find((one) => one.name === name) as Target;
      const { found, twins } = await run({ ...running, target });
      expect(found).toEqual([]);
      expect(twins).toBeGreaterThan(10);
      const other: Target = {
        ...target,
        twin: async (input) => {
          const twin = await target.twin?.(input);
          return twin ? { ...twin, expected: { verdict: 'of another' } } : null;
        },
      };
      expect((await run({ ...running, target: other })).found[0]?.what).toBe('twin');
    }
    // What breaks it is told, and it goes on.
    expect(
      await second.answers([
        { call: 'nothing', with: [] },
        { call: 'is_short', with: ['seed.json'] },
      ]),
    ).toEqual([{ broke: expect.stringContaining('AttributeError') }, true]);
  } finally {
    second.end();
  }
});

test('one seed gives one run', async () => {
  const outcomes = async () => {
    const told: string[] = [];
    const { kept } = await fuzz((input) => {
      told.push(textOf(input));
      return String(input.length % 7);
    });
    return [told.join('|'), kept.length];
  };
  expect(await outcomes()).toEqual(await outcomes());
});

test('a property that is broken on purpose is seen in every kind of reader', async () => {
  const list = TARGETS.find(({ name }) => name === 'list') as Target;
  const check: Target['check'] = async (input) => {
    const came = await list.check(input);
    // As if a row of 100 tickets were refused.
    demand(!(/lottery read/.test(came) && /,100\n/.test(textOf(input))), () => 'a row is refused');
    return came;
  };
  const seeds = () => [utf8('code,tickets\nA,10\n')];
  const { found } = await fuzz(check, { seeds, words: ['00'] });
  expect(found.map(({ message }) => message.split('\n')[0])).toEqual(['Broken: a row is refused']);
});

test('waiting ends once, after so many seconds, or when it is ended', () => {
  vi.useFakeTimers();
  try {
    const late = vi.fn();
    patience(3, late);
    vi.advanceTimersByTime(2_900);
    expect(late).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(late).toHaveBeenCalledTimes(1);
    const unwatch = patience(3, late);
    vi.advanceTimersByTime(2_900);
    unwatch();
    vi.advanceTimersByTime(60_000);
    expect(late).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
