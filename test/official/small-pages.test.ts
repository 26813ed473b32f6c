/** What the pages of RFC 3797 and of Rivest's sampler are made of, as far as it needs no browser. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { agreesSoFar, compareNumbers } from '../../src/official/published-numbers.ts';
import { readSource } from '../../src/official/rfc3797/key.ts';
import { NOMCOM_2013 } from '../../src/official/rfc3797/nomcom-draws.ts';
import { selection } from '../../src/official/rfc3797/report.ts';
import { firstZeros, keptZeros } from '../../src/official/rfc3797/zeros.ts';
import { words } from '../../src/official/rivest/sampler.ts';
import * as nomcom from '../../src/panels/official/rfc3797/commands.ts';
import * as audit from '../../src/panels/official/rivest/commands.ts';
import { run } from '../commands/terminal.ts';
import { python } from '../python/python.ts';

/** Runs a command as a reader would, and gives what it prints. */
function shell(command: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replace(/^python3/, `'${python}'`)], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}

/** The words of a command line as a shell splits them. */
function shellWords(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

describe('the commands on the page', () => {
  test.each([
    [['9319', '2 5 12 8 10'], 25, 16],
    [['05', '3.140'], 9, 9],
  ])('of %j select the same', async (texts, pool, select) => {
    const drawn = selection(
      texts.map((text) => readSource(text)),
      pool,
      select,
    );
    const selected = drawn.picks.map((pick) => pick.selected);
    expect(shell(nomcom.pythonCommand(drawn))).toBe(selected.join(' '));
    const line = shellWords(nomcom.nodeCommand(drawn)).slice(5);
    expect(JSON.parse((await run([...line, '--json'])).out).selected).toEqual(selected);
  });
  test('of a key that was given use that key', async () => {
    const drawn = selection('09319./', 25, 3);
    expect(shell(nomcom.pythonCommand(drawn))).toBe(drawn.picks.map((pick) => pick.selected).join(' '));
    expect(nomcom.nodeCommand(drawn)).toContain('--key 09319./');
  });
  test.each(['84437724778708423271', 'it\'s $HOME `x` "y" \\', '-5', '🎲 签', ' 7 ', '--help'])(
    'of the seed %j draw the same',
    async (seed) => {
      for (const isDistinct of [false, true]) {
        const sample = { seed, total: 12, count: 9, isDistinct };
        const numbers = [...words(sample)].filter(({ isTaken }) => isTaken).map(({ number }) => number);
        expect(shell(audit.pythonCommand(sample))).toBe(numbers.join(' '));
        const line = shellWords(audit.nodeCommand(sample, false)).slice(5);
        expect(JSON.parse((await run([...line, '--json'])).out).numbers).toEqual(numbers);
      }
    },
  );
});

describe('zeros that are kept', () => {
  test('are those of the published spelling, in the order of the key', () => {
    const sources = ['10 05 7', '08', '9', '3.140'].map((text) => readSource(text));
    expect(firstZeros(sources)).toEqual({ given: '05', canonical: '5' });
    expect(keptZeros(sources, 9, [1]).key).toBe('05.7.10./08./9./3.140/');
  });
  test('of 2013 would have selected nobody in the same place', () => {
    const sources = NOMCOM_2013.sources.map((text) => readSource(text));
    const { key, same, selected } = keptZeros(sources, NOMCOM_2013.pool, NOMCOM_2013.published);
    expect(key).toContain('/08285182./');
    expect(same).toBe(0);
    expect(selected).toEqual([35, 4, 102, 80, 26, 2, 24, 95, 120, 16]);
  });
  test('there are none where nothing has a zero in front', () => {
    expect(firstZeros(['0', '0.5', '10'].map((text) => readSource(text)))).toBeNull();
  });
});

test('a published list that is only shorter agrees as far as it goes, and no other does', () => {
  const soFar = (published: number[]) => agreesSoFar(compareNumbers([5, 3, 9], published));
  expect(soFar([5, 3])).toBe(2);
  for (const other of [[5, 3, 9], [5, 3, 9, 1], [5, 4], [3]]) expect(soFar(other)).toBeNull();
});
