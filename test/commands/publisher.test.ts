/** What a publisher is told: warnings, columns, where the secret is; and what nobody is told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import { publish } from '../../scripts/publishing/published-files.ts';
import { systemSecretsFolder } from '../../scripts/publishing/secrets.ts';
import { isLong } from '../runs.ts';
import { run } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-publisher-'));
  writeFileSync(join(folder, 'rules.md'), '# Rules\n');
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);

const SECRET = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const AFTER = '2026-06-27T00:00:00Z';
const BALLS = ['--balls', '385172', '--balls-again', '385172'];
const world = () => ({ secretsFolder: at('secrets') });

function freeze(
  applications: string | Uint8Array,
  change: Record<string, string | string[]> = {},
  now?: string,
) {
  writeFileSync(at('applications.csv'), applications);
  const options: Record<string, string | string[]> = {
    out: at('record'),
    round: '202602',
    pool: 'ordinary',
    method: 'lottery',
    quota: '1',
    rules: at('rules.md'),
    'draw-at': '2026-06-26T02:00:00Z',
    source: ['secret', 'balls:6:six machines'],
    ...change,
  };
  const words = Object.entries(options).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === '' ? [`--${name}`] : [`--${name}`, one])),
  );
  return run(['freeze', at('applications.csv'), ...words], now, world());
}
const reveal = (...words: string[]) => run(['reveal', ...words], AFTER, world());
const TWO = 'code,tickets\nB2,2\nA1,1\n';

describe('freeze warns of', () => {
  test.each([
    [
      'codes of unequal length',
      'code,tickets\n0012,1\n13,2\n0014,1\n',
      {},
      /codes are not of one length: 4 characters \(2, the first 0012 on line 2\), 2 characters \(1, the first 13 on line 3\); a spreadsheet drops leading zeros/,
    ],
    [
      '1E12',
      'code,tickets\n12345,1\n12E12,2\n',
      {},
      /codes that a spreadsheet takes for numbers in short form \(1, the first 12E12 on line 3\)/,
    ],
    [
      'digits that became zeros',
      'code,tickets\n1234567890123450,1\n1234567890123550,1\n1234567890123650,1\n',
      {},
      /all codes of more than 15 digits \(3, the first 1234567890123450 on line 2\) end in zeros/,
    ],
    [
      'a draw in the past',
      TWO,
      { 'draw-at': '2026-06-19T00:00:00Z', 'frozen-at': '2026-06-18T00:00:00Z', past: '' },
      /--draw-at 2026-06-19T00:00:00Z is in the past, now it is 2026-06-20T00:00:00Z/,
    ],
    [
      'a freeze in the past',
      TWO,
      { 'frozen-at': '2026-06-18T00:00:00Z' },
      /--frozen-at 2026-06-18T00:00:00Z is in the past/,
    ],
    [
      'a freeze in the future',
      TWO,
      { 'frozen-at': '2026-06-21T00:00:00Z' },
      /--frozen-at 2026-06-21T00:00:00Z is in the future/,
    ],
  ])('%s', async (_, applications, change, message) => {
    const { status, err } = await freeze(applications, change);
    expect(status).toBe(0);
    expect(err).toMatch(/^Warning: /m);
    expect(err).toMatch(message);
  });
  test('nothing where nothing is odd', async () => {
    for (const [i, list] of [TWO, 'code,tickets\n1234567890123450,1\n1234567890123551,1\n'].entries())
      expect(
        (
          await freeze(list, {
            out: at(`record${i}`),
            pool: `p${i}`,
            source: ['balls:6:six machines', 'drand'],
          })
        ).err,
      ).not.toMatch(/Warning/);
  });
  test('a Git working tree around the secret', async () => {
    mkdirSync(at('home', '.git'), { recursive: true });
    const { status, err } = await freeze(TWO, { 'secret-file': at('home', 'deep', 'a.secret') });
    expect(status).toBe(0);
    expect(err).toMatch(/Warning: .*a\.secret is in the Git working tree .*home: see that it is never added/);
  });
});

describe('freeze names the column', () => {
  test.each([
    [
      'of a lottery',
      'lottery',
      '申请编码,基数序号',
      /column 1 is called "申请编码": rename it to code; column 2 is called "基数序号": rename it to tickets$/,
    ],
    [
      'that is Chinese alone',
      'lottery',
      'code,摇号基数序号',
      /found "code,摇号基数序号"; column 2 is called "摇号基数序号": rename it to tickets$/,
    ],
    [
      'of a ranking',
      'ranking',
      '申请编码,积分,时间',
      /column 2 is called "积分": rename it to points; column 3 is called "时间": rename it to since$/,
    ],
    [
      'of a queue',
      'queue',
      '编码，申请时间',
      /column 1 is called "编码": rename it to code; column 2 is called "申请时间": rename it to since$/,
    ],
    [
      'that is too much',
      'lottery',
      '申请编码,姓名,基数序号',
      /column 2 is called "姓名": leave it out, publish no more than the protocol needs; column 3/,
    ],
    [
      'that another method has',
      'lottery',
      'code,points,tickets',
      /column 2 is called "points": leave it out/,
    ],
    ['that is missing', 'ranking', '申请编码,时间', /no column is points$/],
    ['that is elsewhere', 'lottery', '基数序号,申请编码', /the order is code,tickets, each once$/],
  ])('%s', async (_, method, header, message) => {
    const { status, err } = await freeze(`${header}\nA1,1\n`, { method });
    expect(status).toBe(2);
    expect(err).toMatch(/applications\.csv line 1: expected /);
    expect(err.split('\n')[0]).toMatch(message);
    expect(existsSync(at('record'))).toBe(false);
  });
  test('in the encoding of Chinese spreadsheets', async () => {
    const line = Buffer.from('c9eac7ebb1e0c2eb2cbbf9cafdd0f2bac50a41312c310a', 'hex');
    expect((await freeze(line)).err).toMatch(
      /column 1 is called "申请编码": rename it to code; column 2 is called "基数序号": rename it to tickets; the file is not UTF-8/,
    );
  });
  test.each([
    [
      'a byte order mark',
      '\uFEFFcode,tickets\nA1,1\n',
      /; a byte order mark stands in front: save the file without it$/,
    ],
    ['CR LF', 'code,tickets\r\nA1,1\r\n', /; lines end with CR LF: save the file with LF alone$/],
    ['CR', 'code,tickets\rA1,1\r', /line 1: .*; lines end with CR: save the file with LF$/],
    [
      'UTF-16',
      Buffer.from('\uFEFFcode,tickets\nA1,1\n', 'utf16le'),
      /found UTF-16 or zero bytes: save the file as UTF-8$/,
    ],
    ['nothing', '', /line 1: expected "code,tickets" and LF, found nothing$/],
    ['an empty line', '\nA1,1\n', /line 1: expected "code,tickets" and LF, found nothing$/],
    ['no line end', 'code,tickets', /line 1: expected a final LF, found the end of the file$/],
    ['one endless word', 'A'.repeat(100_000), /line 1: .{300,500}; no column is code, nor tickets$/],
  ])('and says what the eye does not see: %s', async (_, applications, message) => {
    const { status, err } = await freeze(applications);
    expect(status).toBe(2);
    expect(err.split('\n')[0]).toMatch(message);
  });
  test('and says where a spreadsheet has shortened a code', async () => {
    expect((await freeze('code,tickets\n1.23457E+12,1\n')).err).toMatch(
      /line 2: expected a code .*a spreadsheet has written a number in short form, its digits are lost/,
    );
  });
});

test('freeze refuses a what of more than 200 characters, and counts characters, not halves', async () => {
  const of = (count: number) =>
    freeze(TWO, { source: [`balls:6:${'𠮷'.repeat(count)}`], out: at(`record${count}`) });
  const { status, err } = await of(201);
  expect(status).toBe(2);
  expect(err).toMatch(/sources\.0\.what: expected 1 to 200 characters/);
  expect(err.isWellFormed()).toBe(true);
  expect(existsSync(at('record201'))).toBe(false);
  expect((await of(200)).status).toBe(0);
});

describe('the secret', () => {
  test('is outside repository and record, and reveal finds it by the commitment', async () => {
    const { err } = await freeze(TWO);
    const [name = ''] = readdirSync(at('secrets'));
    expect(name).toBe('202602.ordinary.630dcd2966c43366.secret');
    expect(err).toContain(at('secrets', name));
    expect(readdirSync(at('record')).sort()).toEqual(['applicants.csv', 'commitment.json', 'rules.md']);
    const { status, err: told } = await reveal(at('record'), ...BALLS);
    expect({ status, told }).toMatchObject({ status: 0, told: expect.stringMatching(/seed\.json: written/) });
    expect(JSON.parse(readFileSync(at('record', 'seed.json'), 'utf8')).reveals[0].hex).toBe(SECRET);
  });
  test('that is not there is missed by name', async () => {
    await freeze(TWO);
    rmSync(at('secrets'), { recursive: true });
    const { status, err } = await reveal(at('record'), ...BALLS);
    expect(status).toBe(2);
    expect(err).toMatch(
      /202602\.ordinary\.630dcd2966c43366\.secret: expected the file of a secret, found none/,
    );
  });
  test('has a place on every system', () => {
    const place = (platform: string, env: Record<string, string>) =>
      systemSecretsFolder(env, platform, '/home/a');
    expect(place('linux', {})).toBe(join('/home/a/.local/state/mingqian/secrets'));
    expect(place('linux', { XDG_STATE_HOME: '/state' })).toBe(join('/state/mingqian/secrets'));
    expect(place('linux', { XDG_STATE_HOME: 'relative' })).toBe(
      join('/home/a/.local/state/mingqian/secrets'),
    );
    expect(place('darwin', {})).toBe(join('/home/a/Library/Application Support/mingqian/secrets'));
    expect(place('win32', {})).toBe(join('/home/a/AppData/Local/mingqian/secrets'));
    expect(place('win32', { LOCALAPPDATA: '/local' })).toBe(join('/local/mingqian/secrets'));
  });
  test.each(['', 'relative'])('has none where the home is %j, which is said', async (home) => {
    const secretsFolder = systemSecretsFolder({}, 'linux', home);
    expect(secretsFolder).toBe(null);
    writeFileSync(at('applications.csv'), TWO);
    const words = [
      ...['freeze', at('applications.csv'), '--out', at('record'), '--round', '202602', '--pool', 'ordinary'],
      ...['--method', 'lottery', '--quota', '1', '--rules', at('rules.md')],
      ...['--draw-at', '2026-06-26T02:00:00Z', '--source', 'secret', '--source', 'balls:6:six machines'],
    ];
    const { status, err } = await run(words, undefined, { secretsFolder });
    expect(status).toBe(2);
    expect(err).toMatch(/names no folder of the user's own, where secrets are kept; name a --secret-file/);
    expect(existsSync(at('record'))).toBe(false);
    const named = await run([...words, '--secret-file', at('a.secret')], undefined, { secretsFolder });
    expect(named.status).toBe(0);
    expect((await run(['verify', at('record')], undefined, { secretsFolder })).err).toBe('');
  });
  test('is not asked for in vain, and a run that is refused says nothing of making one', async () => {
    const none = await freeze(TWO, { source: 'balls:6:six machines', 'secret-file': at('a.secret') });
    expect(none.status).toBe(2);
    expect(none.err).toMatch(/--secret-file is given, but no --source is secret/);
    mkdirSync(at('secrets'));
    writeFileSync(at('secrets', '202602.ordinary.0123456789abcdef.secret'), '');
    const refused = await freeze(TWO, { out: at('other'), 'draw-at': '2026-02-30T00:00:00Z' });
    expect(refused.status).toBe(2);
    // Nor is a file named that is not there.
    expect(refused.err).toMatch(/^drawAt: expected a time .* that exists, found "2026-02-30T00:00:00Z"$/);
  });
  test('is not put into the record under a name that another file system takes for it', async () => {
    const { status, err } = await freeze(TWO, { 'secret-file': at('RECORD', 'a.secret') });
    expect(status).toBe(2);
    expect(err).toMatch(/the secret must be outside the folder that is published/);
  });
});

describe('reveal prints no part of a secret', () => {
  const OTHER = 'fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543211';
  const inFile = (text: string) => {
    writeFileSync(at('given'), text);
    return ['--secret-file', at('given'), ...BALLS];
  };
  test.each<[string, (secret: string) => string[]]>([
    ['another secret', (secret) => inFile(`${secret}\n`)],
    ['upper case', (secret) => inFile(`${secret.toUpperCase()}\n`)],
    ['too short', (secret) => inFile(secret.slice(0, 63))],
    ['too long', (secret) => inFile(`${secret}0`)],
    ['a space in front', (secret) => inFile(` ${secret}`)],
    ['two lines', (secret) => inFile(`${secret}\n\n`)],
    ['as another text', (secret) => inFile(`secret: ${secret}`)],
    ['in UTF-16', (secret) => inFile([...secret].join('\0'))],
    ['as the name of its file', (secret) => ['--secret-file', secret, ...BALLS]],
    ['as a name below a folder', (secret) => ['--secret-file', `/nowhere/${secret}`, ...BALLS]],
    ['as balls', (secret) => ['--balls', secret, '--balls-again', secret]],
    ['as part of balls', (secret) => ['--balls', secret.slice(0, 16), '--balls-again', '385172']],
    ['as balls of one of two', (secret) => ['--balls', '385172', '--balls-again', secret]],
    ['as a check digit', (secret) => [...BALLS, '--check-digit', secret]],
    ['as the name of a share', (secret) => [...BALLS, '--share', secret]],
    ['as a share', (secret) => [...BALLS, '--share', ...inFile(secret).slice(1, 2)]],
    ['as a beacon', (secret) => [...BALLS, '--drand', secret]],
    ['as a text', (secret) => [...BALLS, '--text', secret]],
    ['as an option', (secret) => [`--${secret}`]],
    ['as an option of one letter', (secret) => [`-${secret}`]],
    ['as a value of none', (secret) => [`--early=${secret}`]],
    ['as a word', (secret) => [secret]],
  ])('%s', async (_, words) => {
    await freeze(TWO, { source: ['secret', 'balls:6:six machines', 'drand:quicknet:99999999'] });
    const given = words(OTHER);
    // Without one nothing else would be looked at.
    const beacon = given.includes('--drand') ? [] : ['--drand', '0'.repeat(96)];
    const { status, out, err } = await reveal(at('record'), ...given, ...beacon);
    expect(status).toBe(2);
    const told = `${out}${err}`.toLowerCase();
    for (let i = 0; i + 6 <= OTHER.length; i++) expect(told).not.toContain(OTHER.slice(i, i + 6));
    expect(told).not.toMatch(/ at .*\.ts:/);
    expect(existsSync(at('record', 'seed.json'))).toBe(false);
  });
  test('in place of the folder', async () => {
    const { status, err } = await reveal(OTHER);
    expect(status).toBe(2);
    expect(err).not.toContain(OTHER.slice(0, 6));
  });
  test('in success, or where another seed stands', async () => {
    await freeze(TWO);
    const first = await reveal(at('record'), ...BALLS);
    const second = await reveal(at('record'), ...BALLS);
    const third = await reveal(at('record'), '--balls', '385173', '--balls-again', '385173');
    expect([first.status, second.status, third.status]).toEqual([0, 0, 2]);
    expect(`${first.err}${second.err}${third.err}`).not.toContain(SECRET.slice(0, 6));
  });
});

describe('two at once', () => {
  test('that publish the same both do; that publish another, one', async () => {
    const bytes = (n: number) => Uint8Array.of(n);
    for (let i = 0; i < 50; i++) {
      const same = await Promise.all(Array.from({ length: 4 }, () => publish(at(`same${i}`), bytes(1))));
      expect(same.filter((one) => one === 'written').length).toBe(1);
      const other = await Promise.allSettled([1, 2, 3].map((n) => publish(at(`other${i}`), bytes(n))));
      const done = other.flatMap((one, n) => (one.status === 'fulfilled' ? [n + 1] : []));
      expect(done).toEqual([...readFileSync(at(`other${i}`))]);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  test('the name is taken by the same in between', async () => {
    const files = {
      ...systemFiles,
      link: async (from: string, to: string) => {
        writeFileSync(to, 'same');
        return systemFiles.link(from, to);
      },
    } as typeof systemFiles;
    expect(await publish(at('file'), new TextEncoder().encode('same'), { files })).toBe('same');
    await expect(publish(at('file2'), new TextEncoder().encode('another'), { files })).rejects.toThrow(
      /never overwritten/,
    );
    expect(readFileSync(at('file2'), 'utf8')).toBe('same');
  });
  test('freezes with one --secret-file: nobody is told to delete the secret of the other', async () => {
    const file = at('shared.secret');
    const link: typeof systemFiles.link = async (from, to) => {
      if (to === file) writeFileSync(file, `${'ab'.repeat(32)}\n`);
      return systemFiles.link(from, to);
    };
    writeFileSync(at('applications.csv'), TWO);
    const { status, err } = await run(
      [
        ...[
          'freeze',
          at('applications.csv'),
          '--out',
          at('record'),
          '--round',
          '202602',
          '--pool',
          'ordinary',
        ],
        ...['--method', 'lottery', '--quota', '1', '--rules', at('rules.md'), '--secret-file', file],
        ...['--draw-at', '2026-06-26T02:00:00Z', '--source', 'secret', '--source', 'balls:6:six machines'],
      ],
      undefined,
      { ...world(), files: { ...systemFiles, link } as typeof systemFiles },
    );
    expect(status).toBe(2);
    expect(err).toMatch(/shared\.secret: .*Nothing was committed: there is no /);
    expect(err).not.toMatch(/delete/);
    expect(readFileSync(file, 'utf8')).toBe(`${'ab'.repeat(32)}\n`);
  });
  test('a draw says of each file whether it was written', async () => {
    cpSync('test/vectors/records/two-pages', at('draw'), { recursive: true });
    rmSync(at('draw', 'result.csv'));
    const { err } = await run(['draw', at('draw')]);
    expect(err).toMatch(/result\.csv: written\n.*result\.json: stands already, the same$/);
  });
  if (isLong)
    test('draws of one record both succeed', async () => {
      cpSync('test/vectors/records/two-pages', at('draw'), { recursive: true });
      const expected = readFileSync(at('draw', 'result.csv'), 'utf8');
      for (let i = 0; i < 3; i++) {
        for (const name of ['result.csv', 'result.json']) rmSync(at('draw', name));
        const statuses = await Promise.all(
          [1, 2].map(async () => {
            const process_ = spawn(process.execPath, ['scripts/mingqian.ts', 'draw', at('draw')]);
            const [status] = await once(process_, 'exit');
            return status;
          }),
        );
        expect(statuses).toEqual([0, 0]);
        expect(readFileSync(at('draw', 'result.csv'), 'utf8')).toBe(expected);
      }
    });
});
