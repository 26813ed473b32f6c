/** The command line in Chinese: told by --lang or by the locale, from the pages' dictionaries; JSON is the same in both. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Command, CommandGroup } from '../../scripts/commands/command.ts';
import { COMMANDS as LISTED } from '../../scripts/commands/table.ts';
import { localeLanguage } from '../../scripts/terminal/language.ts';
import { CHECK_IDS } from '../../src/core/checks.ts';
import { isLong } from '../runs.ts';
import { COMMANDS } from './loaded.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-language-'));
afterAll(() => rmSync(folder, { recursive: true }));

const zh = (...words: string[]) => run([...words, '--lang', 'zh']);
const CHINESE = /\p{Script=Han}/u;

/** Every command, as it is called. */
const calls = Object.entries(COMMANDS).flatMap(([name, one]): [string[], Command | CommandGroup][] =>
  'systems' in one
    ? [
        [[name], one],
        ...Object.entries(one.systems).map(([next, of]): [string[], Command] => [[name, next], of]),
      ]
    : [[[name], one]],
);

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'zh_TW.utf8' }, 'en-US', 'zh'],
    [{ LANG: 'zh' }, 'en-US', 'zh'],
    [{ LANG: 'C' }, 'zh-CN', 'en'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'zha_CN.UTF-8' }, 'en-US', 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'zh-CN', 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'en-US', 'zh'],
    // What is printed is UTF-8, which a terminal of another encoding cannot show.
    [{ LANG: 'zh_CN.GB18030' }, 'zh-CN', 'en'],
    // As on Windows: none is set.
    [{}, 'zh-CN', 'zh'],
    [{}, 'en-US', 'en'],
  ] as const)('of %j, on a system that says %s, is %s', (locale, system, language) => {
    expect(localeLanguage(locale, system)).toBe(language);
  });
  test.each([
    [['--lang', 'zh', 'verify', '--help']],
    [['verify', '--lang', 'zh', '--help']],
    [['verify', '--lang=zh', '--help']],
    [['--lang=zh', 'log', 'check', '--help']],
    [['log', '--lang', 'zh', 'check', '--help']],
  ])('%j is in Chinese', async (words) => {
    const { status, out } = await run(words);
    expect(status).toBe(0);
    expect(out).toMatch(/^用法：npm run -s mingqian -- /);
  });
  test('is the locale’s where nothing is asked, and --lang goes before it', async () => {
    expect((await run(['verify', '--help'], undefined, { lang: 'zh' })).out).toMatch(/^用法：/);
    expect((await run(['verify', '--help', '--lang', 'en'], undefined, { lang: 'zh' })).out).toMatch(
      /^Usage: /,
    );
  });
  test.each([
    ['zh', /^--lang：应当是 zh 或者 en，实际是 "fr"$/],
    ['en', /^--lang: expected zh or en, found "fr"$/],
  ] as const)('another is refused, in the language of the locale: %s', async (lang, said) => {
    const { status, out, err } = await run(['verify', folder, '--lang', 'fr'], undefined, { lang });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(said);
  });
});

describe('help', () => {
  test('lists every command with a line in Chinese', async () => {
    const { out } = await zh('--help');
    for (const name of Object.keys(COMMANDS))
      expect(out).toMatch(new RegExp(`^  ${name} .*\\p{Script=Han}`, 'mu'));
  });
  test('says of each what it says of itself', () => {
    for (const [name, { says }] of Object.entries(LISTED))
      for (const lang of ['zh', 'en'] as const)
        expect(says[lang].summary, name).toBe(COMMANDS[name]?.says[lang].summary);
  });
  test.each(calls)(
    'of %j: every paragraph and every option in Chinese, and in English none',
    async (words, one) => {
      const chinese = (await zh(...words, '--help')).out.split('\n');
      const english = (await run([...words, '--help'])).out.split('\n');
      // Paragraphs are told by an empty line; examples and syntax are the same in both.
      const paragraphs = (lines: readonly string[]) =>
        lines
          .slice(1)
          .join('\n')
          .split('\n\n')
          .filter((text) => !/^ {2}\S/.test(text) && text.trim() !== '');
      for (const text of paragraphs(chinese)) expect(text).toMatch(CHINESE);
      expect(paragraphs(chinese).length).toBe(paragraphs(english).length);
      const names =
        'systems' in one ? Object.keys(one.systems) : Object.keys(one.options).map((name) => `--${name}`);
      for (const name of names) {
        const row = (lines: readonly string[]) => lines.filter((line) => line.startsWith(`  ${name} `));
        expect(row(chinese), name).toHaveLength(1);
        expect(row(chinese)[0]).toMatch(CHINESE);
        expect(row(english)[0]).not.toMatch(CHINESE);
      }
    },
  );
});

