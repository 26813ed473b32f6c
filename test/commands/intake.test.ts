/** From an office's sheet to a frozen list, as an office does it; what is written where, and what never is. */
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { workbook } from '../intake/workbook.ts';
import { run } from './terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-intake-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
const text = (...names: string[]) => readFileSync(at(...names), 'utf8');
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const command = (...words: string[]) =>
  run(words, undefined, { secret: () => new Uint8Array(randomBytes(32)) });

const SHEET =
  '申请编码,姓名,身份证号,摇号基数序号数\n1270101450851,张三,110101199003070011,3\n0270101450852,李四,110101199003070038,2\n';
const LIST = 'code,tickets\n0270101450852,2\n1270101450851,3\n';
const MAPPING =
  'method = "lottery"\n[code]\ncolumn = "申请编码"\nlength = 13\n[tickets]\ncolumn = "摇号基数序号数"\n[person]\ncolumn = "身份证号"\n';

describe('intake', () => {
  test('without a mapping proposes one, writes it once, shows it and ends with 2', async () => {
    write('名单.csv', SHEET);
    const first = await command('intake', at('名单.csv'), '--lang', 'zh');
    expect(first.status).toBe(2);
    expect(first.out).toBe(text('名单.mapping.toml').trimEnd());
    expect(first.out).toContain('column = "申请编码"');
    expect(first.err).toMatch(/请逐项看过，再用 --map 给出/);
    write('名单.mapping.toml', '# mine\n');
    const second = await command('intake', at('名单.csv'), '--lang', 'zh');
    expect(second).toMatchObject({ status: 2, out: first.out });
    expect(text('名单.mapping.toml')).toBe('# mine\n');
    expect(readdirSync(folder).sort()).toEqual(['名单.csv', '名单.mapping.toml']);
  });
  test('writes what freeze reads', async () => {
    write(
      'a.xlsx',
      workbook({
        名单: SHEET.trimEnd()
          .split('\n')
          .map((line) => line.split(',')),
      }),
    );
    write('m.toml', MAPPING);
    const { status, err } = await command('intake', at('a.xlsx'), '--map', at('m.toml'), '--out', at('out'));
    expect(status).toBe(0);
    expect(err).toMatch(/2 rows, 5 tickets/);
    expect(readdirSync(at('out'))).toEqual(['applications.csv']);
    expect(text('out', 'applications.csv')).toBe(LIST);
    write('rules.md', '# Rules\n');
    const options = { round: '202602', pool: 'a', method: 'lottery', quota: '1', rules: at('rules.md') };
    const frozen = await command(
      'freeze',
      at('out', 'applications.csv'),
      ...['--out', at('record'), '--draw-at', '2026-06-26T02:00:00Z', '--source', 'balls:6:six machines'],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    );
    expect(frozen.status).toBe(0);
    expect(text('record', 'applicants.csv')).toBe(LIST);
  });
  test('with faults writes them alone, and takes them away when they are mended', async () => {
    write('m.toml', MAPPING);
    write('a.csv', SHEET.replace('0270101450852', '270101450852'));
    const words = ['intake', at('a.csv'), '--map', at('m.toml'), '--out', at('out')];
    const bad = await command(...words, '--lang', 'zh');
    expect(bad.status).toBe(1);
    expect(bad.err).toMatch(/2 行里有 1 处问题，没有写出名单/);
    expect(readdirSync(at('out'))).toEqual(['faults.csv']);
    expect(text('out', 'faults.csv')).toMatch(/^\ufeff工作表,行,列,列名,.*\r\n,3,A,申请编码,编码位数不对,/);
    write('a.csv', SHEET);
    expect((await command(...words)).status).toBe(0);
    expect(readdirSync(at('out'))).toEqual(['applications.csv']);
    // What was written is not replaced by another list.
    write('a.csv', SHEET.replace(',3\n', ',4\n'));
    const other = await command(...words);
    expect(other.status).toBe(2);
    expect(other.err).toMatch(/another list stands there, which is never overwritten/);
    expect(text('out', 'applications.csv')).toBe(LIST);
  });
  test('leaves a file called faults.csv that is none', async () => {
    write('m.toml', MAPPING);
    write('a.csv', SHEET);
    mkdirSync(at('out'));
    writeFileSync(at('out', 'faults.csv'), 'mine');
    expect((await command('intake', at('a.csv'), '--map', at('m.toml'), '--out', at('out'))).status).toBe(0);
    expect(text('out', 'faults.csv')).toBe('mine');
  });
  test.each([
    [['--map', 'm.toml'], /--out is missing/],
    [
      ['--map', 'bad.toml', '--out', 'out'],
      /bad\.toml: 2 faults in the mapping\n {2}line 3 code\.colum: there is no such key; here may stand column, made, length, checkDigit/,
    ],
    [
      ['--map', 'm.toml', '--out', 'out', '--codes', 'table.csv'],
      /--codes and made = true in the mapping go together/,
    ],
    [['--lang', 'fr'], /--lang: expected zh or en/],
  ])('%j could not be done', async (words, message) => {
    write('a.csv', SHEET);
    write('m.toml', MAPPING);
    write('bad.toml', 'method = "queue"\n[code]\ncolum = "a"\nlength = 13\n[since]\ncolumn = "b"\n');
    const named = words.map((word) => (/\.|^out$/.test(word) ? at(word) : word));
    const { status, err } = await command('intake', at('a.csv'), ...named);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(existsSync(at('out'))).toBe(false);
  });
  test('a sheet without rows gives no list', async () => {
    write('a.csv', '申请编码,姓名,身份证号,摇号基数序号数\n');
    write('m.toml', MAPPING);
    const { status, err } = await command('intake', at('a.csv'), '--map', at('m.toml'), '--out', at('out'));
    expect(status).toBe(1);
    expect(err).toMatch(/no row below the titles/);
    expect(existsSync(at('out'))).toBe(false);
  });
});

