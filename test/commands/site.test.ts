/** A publisher's folder: written, looked through, with everything that is wrong with it told where it is to be mended. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fillIn } from '../housing.ts';
import { freezeInto } from './own-site.ts';
import { run } from './terminal.ts';

const NOW = '2027-03-01T00:00:00Z';
const root = mkdtempSync(join(tmpdir(), 'mingqian-site-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let number = 0;
const fresh = () => join(root, `site-${number++}`);

describe('site new', () => {
  test('writes a folder in which everything is there but what has to be filled in', async () => {
    const folder = fresh();
    const { status, out } = await run(['site', 'new', folder], NOW);
    expect(status).toBe(0);
    const files = (readdirSync(folder, { recursive: true }) as string[]).map((name) =>
      name.replaceAll('\\', '/'),
    );
    for (const name of out.split('\n')) expect(files).toContain(name);
    const found = await run(['site', 'check', folder], NOW);
    expect(found.status).toBe(1);
    const lines = found.out.split('\n');
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines)
      expect(line).toMatch(/ line [0-9]+: \{(?:待填：|to fill in: ).*\} is still to be filled in$/);
    // Its own README says how; nothing of the template's own marks is left.
    for (const name of ['README.md', 'package.json', 'words/notices/2027-03-01-opening.zh.md'])
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('{{');
  });
  test('never writes into a folder that has anything', async () => {
    const folder = fresh();
    await run(['site', 'new', folder], NOW);
    const again = await run(['site', 'new', folder], NOW);
    expect(again).toMatchObject({ status: 2, err: expect.stringContaining('name a new folder') });
  });
  test.each(['zh', 'en'])('in %s alone has no file of the other language', async (lang) => {
    const folder = fresh();
    await run(['site', 'new', folder, '--languages', lang], NOW);
    const other = lang === 'zh' ? 'en' : 'zh';
    const files = readdirSync(folder, { recursive: true }) as string[];
    expect(files.filter((name) => name.endsWith(`.${other}.md`))).toEqual([]);
    expect(readFileSync(join(folder, 'site.toml'), 'utf8')).not.toMatch(
      new RegExp(`^${other} = |^\\[drawn.${other}\\]`, 'm'),
    );
    fillIn(folder);
    expect(await run(['site', 'check', folder], NOW)).toMatchObject({ status: 0, out: '' });
  });
  test.each(['zh,zh', 'de', ''])('refuses the languages "%s"', async (languages) => {
    expect(await run(['site', 'new', fresh(), '--languages', languages], NOW)).toMatchObject({ status: 2 });
  });
});

describe('site check', () => {
  let folder = '';
  const at = (...names: string[]) => join(folder, ...names);
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(at(name), change(readFileSync(at(name), 'utf8')));
  const check = async (now = NOW) => {
    const { status, out } = await run(['site', 'check', folder, '--now', now], '1999-01-01T00:00:00Z');
    expect(status).toBe(out === '' ? 0 : 1);
    return out === '' ? [] : out.split('\n');
  };
  beforeEach(async () => {
    folder = fresh();
    await run(['site', 'new', folder], NOW);
    fillIn(folder);
  });

  test('finds nothing in a folder that was filled in', async () => {
    expect(await check()).toEqual([]);
  });
  test('tells the line of whatever does not fit in history.csv, and nothing of the example in its README', async () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    const [header = ''] = /period,date,[a-z_,]+/.exec(readme) ?? [];
    const [round = ''] = /2014-01,2014-02,[^`]+/.exec(readme) ?? [];
    const [gap = ''] = /2014-02\/2014-05,[^`]+/.exec(readme) ?? [];
    writeFileSync(at('history.csv'), `${[header, round, gap].join('\n')}\n`);
    expect(await check()).toEqual([]);
    writeFileSync(at('history.csv'), `${[header, round, gap.replace('02/', '03/')].join('\n')}\n`);
    expect(await check()).toEqual([
      'history.csv line 3: expected the round after 2014-01 of line 2, or a row that says which are missing, found 2014-03/2014-05',
    ]);
  });
  test('names a mistyped key in site.toml and at the head of a text, with its line and the key that is meant', async () => {
    edit('words/policy/who.zh.md', (text) => text.replace('summary:', 'sumary:'));
    expect(await check()).toEqual([
      'words/policy/who.zh.md line 3: there is no key sumary; summary is meant',
    ]);
    edit('site.toml', (text) => text.replace('[organiser]', '[organizer]'));
    expect(await check()).toEqual([
      expect.stringMatching(/^site\.toml line [0-9]+: there is no key organizer; organiser is meant$/),
    ]);
  });
  test.each([
    ['order: 1', 'order: first', /^words\/policy\/who\.zh\.md line 4: order: /],
    [
      '---\ntitle',
      'title',
      /^words\/policy\/who\.zh\.md line 1: expected title and summary between two lines of ---/,
    ],
    ['title:', 'title: "', /^words\/policy\/who\.zh\.md line [0-9]+: /],
  ])('refuses a head with %s as %s', async (from, to, expected) => {
    edit('words/policy/who.zh.md', (text) => text.replace(from, to));
    expect((await check())[0]).toMatch(expected);
  });
  test('a text without its counterpart, a folder and a file that nothing is made of', async () => {
    rmSync(at('words/policy/who.en.md'));
    writeFileSync(at('words/policy/notes.txt'), 'x');
    writeFileSync(at('words/polcy'), 'x');
    expect(await check()).toEqual([
      'words/polcy: nothing is made of it; policy is meant',
      'words/policy/notes.txt: nothing is made of it; expected a name such as topic.zh.md or topic.en.md',
      'words/policy/who.en.md: expected the counterpart of who.zh.md, found no such file',
      // And the guide's link to it, in the language that has it no longer, still leads to a page of the other.
    ]);
  });
  test('a file of the search that has another name, or cannot be read', async () => {
    edit('words/search/synonyms.zh.toml', (text) => `${text}"x" = []\n`);
    writeFileSync(at('words/search/synonyms.fr.toml'), '');
    expect(await check()).toEqual([
      'words/search/synonyms.fr.toml: nothing is made of it; expected synonyms.zh.toml or synonyms.en.toml',
      expect.stringMatching(
        /^words\/search\/synonyms\.zh\.toml line \d+: x: expected a text, or a list of texts/,
      ),
    ]);
  });
  test('links that lead to nothing, once their page is gone; none of the engine leads there', async () => {
    for (const lang of ['zh', 'en']) rmSync(at(`words/policy/who.${lang}.md`));
    expect(await check()).toEqual([
      expect.stringMatching(/^words\/guide\/apply\.en\.md line [0-9]+: \/policy\/who\/ leads to nothing$/),
      expect.stringMatching(/^words\/guide\/apply\.zh\.md line [0-9]+: \/policy\/who\/ leads to nothing$/),
    ]);
    for (const lang of ['zh', 'en'])
      edit(`words/guide/apply.${lang}.md`, (text) => text.replace('/policy/who/', '/lookup'));
    expect(await check()).toEqual(
      ['en', 'zh'].map((lang) =>
        expect.stringMatching(
          new RegExp(`apply\\.${lang}\\.md line [0-9]+: /lookup leads to nothing; /lookup/ is meant$`),
        ),
      ),
    );
  });
  test('links to the pages of real draws, where the site has none', async () => {
    edit('words/about/about.zh.md', (text) => `${text}\n[真实摇号](/official/)\n`);
    expect(await check()).toEqual([
      expect.stringMatching(/about\.zh\.md line [0-9]+: \/official\/ leads to nothing$/),
    ]);
    edit('site.toml', (text) => text.replace('official = false', 'official = true'));
    expect(await check()).toEqual([]);
  });
  test('a self-check with a question that is not there, one that leads to no page, and one beside no page', async () => {
    const file = 'words/guide/eligible.toml';
    edit(file, (text) => text.replace('next = "owned"', 'next = "own"'));
    expect(await check()).toEqual([
      expect.stringMatching(/^words\/guide\/eligible\.toml line [0-9]+: there is no question own$/),
      expect.stringMatching(/^words\/guide\/eligible\.toml line [0-9]+: no answer leads to owned$/),
    ]);
    edit(file, (text) =>
      text.replace('next = "own"', 'next = "owned"').replace(/^# (\[rule\.more\]|path|zh|en)/gm, '$1'),
    );
    expect(await check()).toEqual([]);
    edit(file, (text) => text.replace('"/policy/who/"', '"/policy/whom/"'));
    expect(await check()).toEqual([
      expect.stringMatching(/eligible\.toml line [0-9]+: \/policy\/whom\/ leads to nothing$/),
    ]);
    for (const lang of ['zh', 'en']) rmSync(at(`words/guide/eligible.${lang}.md`));
    expect(await check()).toEqual([
      `${file}: expected the page it stands beside, eligible.zh.md, found no such file`,
    ]);
  });
  test('a person’s numbers in words, which it does not repeat', async () => {
    edit(
      'words/faq/results.zh.md',
      (text) => `${text}\n中签人：11010519491231002X，电话１３８００１３８０００。\n`,
    );
    const found = await check();
    expect(found).toEqual([
      expect.stringMatching(/results\.zh\.md line [0-9]+: looks like a resident ID number \(GB 11643\)$/),
      expect.stringMatching(/results\.zh\.md line [0-9]+: looks like a mainland mobile number$/),
    ]);
    expect(found.join()).not.toMatch(/11010519491231002X|138/);
  });
  test('a demonstration’s round on a site that is none', async () => {
    for (const lang of ['zh', 'en']) writeFileSync(at(`words/rounds.${lang}.md`), '');
    rmSync(at('words/rounds.zh.md'));
    rmSync(at('words/rounds.en.md'));
    await freezeInto(folder, '202701');
    edit('words/rounds/202701.zh.md', (text) => text.replace('round:', 'demonstration: true\nround:'));
    expect(await check()).toEqual([
      expect.stringMatching(
        /^words\/rounds\/202701\.zh\.md line 4: demonstration: true, and site\.toml has no \[demonstration\]/,
      ),
    ]);
  });

  describe('of records', () => {
    beforeEach(() => freezeInto(folder, '202701'));
    const RECORD = 'public/rounds/202701/family';

    test('nothing before the draw, and that it is overdue after it', async () => {
      expect(await check('2027-06-26T01:59:59Z')).toEqual([]);
      expect(await check('2027-06-26T02:00:01Z')).toEqual([
        `${RECORD}/commitment.json: the draw was set for 2027-06-26T02:00:00Z, and no result is published`,
      ]);
    });
    test('titles of a round and a pool that are not written', async () => {
      rmSync(at('words/rounds/202701.zh.md'));
      rmSync(at('words/rounds/202701.en.md'));
      rmSync(at('words/pools/family.en.md'));
      expect(await check()).toEqual([
        'words/rounds/202701.zh.md: expected the title of round 202701, found no such file',
        'words/rounds/202701.en.md: expected the title of round 202701, found no such file',
        'words/pools/family.en.md: expected the counterpart of family.zh.md, found no such file',
      ]);
    });
    test('one that does not verify, one that is not whole, and a file that is no record’s', async () => {
      edit(`${RECORD}/rules.md`, (text) => `${text} `);
      writeFileSync(at(RECORD, 'a.secret'), 'x');
      expect(await check()).toEqual(
        [
          expect.stringMatching(/^public\/rounds: these are no files of a record.*a\.secret/),
          expect.stringMatching(/^public\/rounds\/202701\/family: does not verify: rules\.digest: /),
        ].map((one) => one),
      );
      rmSync(at(RECORD, 'a.secret'));
      rmSync(at(RECORD, 'rules.md'));
      expect(await check()).toContain('public/rounds/202701/family: is not whole: rules.md is missing');
    });
    test('a commitment that the log does not have, and proofs that are not published', async () => {
      const keys = join(root, `keys-${number}`, 'log.key');
      const log = at('public/log');
      const made = await run(['log', 'init', log, '--origin', 'draws.example/log', '--keys', keys], NOW);
      expect(made.status, made.err).toBe(0);
      const policy = await run(['log', 'policy', '--keys', keys, '--quorum', '0'], NOW);
      writeFileSync(join(keys, '..', 'policy'), policy.out);
      const publish = [
        'log',
        'publish',
        at(RECORD),
        '--log',
        log,
        '--keys',
        keys,
        '--witnesses',
        join(keys, '..', 'policy'),
      ];
      const done = await run(publish, NOW);
      expect(done.status, done.err).toBe(0);
      expect(await check()).toEqual([]);
      rmSync(at(RECORD, 'commitment.tlog-proof'));
      rmSync(join(log, 'proofs/0.tlog-proof'));
      expect(await check()).toEqual([
        `${RECORD}/commitment.tlog-proof: the log has the commitment, and its proof is not published with the record; \`log publish\` puts it there`,
        'public/log/proofs/0.tlog-proof: the proof of entry 0 is not published; `log publish` makes it',
      ]);
      await run(publish, NOW);
      await freezeInto(folder, '202702');
      expect(await check()).toEqual([
        'public/log/checkpoint: the log does not have the commitment of 202702/family; `log publish` appends it',
      ]);
    });
  });
  test('where there is no folder', async () => {
    const found = await run(['site', 'check', join(root, 'nowhere')], NOW);
    expect(found).toMatchObject({ status: 1, out: expect.stringContaining('`site new` writes one') });
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
    expect(await run(['site', 'check', folder, '--now', 'today'], NOW)).toMatchObject({ status: 2 });
  });
});

test('nothing is wrong with the demonstration', async () => {
  const found = await run(['site', 'check', 'src/demonstration'], '2026-11-27T00:00:00Z');
  expect(found).toMatchObject({ status: 0, out: '' });
});

describe('site build', () => {
  test('refuses a folder with places to be filled in, and names them', async () => {
    const folder = fresh();
    await run(['site', 'new', folder], NOW);
    const out = `${folder}-site`;
    const { status, err } = await run(['site', 'build', folder, '--out', out], NOW);
    expect(status).toBe(2);
    const lines = err.split('\n');
    expect(lines[0]).toMatch(/^Places are still to be filled in, and nothing is built; .* --draft/);
    expect(lines[1]).toMatch(/^ {2}site\.toml line [0-9]+: \{.*\} is still to be filled in$/);
    expect(lines[6]).toMatch(/and [0-9]+ more, all of which `site check` lists/);
    expect(existsSync(out)).toBe(false);
  });
});
