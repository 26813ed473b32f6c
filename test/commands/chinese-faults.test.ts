/** Faults of every command in Chinese: no line of what is told may hold a sentence in English. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillIn } from '../housing.ts';
import { CHINESE, englishLeft } from './english-left.ts';
import { troubled } from './failing-files.ts';
import { COMMANDS } from './loaded.ts';
import { type Ran, run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-chinese-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (...names: string[]) => join(folder, ...names);
function write(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
  return at(name);
}

const english = (told: string) => englishLeft(told, folder);

test('such a sentence is seen', () => {
  expect(english('applications.csv 第 3 行：code A1 stands already on line 2')).toHaveLength(1);
  expect(english('提醒：Warning: secret is in the working tree')).toHaveLength(1);
  expect(
    english(
      '缺 --code\n没有 "a name of that" 这个命令。\n怎样用，见 npm run -s mingqian -- log check --help',
    ),
  ).toEqual([]);
});

const NOW = '2026-06-20T00:00:00Z';
const RECORD = 'test/vectors/records/three';
const PLAN =
  '--round 202701 --pool a --method lottery --quota 1 --draw-at 2026-06-26T02:00:00Z --source balls:6:machines';

let key = '';
beforeAll(async () => {
  write('rules.md', '# 规则\n');
  write('a.csv', 'code,tickets\nA1,1\nB2,2\n');
  write('notes/.git/HEAD', '');
  const made = await run([
    'log',
    'init',
    at('site/log'),
    '--origin',
    'd.example/log',
    '--keys',
    at('keys/log.key'),
  ]);
  expect(made.status, made.err).toBe(0);
  key = readFileSync(at('keys/log.key'), 'utf8');
  const policy = await run(['log', 'policy', '--keys', at('keys/log.key'), '--quorum', '0']);
  write('policy', policy.out);
  expect((await run(['site', 'new', at('draws')])).status).toBe(0);
  expect((await run(['site', 'new', at('filled')])).status).toBe(0);
  fillIn(at('filled'));
  for (const [name, from] of [
    ['cut', 'rules.md'],
    ['undrawn', 'seed.json'],
  ] as const) {
    cpSync(RECORD, at(name), { recursive: true });
    writeFileSync(at(name, from), `${readFileSync(at(name, from), 'utf8')} `);
  }
});

/** Makes what it needs, and gives the words of a command line. */
type Fault = readonly [what: string, words: () => string, status?: 0 | 1 | 2, told?: RegExp];

const freeze = (csv: string, more = PLAN) => {
  const file = write('list.csv', csv);
  return `freeze ${file} --out ${at('frozen')} --rules ${at('rules.md')} ${more}`;
};
const plan = (toml: string) => `round plan --plan ${write('plan.toml', toml)}`;
const intake = (sheet: string | Uint8Array, mapping?: string) => {
  const file = write('sheet.csv', sheet);
  if (mapping === undefined) return `intake ${file}`;
  return `intake ${file} --map ${write('m.toml', mapping)} --out ${at('office')}`;
};
const site = (name: string, content: string) => {
  const place = at('draws', name);
  writeFileSync(place, content);
  return `site check ${at('draws')}`;
};
/** The self-check of the template with something else in it. */
const selfCheck = (from: string | RegExp, to: string) => {
  const template = readFileSync(join('scripts/site/template/words/guide/eligible.toml'), 'utf8');
  expect(template.replace(from, to)).not.toBe(template);
  return site('words/guide/eligible.toml', template.replace(from, to));
};
const HISTORY = 'period,date,pool,people,people_is,tickets,tickets_are,quota,certainty,source_zh,source_en\n';
const log = (more: string, keys = at('keys/log.key')) =>
  `log publish ${RECORD} --log ${at('site/log')} --keys ${keys} ${more}`;
const secret = (content: string) => write('s.secret', content);