describe('a report', () => {
  const record = 'test/vectors/records/drand';
  test('of a verified record has a line of Chinese for each check, and the verdict', async () => {
    const { status, out } = await zh('verify', record);
    expect(status).toBe(0);
    const lines = out.split('\n');
    for (const id of CHECK_IDS.filter(
      (one) => !['commitment.expected', 'seed.balls', 'seed.text'].includes(one),
    ))
      expect(lines.find((line) => line.slice(3).trimStart().startsWith(id))).toMatch(CHINESE);
    expect(out).toMatch(/^结论：通过。重摇出来的结果，和公布的一字不差。承诺书的摘要是 [0-9a-f]{64}/m);
    expect(out).not.toMatch(/\b(?:pass|skip|VERIFIED|reader|policy)\b/);
  });
  test('of a record that fails says what was expected, what was found, and where', async () => {
    const place = join(folder, 'changed');
    cpSync(record, place, { recursive: true });
    const rules = readFileSync(join(place, 'rules.md'));
    writeFileSync(join(place, 'rules.md'), `${rules} `);
    const { status, out } = await zh('verify', place);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^不通过 {2}rules\.digest +在哪里：rules\.md；应当是：SHA-256 [0-9a-f]{64}；实际是：SHA-256 /m,
    );
    expect(out).toMatch(/^结论：不通过。公布的文件对不上。不通过的检查：rules\.digest。$/m);
  });
  test('of a record that is not whole', async () => {
    const { status, out } = await zh('verify', folder);
    expect(status).toBe(2);
    expect(out).toMatch(/^跳过 {4}commitment\.form +没有 commitment\.json，所以没有查。$/m);
    expect(out).toMatch(/^结论：未查全。没有查全，不能下结论。跳过的检查：/m);
  });
  test('as JSON is the same in both languages', async () => {
    const words = ['verify', record, '--json'];
    expect((await zh(...words)).out).toBe((await run(words)).out);
    const receipt = join(folder, 'receipt.json');
    writeFileSync(receipt, (await zh('receipt', record, '--code', 'A')).out);
    expect(readFileSync(receipt, 'utf8')).toBe((await run(['receipt', record, '--code', 'A'])).out);
    const check = ['check-receipt', receipt, '--json'];
    expect((await zh(...check)).out).toBe((await run(check)).out);
    const said = await zh('check-receipt', receipt);
    expect(said.out).toMatch(/^编码 A：不在名单里$/m);
    expect(said.out).toMatch(/^结果：不在名单里$/m);
  });
  test('of a receipt that is none', async () => {
    const { status, out } = await zh('check-receipt', 'package.json');
    expect(status).toBe(1);
    expect(out).toMatch(/^凭据不成立：.*不是规定的写法/);
  });
  // The same run as in English, sentence by sentence, which takes as long again.
  if (isLong)
    test('of the self-test has every tampering in Chinese', async () => {
      const { status, out } = await zh('selftest');
      expect(status).toBe(0);
      const lines = out.split('\n');
      expect(lines[0]).toBe('对    没有改动的记录：通过');
      for (const line of lines) expect(line).toMatch(CHINESE);
      expect(lines.at(-1)).toMatch(/^\d+ 种改动，每一种都由对的那一项检查抓住了。$/);
    });
  test('of draws that others held', async () => {
    const nomcom = await zh('rerun', 'rfc3797', '--select', '2', '--source', '9319', '--pool', '5');
    expect(nomcom.out).toMatch(/^大约需要 [\d.]+ 位的熵。$/m);
    const words = ['rerun', 'beijing', '--tickets', '10', '--quota', '2', '--seed', '123456', '--compare'];
    writeFileSync(join(folder, 'winners.csv'), '1\n2\n');
    const beijing = await zh(...words, join(folder, 'winners.csv'));
    expect(beijing.status).toBe(1);
    expect(beijing.err).toMatch(/^不一致：公布的顺序里，第 2 个不是这个种子摇出来的。$/m);
    expect(beijing.err).toMatch(/^名单里只有中签的行。$/m);
  });
});

describe('wrong use', () => {
  const nowhere = join(folder, 'nowhere');
  test.each([
    [[], /^要运行哪个命令？$/m],
    [['nothing'], /^没有 "nothing" 这个命令。$/m],
    [['rerun', 'lots'], /^没有 "lots" 这个系统。$/m],
    [['verify'], /^选项以外应当有 1 个参数，实际有 0 个$/m],
    [['verify', 'a', '--unknown'], /^没有 --unknown 这个选项$/m],
    [['verify', 'a', '--json=1'], /^--json 后面不带值$/m],
    [['verify', 'a', '--commitment'], /^--commitment 后面要有值/m],
    [['verify', 'a', '--commitment', 'ABC'], /^--commitment：应当是 64 个十六进制字符/m],
    [['verify', 'a', '--json', '--json'], /^--json 给了 2 次，只能给一次$/m],
    [['receipt', 'a'], /^缺 --code$/m],
    [['verify', nowhere], /nowhere；实际是：没有；说明：没有找到记录。$/m],
    [['check-receipt', nowhere], /nowhere；实际是：没有；/m],
    [['rerun', 'beijing', nowhere, '--seed', '12'], /^种子数应当是六位数字。；应当是：六位数字/m],
    [['rerun', 'rfc3797', '--select', '1'], /^应当有 --source 或者 --key，两样都没有$/m],
    [['log', 'check', folder, '--since', 'x'], /^缺 --policy$/m],
  ])('%j is told in Chinese', async (words, said) => {
    const { status, out, err } = await zh(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(said);
  });
  test('no hex of a secret that was taken for an option is repeated', async () => {
    const secret = '0123456789abcdef'.repeat(4);
    for (const lang of ['zh', 'en']) {
      const { err } = await run(['verify', 'a', `--${secret}`, '--lang', lang]);
      expect(err).not.toContain(secret.slice(0, 12));
    }
  });
});
