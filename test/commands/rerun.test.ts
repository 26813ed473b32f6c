/** `rerun`: the calls as they are made, what stands on standard output, and what is refused with which words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import nomcom from '../fixtures/rfc3797.json' with { type: 'json' };
import audits from '../fixtures/rivest.json' with { type: 'json' };
import { COMMANDS } from './loaded.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-rerun-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SOURCES = ['--source', '9319', '--source', '2 5 12 8 10', '--source', '9 18 26 34 41 45'];
const KEY = '9319./2.5.8.10.12./9.18.26.34.41.45./';
const SELECTED = [17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22, 5, 18, 9, 1, 4];
const rfc3797 = (...words: string[]) => run(['rerun', 'rfc3797', ...words]);
const rivest = (...words: string[]) => run(['rerun', 'rivest', ...words]);

describe('help', () => {
  const group = COMMANDS['rerun'];
  const systems = group !== undefined && 'systems' in group ? Object.entries(group.systems) : [];
  test('lists the systems', async () => {
    for (const word of ['--help', '-h']) {
      const { status, out } = await run(['rerun', word]);
      expect(status).toBe(0);
      for (const [name] of systems) expect(out).toContain(`  ${name} `);
    }
  });
  test.each(systems)('of %s names each of its options', async (name, { options }) => {
    const { status, out } = await run(['rerun', name, '--help']);
    expect(status).toBe(0);
    expect(out).toContain(`rerun ${name} `);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
  });
  test.each([[[]], [['nothing']], [['constructor']]])('%j is no system', async (words) => {
    const { status, out, err } = await run(['rerun', ...words]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('rfc3797');
  });
});

describe('rfc3797', () => {
  test('prints the RFC’s table', async () => {
    const { status, out } = await rfc3797('--pool', '25', '--select', '16', ...SOURCES);
    expect(status).toBe(0);
    expect(out).toContain(`Key is:\n ${KEY}\nindex        hex value of MD5        div  selected\n`);
    expect(out).toContain('\n 1  990DD0A5692A029A98B5E01AA28F3459  25  -> 17 <-\n');
    expect(out).toMatch(/\n16 {2}3269E6CE559ABD57E2BA6AAB495EB9BD {2}10 {2}-> {2}4 <-$/);
  });
  test('--json prints every value and nothing else', async () => {
    const { status, out, err } = await rfc3797('--pool', '25', '--select', '16', ...SOURCES, '--json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      system: 'rfc3797',
      pool: 25,
      select: 16,
      key: KEY,
      sources: [
        { given: '9319', values: [{ given: '9319', canonical: '9319' }], canonical: '9319./' },
        { given: '2 5 12 8 10', canonical: '2.5.8.10.12./' },
        { canonical: '9.18.26.34.41.45./' },
      ],
      picks: [
        { index: 1, md5: '990DD0A5692A029A98B5E01AA28F3459', remaining: 25, remainder: 16, selected: 17 },
        ...SELECTED.slice(1).map((selected) => ({ selected })),
      ],
      selected: SELECTED,
    });
  });
  test('--key gives the same, and says what is unusual', async () => {
    const same = await rfc3797('--pool', '25', '--select', '16', '--key', KEY, '--json');
    expect(JSON.parse(same.out)).toMatchObject({ selected: SELECTED, sources: null, notes: [] });
    const other = await rfc3797('--pool', '25', '--select', '16', '--key', `0${KEY}`);
    expect(other.status).toBe(0);
    expect(other.err).toBe('note: source 1 of the key has zeros that the canonical form has not');
  });
  test.each(nomcom.cases)('$id', async ({ sources_as_given, pool_size, select, selected }) => {
    const sources = sources_as_given.flatMap((source) => ['--source', source.join(', ')]);
    const { out } = await rfc3797('--pool', `${pool_size}`, '--select', `${select}`, ...sources, '--json');
    expect(JSON.parse(out).selected).toEqual(selected);
  });
  test('names give the pool and stand behind the numbers', async () => {
    const names = file('names.txt', '\ufeff张三\r\n李四\r\nAnn\r\n');
    const { out } = await rfc3797('--select', '3', '--source', '7', '--names', names);
    for (const name of ['张三', '李四', 'Ann']) expect(out).toMatch(new RegExp(`<- ${name}$`, 'm'));
    const agreed = await rfc3797('--pool', '3', '--select', '1', '--source', '7', '--names', names, '--json');
    const [pick] = JSON.parse(agreed.out).picks;
    expect(pick.name).toBe(['张三', '李四', 'Ann'][pick.selected - 1]);
  });
  test('refuses, saying where, what was expected and what was found', async () => {
    const gap = file('gap.txt', 'Ann\n\nBob\n');
    const latin = file('latin.txt', Uint8Array.of(0xe9, 10));
    const names = file('three.txt', 'a\nb\nc\n');
    const cases: [string[], string][] = [
      [['--pool', '25', '--select', '16'], 'expected --source or --key, found neither'],
      [['--pool', '25', '--select', '16', ...SOURCES, '--key', KEY], 'found both'],
      [['--pool', '25', ...SOURCES], '--select is missing'],
      [['--select', '3', ...SOURCES], 'expected the size of the pool, or its names, found neither'],
      [['--pool', '25', '--select', '026', ...SOURCES], 'expected a plain integer'],
      [['--pool', '25', '--select', '26', ...SOURCES], 'expected 1 to 25 to be selected'],
      [['--pool', '65536', '--select', '1', ...SOURCES], 'expected a pool of 1 to 65535, found 65536'],
      [['--pool', '9', '--select', '1', '--source', '1', '--source', '４２'], '--source 2: expected numbers'],
      [['--pool', '9', '--select', '1', '--source', ''], '--source 1: expected a number, found nothing'],
      [['--pool', '9', '--select', '1', '--key', '9319'], 'expected a key such as'],
      [['--select', '1', '--source', '1', '--names', gap], 'gap.txt line 2: expected a name'],
      [['--select', '1', '--source', '1', '--names', latin], 'latin.txt: expected UTF-8'],
      [['--select', '1', '--source', '1', '--names', join(folder, 'no')], 'expected a file, found none'],
      [['--pool', '4', '--select', '1', '--source', '1', '--names', names], '(4), found 3'],
    ];
    for (const [words, said] of cases) {
      const { status, out, err } = await rfc3797(...words);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });
});

describe('rivest', () => {
  test('prints CSV', async () => {
    const { status, out } = await rivest('--seed', '1', '--total', '1000', '--count', '3');
    expect([status, out]).toEqual([0, 'draw,number\n1,97\n2,89\n3,163']);
  });
  test('--json prints every value and nothing else', async () => {
    const { out, err } = await rivest('--seed', '0', '--total', '2', '--count', '2', '--distinct', '--json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      system: 'rivest',
      seed: '0',
      total: 2,
      count: 2,
      distinct: true,
      draws: [
        { draw: 1, counter: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), number: 1 },
        { draw: 2, counter: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), number: 2 },
      ],
      passedOver: [2],
      numbers: [1, 2],
    });
  });
  test.each(audits.cases)('$id', async ({ seed, total, count, expected }) => {
    const { out } = await rivest('--seed', seed, '--total', `${total}`, '--count', `${count}`, '--json');
    expect(JSON.parse(out).numbers).toEqual(expected);
  });
  test('more rows than are printed at once are all there, under one header', async () => {
    const { out } = await rivest('--seed', '1', '--total', '9', '--count', '10000');
    const lines = out.split('\n');
    expect(lines).toHaveLength(10_001);
    expect(lines.filter((line) => line === 'draw,number')).toHaveLength(1);
    expect(lines[10_000]).toMatch(/^10000,[1-9]$/);
  });
  test('seeds that begin with a hyphen, that are emoji, that have zeros in front', async () => {
    for (const words of [['--seed=-5'], ['--seed', '🎲'], ['--seed', '05'], ['--seed= 5 ']]) {
      const { status, out } = await rivest(...words, '--total', '9', '--count', '1', '--json');
      expect(status).toBe(0);
      expect(JSON.parse(out).seed).toBe(words.length === 1 ? words[0]?.slice(7) : words[1]);
    }
  });
  test('a manifest tells the batch', async () => {
    const path = file('manifest.csv', 'batch,count\n"Box 1, east",2\nBox 2,1\n');
    const { out } = await rivest('--seed', 'x', '--count', '30', '--manifest', path);
    expect(out).toMatch(/^draw,number,batch,position\n/);
    expect(out).toMatch(/,2,"Box 1, east",2$/m);
    expect(out).toMatch(/,3,Box 2,1$/m);
    const json = await rivest('--seed', 'x', '--count', '1', '--total', '3', '--manifest', path, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      total: 3,
      manifest: [
        { batch: 'Box 1, east', count: 2 },
        { batch: 'Box 2', count: 1 },
      ],
      draws: [{ batch: expect.any(String), position: expect.any(Number) }],
    });
  });
  test('refuses, saying where, what was expected and what was found', async () => {
    const twice = file('twice.csv', 'batch,count\nA,2\nA,1\n');
    const good = file('good.csv', 'batch,count\nA,2\n');
    const cases: [string[], string][] = [
      [['--total', '9', '--count', '1'], '--seed is missing'],
      [['--seed', 'x', '--total', '9'], '--count is missing'],
      [['--seed', 'x', '--count', '1'], 'expected how many there are, or a manifest, found neither'],
      [['--seed', '', '--total', '9', '--count', '1'], 'expected a seed, found an empty one'],
      [['--seed', 'x', '--total', '0', '--count', '1'], 'expected 1 to 2^53-1 to draw from, found 0'],
      [['--seed', 'x', '--total', '9', '--count', '0'], 'expected 1 to 1000000 to be drawn, found 0'],
      [['--seed', 'x', '--total', '9', '--count', '1e3'], 'expected a plain integer'],
      [['--seed', 'x', '--total', '9', '--count', '10', '--distinct'], 'expected at most 9 to be drawn'],
      [
        ['--seed', 'x', '--count', '1', '--manifest', twice],
        'twice.csv line 3: expected a batch that is not',
      ],
      [['--seed', 'x', '--count', '1', '--total', '3', '--manifest', good], '(3), found 2'],
    ];
    for (const [words, said] of cases) {
      const { status, out, err } = await rivest(...words);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });
});

test('in a process of its own', () => {
  const words = ['scripts/mingqian.ts', 'rerun', 'rfc3797', '--pool', '25', '--select', '16', '--key', KEY];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words, '--json'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout).selected).toEqual(SELECTED);
});