describe('codes', () => {
  const MADE = MAPPING.replace('column = "申请编码"', 'made = true');
  beforeEach(() => {
    write('a.csv', SHEET);
    write('m.toml', MADE);
    mkdirSync(at('office'));
  });
  const table = () => at('office', 'table.csv');
  const make = (to = table()) => command('codes', at('a.csv'), '--map', at('m.toml'), '--table', to);

  test('are made for those who have none, kept, and read by intake', async () => {
    const first = await make();
    expect(first).toMatchObject({ status: 0, out: '' });
    expect(first.err).toMatch(/2 codes made, 0 were there/);
    expect(first.err).not.toMatch(/110101/);
    expect(statSync(table()).mode & 0o777).toBe(0o600);
    const before = readFileSync(table(), 'utf8');
    write('a.csv', `${SHEET}x,王五,110101199003070054,1\n`);
    expect((await make()).err).toMatch(/1 code made, 2 were there/);
    const after = readFileSync(table(), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    const { status } = await command(
      ...['intake', at('a.csv'), '--map', at('m.toml'), '--out', at('out'), '--codes', table()],
    );
    expect(status).toBe(0);
    const rows = text('out', 'applications.csv').trimEnd().split('\n').slice(1);
    const codes = [...after.matchAll(/^"=""(\d{13})""",/gm)].map(([, code]) => code);
    expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(codes.sort());
    // Nothing of a person, nor of the order in which they came.
    expect(text('out', 'applications.csv')).not.toMatch(/110101/);
    expect(readdirSync(at('out'))).toEqual(['applications.csv']);
  });
  test('are missing for who came later: told by row, not by number', async () => {
    await make();
    write('a.csv', `${SHEET}x,王五,110101199003070054,1\n`);
    const { status, err } = await command(
      ...['intake', at('a.csv'), '--map', at('m.toml'), '--out', at('out'), '--codes', table()],
    );
    expect(status).toBe(1);
    expect(err).toMatch(/row 4 column C “身份证号”: no code/);
    expect(err).not.toContain('110101199003070054');
  });
  test.each([
    ['this repository', () => join(ROOT, 'table.csv')],
    ['a record', () => at('record', 'table.csv')],
    ['a folder below a site', () => at('site', 'office', 'table.csv')],
    ['the folder of the applications', () => at('applications', 'table.csv')],
  ])('never go into %s', async (_, path) => {
    for (const [name, mark] of [
      ['record', 'commitment.json'],
      ['site', 'index.html'],
      ['applications', 'applications.csv'],
    ] as const) {
      mkdirSync(at(name, 'office'), { recursive: true });
      writeFileSync(at(name, mark), '');
    }
    const { status, err } = await make(path());
    expect(status).toBe(2);
    expect(err).toMatch(/says who somebody is, and /);
    expect(existsSync(path())).toBe(false);
  });
  test('in a Git working tree bring a warning', async () => {
    mkdirSync(at('office', '.git'));
    expect((await make()).err).toMatch(/Warning: .*table\.csv is in the Git working tree .*office/);
  });
  test('are not made from a source of randomness that repeats itself', async () => {
    write('a.csv', `身份证号\n${Array.from({ length: 20 }, (_, i) => `P${i}\n`).join('')}`);
    const { status, err } = await run(['codes', at('a.csv'), '--map', at('m.toml'), '--table', table()]);
    expect(status).toBe(2);
    expect(err).toMatch(/repeats itself; no code was made/);
    expect(existsSync(table())).toBe(false);
  });
});

describe('duplicates', () => {
  beforeEach(() => {
    write('m.toml', MAPPING);
    write('a.csv', SHEET);
  });
  const compare = (...files: string[]) =>
    command('duplicates', ...files.map((file) => at(file)), '--map', at('m.toml'));
  test('across pools are told by their places, and by nothing else', async () => {
    write('b.xlsx', workbook({ 单位: [['身份证号'], ['ｘ1'], [' 110101199003070038 ']] }));
    const { status, out, err } = await compare('a.csv', 'b.xlsx');
    expect(status).toBe(1);
    expect(out).toBe(
      `1 person stands in more than one place, 2 places in all:\n  person 1: ${at('a.csv')} row 3\n  person 1: ${at('b.xlsx')} 单位 row 3`,
    );
    expect(out + err).not.toMatch(/110101199003070038|李四/);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.xlsx', 'm.toml']);
  });
  test('know somebody by the old number and the new one', async () => {
    // The standard's own specimen, in both forms.
    write('a.csv', SHEET.replace('110101199003070011', '110105491231002'));
    write('b.csv', '身份证号\n11010519491231002x\n');
    const { status, out } = await compare('a.csv', 'b.csv');
    expect(status).toBe(1);
    expect(out).toMatch(/person 1: .*a\.csv row 2\n {2}person 1: .*b\.csv row 2$/);
  });
  test('are none', async () => {
    write('b.csv', SHEET.replaceAll('1101', '3101'));
    expect(await compare('a.csv', 'b.csv')).toMatchObject({
      status: 0,
      out: 'Nobody stands twice in 4 rows.',
    });
  });
  test.each(['110***********0038', '1.10101E+17', '110101199003070000'])(
    'are not told by %s, which several people have',
    async (number) => {
      write('b.csv', `身份证号,x\n${number},1\n${number},2\n`);
      const { status, out, err } = await compare('a.csv', 'b.csv');
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/2 {2}number of a person (?:rounded|with a part hidden)/);
      expect(err).not.toContain(number);
    },
  );
  test('could not be looked for where a number is missing', async () => {
    write('b.csv', '身份证号,x\n,1\n310101199003070038,2\n');
    const { status, out, err } = await compare('a.csv', 'b.csv');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/row 2 column A “身份证号”: empty cell/);
  });
});

