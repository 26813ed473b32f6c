/** What people read is typed twice; where the two differ it is said where, and nothing is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensurePython } from '../../scripts/testing/python.ts';
import { typist } from './asking.ts';
import { run } from './terminal.ts';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-twice-'));
  writeFileSync(at('rules.md'), '# Rules\n');
  writeFileSync(at('list.csv'), 'code,tickets\nB2,2\nA1,1\n');
  const frozen = await run([
    ...[
      'freeze',
      at('list.csv'),
      '--out',
      at('record'),
      '--rules',
      at('rules.md'),
      '--round',
      '202602',
      '--pool',
      'p',
    ],
    ...['--method', 'lottery', '--quota', '1', '--draw-at', '2026-06-26T02:00:00Z'],
    ...['--source', 'balls:6:six machines', '--source', 'text:0000.0x:the index'],
  ]);
  if (frozen.status !== 0) throw new Error(frozen.err);
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const seed = () => at('record', 'seed.json');
const reveals = () => JSON.parse(readFileSync(seed(), 'utf8')).reveals;
const AFTER = '2026-06-27T00:00:00Z';
const reveal = (words: readonly string[], lines: readonly string[] | null = null) => {
  const { ask, asked } = typist(lines ?? []);
  return run(['reveal', at('record'), ...words], AFTER, { ask: lines === null ? null : ask }).then((ran) => ({
    ...ran,
    asked,
  }));
};
const ONE = ['--balls', '385172', '--text', '0387.1f'];
const AGAIN = ['--balls-again', '385172', '--text-again', '0387.1f'];
const SETTLED = [
  { kind: 'balls', digits: '385172' },
  { kind: 'text', text: '0387.1f' },
];

describe('on a command line', () => {
  test('twice the same is written', async () => {
    expect((await reveal([...ONE, ...AGAIN])).status).toBe(0);
    expect(reveals()).toEqual(SETTLED);
  });
  test('full width, spaces and a spreadsheet’s mark are no difference', async () => {
    const other = ['--balls-again', '３８ ５１\u300072', '--text-again', ' ０３８７.1f'];
    expect((await reveal([...ONE, ...other])).status).toBe(0);
    expect(reveals()).toEqual(SETTLED);
  });
  test.each([
    [ONE, /^--balls-again and --text-again is missing: what people read is typed twice, by two people/],
    [AGAIN, /^--balls is missing for /],
    [[...ONE, ...AGAIN.slice(0, 2)], /^--text-again is missing for /],
    [[...ONE, ...AGAIN, '--balls-again', '385172'], /^--balls-again is given 2 times, the commitment has 1$/],
    [
      [...ONE, '--balls-again', '385712', '--text-again', '0387.1f'],
      /^--balls number 1: the two do not agree: character 4 is "1" in the first, "7" in the second; character 5 is "7" in the first, "1" in the second\nLook at the minute sheet and the photographs, and type it again\. Nothing was written\.$/,
    ],
    [
      [...ONE, '--balls-again', '385173', '--text-again', '0388.1f'],
      /^--balls number 1: .* character 6 is "2" in the first, "3" in the second\n--text number 1: .* character 4 is "7" in the first, "8" in the second\n/,
    ],
    [
      [...ONE, '--balls-again', '38517', '--text-again', '0387.1F'],
      /^--balls number 1, typed by the second: expected 6 digits 0-9; found 5 characters that are not\n--text number 1, typed by the second: expected a text of the form "0000\.0x"; found 7 characters/,
    ],
    [[...ONE, ...AGAIN, '--check-digit', '12'], /--check-digit: expected one digit 0-9/],
  ])('%j', async (words, message) => {
    const { status, err } = await reveal(words);
    expect(status).toBe(2);
    expect(err.replace(/\nnpm run[^\n]*$/, '')).toMatch(message);
    expect(existsSync(seed())).toBe(false);
  });
});

describe('in two files', () => {
  const files = (first: string, second: string) => {
    writeFileSync(at('first'), first);
    writeFileSync(at('second'), second);
    return ['--first', at('first'), '--second', at('second')];
  };
  test('the same is written, whatever their line ends', async () => {
    expect((await reveal(files('385172\n0387.1f\n', '\uFEFF385172\r\n0387.1f'))).status).toBe(0);
    expect(reveals()).toEqual(SETTLED);
  });
  test('another digit is not', async () => {
    const { status, err } = await reveal(files('385172\n0387.1f\n', '385172\n0387.2f\n'));
    expect(status).toBe(2);
    expect(err).toMatch(
      /--text number 1: the two do not agree: character 6 is "1" in the first, "2" in the second/,
    );
    expect(existsSync(seed())).toBe(false);
  });
  test('too few lines are not', async () => {
    expect((await reveal(files('385172\n0387.1f\n', '385172\n'))).err).toMatch(
      /second: expected 2 lines, .* found 1/,
    );
  });
  test('one file is not two', async () => {
    files('385172\n0387.1f\n', '');
    rmSync(at('second'));
    linkSync(at('first'), at('second'));
    for (const second of [at('first'), at('second'), `${folder}/./first`]) {
      const { status, err } = await reveal(['--first', at('first'), '--second', second]);
      expect(status).toBe(2);
      expect(err).toMatch(/--first and --second are one file/);
    }
  });
  test('alone, or beside values, is wrong use', async () => {
    const both = files('385172\n0387.1f\n', '385172\n0387.1f\n');
    expect((await reveal(both.slice(0, 2))).err).toMatch(/--second is missing/);
    expect((await reveal([...both, ...ONE])).err).toMatch(/instead of --balls and --text/);
    expect((await reveal(['--first', at('first'), '--second', at('none')])).err).toMatch(
      /none: expected a file of readings/,
    );
  });
});

describe('at a terminal', () => {
  const READ = ['385172', '0387.1f'];
  test('each of two people is asked, and what the first typed is wiped', async () => {
    const { status, asked } = await reveal([], [...READ, ...READ, '']);
    expect(status).toBe(0);
    expect(reveals()).toEqual(SETTLED);
    expect(asked).toEqual([
      'wiped First person, six machines (6 digits): ',
      'wiped First person, the index (0000.0x): ',
      'wiped Second person, from the paper, six machines (6 digits): ',
      'wiped Second person, from the paper, the index (0000.0x): ',
      'shown Check digit on the minute sheet (nothing where none was used): ',
    ]);
  });
  test('the second is asked where the command line has the first', async () => {
    expect((await reveal(ONE, [...READ, ''])).status).toBe(0);
  });
  test('nobody is asked where both are given', async () => {
    expect((await reveal([...ONE, ...AGAIN], [])).asked).toEqual([]);
  });
  test('a difference writes nothing', async () => {
    const { status, err } = await reveal([], [...READ, '385172', '0387.1e', '']);
    expect(status).toBe(2);
    expect(err).toMatch(/character 7 is "f" in the first, "e" in the second/);
    expect(existsSync(seed())).toBe(false);
  });
});

describe('the check digit of the sheet', () => {
  // By hand, with the table on the sheet: 385172 goes by 7 1 5 6 1 9; 0387, 1 and then 1 5 for f by 2 6 3 4, 1 and 0 9.
  const DIGIT = '9';
  test('that is the reading’s lets it be written', async () => {
    const { status, err } = await reveal([...ONE, ...AGAIN, '--check-digit', DIGIT]);
    expect({ status, err }).toMatchObject({ status: 0 });
  });
  test('that is another writes nothing', async () => {
    for (const digit of '0123456789'.replace(DIGIT, '')) {
      const { status, err } = await reveal([...ONE, ...AGAIN, '--check-digit', digit]);
      expect(status).toBe(2);
      expect(err).toMatch(new RegExp(`the sheet's is ${digit}, of what was typed it is ${DIGIT}`));
    }
    expect(existsSync(seed())).toBe(false);
  });
  test('is asked for at a terminal, and compared', async () => {
    const read = ['385172', '0387.1f', '385172', '0387.1f'];
    expect((await reveal([], [...read, '0'])).status).toBe(2);
    expect((await reveal([], [...read, DIGIT])).status).toBe(0);
  });
});

test('a commitment without readings takes none', async () => {
  rmSync(at('record'), { recursive: true });
  const frozen = await run([
    ...[
      'freeze',
      at('list.csv'),
      '--out',
      at('record'),
      '--rules',
      at('rules.md'),
      '--round',
      '202602',
      '--pool',
      'p',
    ],
    ...['--method', 'lottery', '--quota', '1', '--draw-at', '2026-06-26T02:00:00Z', '--source', 'drand'],
  ]);
  expect(frozen.status).toBe(0);
  for (const words of [ONE, ['--first', 'a'], ['--check-digit', '1']]) {
    const { status, err } = await reveal([...words, '--drand', '00'], []);
    expect(status).toBe(2);
    expect(err).toMatch(/is given, the commitment has neither balls nor text/);
  }
});

/** Reveals on a terminal of its own, where somebody types these lines. */
const onTerminal = (lines: readonly string[]) =>
  spawnSync(
    ensurePython(),
    [
      join(import.meta.dirname, 'at-terminal.py'),
      JSON.stringify(lines),
      ...[process.execPath, 'scripts/mingqian.ts', 'reveal', at('record')],
    ],
    { encoding: 'utf8', timeout: 50_000 },
  );

describe('a real terminal', () => {
  test('asks, and shows neither person what the other typed', () => {
    const { status, stdout } = onTerminal(['385172', '0387.1f', '385172', '0387.1f', '']);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(reveals()).toEqual(SETTLED);
    // Each reading's line is taken away when it was typed: one row up, all of it gone.
    expect(stdout.split('\u001b[1A\u001b[2K').length - 1).toBe(4);
  });
  test('that is left in between writes nothing', () => {
    const { status, stdout } = onTerminal(['385172', '\u0004']);
    expect(status).toBe(2);
    expect(stdout).toContain('nothing was typed; nothing was written');
    expect(existsSync(seed())).toBe(false);
  });
});