const FAULTS: readonly Fault[] = [
  ['a first line that is none', () => freeze('编码,号\nA1,1\n')],
  ['a column too many', () => freeze('code,tickets,name\nA1,1,x\n')],
  ['a byte order mark', () => freeze('\ufeffcode,tickets\r\nA1,1\r\n')],
  ['UTF-16', () => freeze('c\u0000o\u0000d\u0000e\u0000\n')],
  ['no row', () => freeze('code,tickets\n')],
  ['no last line end', () => freeze('code,tickets\nA1,1')],
  ['a code twice', () => freeze('code,tickets\nA1,1\nA1,2\n')],
  ['no code', () => freeze('code,tickets\n1.2E+12,1\n')],
  ['a number of tickets that is none', () => freeze('code,tickets\nA1,x\n')],
  ['an identity number', () => freeze('code,tickets\n110101199003070011,1\n')],
  ['a telephone number', () => freeze('code,tickets\n13812345678,1\n')],
  ['odd codes', () => freeze('code,tickets\n12345,1\n12E12,2\n123456,1\n'), 0],
  [
    'a later application',
    () => freeze('code,since\nA1,2026-06-25T00:00:00Z\n', PLAN.replace('lottery', 'queue')),
  ],
  ['a list published with other content', () => freeze('code,tickets\nA9,1\n')],
  ['no method', () => freeze('code,tickets\nA1,1\n', PLAN.replace('lottery', 'luck'))],
  ['no source', () => freeze('code,tickets\nA1,1\n', PLAN.replace('balls:6:machines', 'dice'))],
  ['no chain', () => freeze('code,tickets\nA1,1\n', PLAN.replace('balls:6:machines', 'drand:none'))],
  ['a secret with words', () => freeze('code,tickets\nA1,1\n', PLAN.replace('balls:6:machines', 'secret:x'))],
  ['a text without a form', () => freeze('code,tickets\nA1,1\n', PLAN.replace('balls:6:machines', 'text:x'))],
  ['a quota of none', () => freeze('code,tickets\nA1,1\n', PLAN.replace('--quota 1', '--quota 0'))],
  ['no applications', () => `freeze ${at('none.csv')} --out ${at('x')} --rules ${at('rules.md')} ${PLAN}`],
  ['rules that are a folder', () => `freeze ${at('a.csv')} --out ${at('x')} --rules ${folder} ${PLAN}`],
  ['a plan that is no TOML', () => plan('round = "202701\n')],
  ['a plan with an unknown member', () => plan('rounds = "202701"\n')],
  ['a plan with a strange member', () => plan('colour = "red"\n')],
  ['a plan with sources as a text', () => plan('sources = "drand"\n')],
  ['a plan with a table', () => plan('quota = [1]\n')],
  ['no plan', () => `round plan --plan ${at('none.toml')}`],
  ['a plan and an option', () => `round plan --plan ${write('plan.toml', 'round = "1"\n')} --round 2`],
  ['no zone', () => `round plan ${PLAN} --zone Mars/Olympus`],
  ['a draw of the past', () => `round plan ${PLAN.replace('2026-06-26', '2025-06-26')}`, 1],
  ['no record', () => `verify ${at('none')}`],
  ['a file that is no record', () => `verify ${at('rules.md')}`],
  ['a record that fails', () => `verify ${at('cut')}`, 1],
  ['a record that fails, drawn', () => `draw ${at('undrawn')}`, 1],
  ['reveals that are missing', () => `reveal ${RECORD}`],
  ['reveals that are wrong', () => `reveal ${RECORD} --balls 12 --balls-again 12`],
  ['a receipt that is none', () => `check-receipt ${at('rules.md')}`, 1],
  ['no receipt', () => `check-receipt ${at('none.json')}`],
  ['a succession of what fails', () => `round succession ${at('cut')} --json`, 2],
  ['a comparison with what fails', () => `round compare ${at('cut')} --winners ${at('a.csv')}`],
  ['an announcement of nothing', () => `round announce ${folder} --out ${at('x.html')}`],
  ['no secret', () => `secret open ${at('none')} --out ${at('o')}`],
  [
    'a secret that is none',
    () => `secret split ${secret('abc\n')} --shares 3 --needed 2 --out ${at('shares')}`,
  ],
  ['a secret in its place', () => `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${at('rules.md')}`],
  [
    'a secret in a record',
    () => `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${join(RECORD, 'x.age')}`,
  ],
  ['nobody to be asked', () => `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${at('x.age')}`],
  [
    'a passphrase that others read',
    () => {
      chmodSync(write('p', 'a\n'), 0o644);
      return `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${at('x.age')} --passphrase-file ${at('p')}`;
    },
  ],
  [
    'no passphrase',
    () => {
      chmodSync(write('p', '\n'), 0o600);
      return `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${at('x.age')} --passphrase-file ${at('p')}`;
    },
  ],
  [
    'a short passphrase, in a working tree',
    () => {
      chmodSync(write('p', 'abc\n'), 0o600);
      return `secret encrypt ${secret(`${'0'.repeat(64)}\n`)} --out ${at('notes/x.age')} --passphrase-file ${at('p')}`;
    },
    0,
  ],
  [
    'a damaged file of age',
    () =>
      `secret open ${write('d.age', 'age-encryption.org/v1\nx\n')} --out ${at('o')} --passphrase-file ${at('p')}`,
  ],
  [
    'another passphrase',
    () => {
      chmodSync(write('q', 'another one, much longer\n'), 0o600);
      return `secret open ${at('notes/x.age')} --out ${at('o')} --passphrase-file ${at('q')}`;
    },
  ],
  [
    'shares that are none',
    () => `secret combine ${write('1', 'x')} ${write('2', 'mingqian share 1\n')} --out ${at('o')}`,
  ],
  [
    'a key that others read',
    () => {
      chmodSync(write('open.key', key), 0o644);
      return log('', at('open.key'));
    },
  ],
  [
    'a key that is none',
    () => {
      chmodSync(write('no.key', 'x\n'), 0o600);
      return log('', at('no.key'));
    },
  ],
  ['a key that is published', () => log('', at('site/log/log.key'))],
  ['no policy', () => log(`--witnesses ${at('none')}`)],
  ['a policy that is none', () => log(`--witnesses ${at('rules.md')}`)],
  ['a draw that is past', () => log(`--witnesses ${at('policy')} --timeout x`)],
  ['another state', () => log(`--state ${at('keys')}`)],
  ['a quorum that is too large', () => `log policy --keys ${at('keys/log.key')} --quorum 3`],
  ['a witness that is none', () => `log policy --keys ${at('keys/log.key')} --witness x --quorum 1`],
  [
    'a witness without its memory',
    () => `log witness --keys ${at('keys/log.key')} --state ${at('no')} --policy ${at('policy')} --port 0`,
  ],
  [
    'a log that is not there',
    () => `log check ${at('nowhere')} --policy ${at('policy')} --since ${at('since')}`,
  ],
  [
    'a log out of reach',
    () => `log check http://127.0.0.1:9/log --policy ${at('policy')} --since ${at('since')}`,
  ],
  [
    'a notice of another',
    () => `log notice --log ${at('site/log')} --keys ${at('keys/log.key')} --document ${at('a.csv')}`,
  ],
  ['an old workbook', () => intake(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))],
  ['a damaged workbook', () => intake(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))],
  ['an empty sheet', () => intake('')],
  ['no encoding', () => intake(Uint8Array.of(0xff, 0xff, 0xff, 0x0a))],
  ['a mapping that is none', () => intake('code,tickets\nA1,1\n', 'method = "luck"\n')],
  [
    'rows with faults',
    () =>
      intake(
        '编码,号数\nA_1,一\n,1\n',
        'method = "lottery"\nheader = 1\n[code]\ncolumn = "编码"\nlength = "any"\n[tickets]\ncolumn = "号数"\n',
      ),
    1,
  ],
  ['two maps for three', () => `duplicates a b c --map x --map y`],
  [
    'codes without a person',
    () =>
      `codes ${at('sheet.csv')} --map ${write('m.toml', 'method = "lottery"\nheader = 1\n[code]\ncolumn = "编码"\nlength = "any"\n[tickets]\ncolumn = "号数"\n')} --table ${at('t.csv')}`,
  ],
  [
    'changes of no stage',
    () =>
      `changes add ${at('c.csv')} --applications ${at('a.csv')} --reasons ${write('r.toml', 'x = "说明"\n')} --stage later --reason x --code A1 --take-off`,
  ],
  [
    'changes of nobody',
    () =>
      `changes add ${at('c.csv')} --applications ${at('a.csv')} --reasons ${at('r.toml')} --stage review --reason x --take-off`,
  ],
  [
    'reasons that are none',
    () =>
      `changes add ${at('c.csv')} --applications ${at('a.csv')} --reasons ${write('r.toml', 'x = \n')} --stage review --reason x --code A1 --take-off`,
  ],
  ['a new site where something is', () => `site new ${at('draws')}`],
  ['a site that was not filled in', () => `site check ${at('draws')}`, 1],
  ['a head that is no YAML', () => site('words/about/about.zh.md', '---\ntitle: "x\n---\n'), 1],
  [
    'a head with faults',
    () => site('words/about/about.zh.md', '---\ntitel: x\norder: "no"\n---\n[x](/nowhere)\n{phon}\n'),
    1,
  ],
  ['no head', () => site('words/about/about.zh.md', 'x\n'), 1],
  [
    'a text without its twin',
    () => site('words/faq/more.zh.md', '---\ntitle: x\nsummary: y\n---\n13812345678\n'),
    1,
  ],
  ['a text of no kind', () => site('words/readme.txt', 'x'), 1],
  [
    'a record that is not whole',
    () => {
      mkdirSync(at('draws/public/rounds/202602'), { recursive: true });
      cpSync(RECORD, at('draws/public/rounds/202602/three'), { recursive: true });
      rmSync(at('draws/public/rounds/202602/three/rules.md'));
      writeFileSync(at('draws/public/rounds/202602/three/a.secret'), 'x');
      return `site check ${at('draws')}`;
    },
    1,
  ],
  [
    'a self-check that is no TOML',
    () => selfCheck('next = "', 'next = '),
    1,
    /eligible\.toml 第 \d+ 行：不是 TOML 的写法：next = /,
  ],
  [
    'a self-check of another form',
    () => selfCheck(/outcome = "[a-z]+"/, 'outcome = "perhaps"\nrule = ["x"]'),
    1,
    /question\.answer\.outcome：应当是 "yes"、"no" 或者 "ask"，实际是 "perhaps"/,
  ],
  [
    'a self-check that leads nowhere',
    () => selfCheck('next = "owned"', 'next = "own"'),
    1,
    /第 \d+ 行：没有 own 这个问题/,
  ],
  [
    'a self-check beside no page',
    () => site('words/guide/alone.toml', ''),
    1,
    /alone\.toml：应当有它旁边的那一页 alone\.zh\.md，没有这个文件/,
  ],
  [
    'what people say, with nothing that is meant',
    () => site('words/search/synonyms.zh.toml', '"x" = []\n'),
    1,
    /synonyms\.zh\.toml 第 1 行：x：应当是不空的文字/,
  ],
  [
    'what people say, in no TOML',
    () => site('words/search/synonyms.zh.toml', '油车 = "x"\n'),
    1,
    /synonyms\.zh\.toml 第 1 行：不是 TOML 的写法：油车/,
  ],
  [
    'a history whose cells do not fit',
    () => site('history.csv', `${HISTORY}2014-1,2014-02-30,A,"1,000",,,,,H,a,\n`),
    1,
    /history\.csv 第 2 行：people：应当是不带分隔符的整数，实际是 "1,000"/,
  ],
  [
    'a history with a round that is left out',
    () => site('history.csv', `${HISTORY}2014-01,2014,a,,,,,1,high,a,a\n2014-03,2014,a,,,,,1,high,a,a\n`),
    1,
    /history\.csv 第 3 行：应当是第 2 行 2014-01 之后的那一期/,
  ],
  [
    'a history that is no CSV',
    () => site('history.csv', `${HISTORY}"2014\n`),
    1,
    /history\.csv 第 2 行：应当有收尾的引号/,
  ],
  [
    'settings with faults',
    () =>
      site(
        'site.toml',
        `${readFileSync(at('draws/site.toml'), 'utf8')}\n[colour]\naccent = 1\n`
          .replace('official = false', 'official = "no"')
          .replace('url = "https://apply.example/"', 'url = "apply"'),
      ),
    1,
  ],
  ['settings that are no TOML', () => site('site.toml', 'languages = [\n'), 1],
  ['no settings', () => `site check ${at('none')}`, 1],
  ['a build of no settings', () => `site build ${at('none')} --out ${at('built')}`],
  ['a build into something else', () => `site build ${at('filled')} --out ${at('keys')}`],
  ['a build around the project', () => `site build ${at('filled')} --out /`],
  ['a build below no path', () => `site build ${at('filled')} --out ${at('built')} --base x`],
  ['no built site', () => `verify-site ${at('keys')} --own ${at('keys')}`],
  ['no site', () => `verify-site ${at('none')}`],
  ['an export of no format', () => `export test/vectors/records/three --out ${at('exported')}`],
  ['an export of no record', () => `export ${at('keys')} --parquet --out ${at('exported')}`],
  ['a draw of others', () => `rerun beijing ${at('rules.md')} --seed 123456`],
  ['a draw of others without a pool', () => 'rerun rfc3797 --select 1 --source 1'],
  ['a sample of nothing', () => 'rerun rivest --seed x --total 0 --count 1'],
];