describe('changes', () => {
  const REASONS = 'licence-expired = "驾驶证已失效"\nown-wish = "全部撤回"\nmistake = "录入有误"\n';
  beforeEach(() => {
    write('applications.csv', 'code,tickets\nA1,3\nB2,2\nC3,1\n');
    write('reasons.toml', REASONS);
  });
  const add = (now: string, ...words: string[]) =>
    run(
      [
        'changes',
        'add',
        at('changes.csv'),
        '--applications',
        at('applications.csv'),
        '--reasons',
        at('reasons.toml'),
        ...words,
      ],
      now,
    );
  const log = ['--changes', 'changes.csv', '--reasons', 'reasons.toml'];
  const changes = (name: string, ...words: string[]) =>
    command(
      'changes',
      name,
      at('applications.csv'),
      ...[...log, ...words].map((word) => (/\./.test(word) ? at(word) : word)),
    );
  async function decide() {
    const june = '2026-06-01T02:00:00Z';
    write('codes.txt', 'A1\r\nB2\r\n');
    await add(
      june,
      '--stage',
      'review',
      '--reason',
      'licence-expired',
      '--codes',
      at('codes.txt'),
      '--take-off',
    );
    await add(
      '2026-06-02T02:00:00Z',
      '--stage',
      'objection',
      '--reason',
      'mistake',
      '--code',
      'B2',
      '--value',
      '2',
    );
    return add(
      '2026-06-03T02:00:00Z',
      '--stage',
      'correction',
      '--reason',
      'mistake',
      '--code',
      'C3',
      '--value',
      '4',
    );
  }

  test('are a log from which the list is computed', async () => {
    expect((await decide()).status).toBe(0);
    expect(text('changes.csv')).toBe(
      [
        'no,at,stage,code,reason,before,after',
        '1,2026-06-01T02:00:00Z,review,A1,licence-expired,3,-',
        '2,2026-06-01T02:00:00Z,review,B2,licence-expired,2,-',
        '3,2026-06-02T02:00:00Z,objection,B2,mistake,-,2',
        '4,2026-06-03T02:00:00Z,correction,C3,mistake,1,4',
        '',
      ].join('\n'),
    );
    const applied = await changes('apply', '--out', 'list.csv');
    expect(applied.status).toBe(0);
    expect(text('list.csv')).toBe('code,tickets\nB2,2\nC3,4\n');
    const checked = await changes('check', '--list', 'list.csv');
    expect(checked.status).toBe(0);
    expect(checked.out).toMatch(/licence-expired \(驾驶证已失效\): 2 taken off, 0 added, 0 corrected/);
    expect(checked.out).toMatch(/mistake \(录入有误\): 0 taken off, 1 added, 1 corrected/);
    expect(checked.out).toMatch(/The same: the applications and the changes give this list\.$/);
  });
  test('that do not give the list are told code by code', async () => {
    await decide();
    write('list.csv', 'code,tickets\nA1,3\nC3,5\n');
    const { status, out } = await changes('check', '--list', 'list.csv');
    expect(status).toBe(1);
    expect(out).toContain('Not the same, 3 differences:');
    expect(out).toContain('A1: is 3 in the list, should not be there');
    expect(out).toContain('B2: should be 2, is not in the list');
    expect(out).toContain('C3: should be 4, is 5 in the list');
    expect(out).not.toContain('The same');
  });
  test('are compared with the list of a record', async () => {
    await decide();
    mkdirSync(at('record'));
    writeFileSync(at('record', 'applicants.csv'), 'code,tickets\nB2,2\nC3,4\n');
    const words = [...log, '--list'].map((word) => (/\./.test(word) ? at(word) : word));
    const { status, out } = await command('changes', 'check', at('applications.csv'), ...words, at('record'));
    expect(status).toBe(0);
    expect(out).toContain('The same');
  });
  test.each([
    [
      ['--stage', 'review', '--reason', 'own-wish', '--code', 'Z9', '--take-off'],
      1,
      /line 2: before and after are the same/,
    ],
    [
      ['--stage', 'review', '--reason', 'no-idea', '--code', 'A1', '--take-off'],
      1,
      /line 2: expected a reason code/,
    ],
    [
      ['--stage', 'review', '--reason', 'mistake', '--code', 'A1', '--value', '0'],
      1,
      /line 2: expected the values of a row/,
    ],
    [
      ['--stage', 'review', '--reason', 'mistake', '--code', '13812345678', '--value', '1'],
      1,
      /line 2: looks like personal data/,
    ],
    [
      ['--stage', 'whim', '--reason', 'mistake', '--code', 'A1', '--take-off'],
      2,
      /--stage: expected review, objection, correction/,
    ],
    [['--stage', 'review', '--reason', 'mistake', '--code', 'A1'], 2, /either --take-off or --value/],
    [['--stage', 'review', '--reason', 'mistake', '--take-off'], 2, /expected a --code or --codes/],
  ])('%j is refused, and the log left as it is', async (words, status, message) => {
    const ran = await add('2026-06-01T02:00:00Z', ...words);
    expect(ran.status).toBe(status);
    expect(ran.err).toMatch(message);
    expect(existsSync(at('changes.csv'))).toBe(false);
  });
  test('in which a line was changed afterwards are refused', async () => {
    await decide();
    write('changes.csv', text('changes.csv').replace('licence-expired,2,-', 'licence-expired,1,-'));
    const { status, err } = await changes('apply', '--out', 'list.csv');
    expect(status).toBe(1);
    expect(err).toMatch(/changes\.csv line 3: differs from what the list had then/);
    expect(existsSync(at('list.csv'))).toBe(false);
  });
  test('whose reasons name somebody are refused', async () => {
    write('reasons.toml', 'own-wish = "13812345678"\n');
    const { status, err } = await changes('apply', '--out', 'list.csv');
    expect(status).toBe(2);
    expect(err).toMatch(/own-wish: expected .* words without personal data/);
    expect(err).not.toContain('138');
  });
});