describe('told in Chinese', () => {
  test.each(
    FAULTS.map(([what, words, status = 2, said = CHINESE]) => ({ what, words, expected: status, said })),
  )('$what', async ({ words, expected, said }) => {
    const { status, out, err }: Ran = await run([...words().split(' '), '--lang', 'zh'], NOW);
    expect({ status, out, err }).toMatchObject({ status: expected });
    // JSON is the same in both languages.
    const told = words.toString().includes('--json') ? err : `${out}\n${err}`;
    expect(english(told)).toEqual([]);
    expect(told).toMatch(said);
  });
  test('a disk that fails', async () => {
    const { files, release } = troubled(6, 'fails');
    const { status, err } = await run(
      `freeze ${at('a.csv')} --out ${at('broken')} --rules ${at('rules.md')} ${PLAN} --lang zh`.split(' '),
      NOW,
      { files },
    );
    await release();
    expect(status).toBe(2);
    expect(err).toMatch(/磁盘读写出错。什么也没有承诺/);
    expect(english(err)).toEqual([]);
    expect(existsSync(at('broken/commitment.json'))).toBe(false);
  });
  test('every command has one', () => {
    const calls = FAULTS.map(([, words]) => words.toString());
    for (const name of Object.keys(COMMANDS).filter(
      (one) => !['selftest', 'sample', 'example', 'receipt'].includes(one),
    ))
      expect(calls.some((call) => call.includes(name)) || ['freeze', 'intake'].includes(name), name).toBe(
        true,
      );
  });
});
