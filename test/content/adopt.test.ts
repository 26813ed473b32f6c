/** The pages below /adopt/: the same in both languages where they must be, no dead link, and commands that do what the page says. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, run } from '../commands/terminal.ts';
import { blocksOf, commandBlocks, pageText, topics } from './adopt-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the pages for whoever decides', () => {
  test('are what an office asks for', () => {
    const named = ['decision', 'shadow', 'rehearsal', 'costs', 'calendar', 'law', 'announce', 'minutes'];
    expect(named.filter((topic) => !topics.includes(topic))).toEqual([]);
  });
  test.each(topics)('%s: the same blocks, headings and rows in both languages', (topic) => {
    const [zh, en] = [pageText(topic, 'zh'), pageText(topic, 'en')];
    expect(blocksOf(zh)).toEqual(blocksOf(en));
    const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');
    for (const pattern of [/^#+ /gm, /^\|/gm, /^- /gm, /^\d+\. /gm])
      expect(prose(zh).match(pattern)?.length, String(pattern)).toBe(prose(en).match(pattern)?.length);
  });
  test.each(topics)('%s: its links lead to pages that are there', (topic) => {
    for (const lang of ['zh', 'en'] as const)
      for (const [, path = ''] of pageText(topic, lang).matchAll(/\]\((\/[^)#]*)/g)) {
        const prefix = lang === 'en' ? '/en' : '';
        expect(path.startsWith(`${prefix}/`), path).toBe(true);
        const [, folder = '', ...names] = path.slice(prefix.length).replace(/\/$/, '').split('/');
        if (names.length === 0) continue;
        const at = join(ROOT, 'src', 'content', folder, ...names);
        // A topic, or the index of a folder of topics.
        expect(existsSync(`${at}.${lang}.md`) || existsSync(at), path).toBe(true);
      }
  });
  test('the guide for publishers and README lead there', () => {
    for (const [file, path] of [
      ['src/content/guide/publisher.zh.md', '(/adopt/)'],
      ['src/content/guide/publisher.en.md', '(/en/adopt/)'],
      ['README.md', 'docs/shadow-draw.md'],
    ] as const)
      expect(readFileSync(join(ROOT, file), 'utf8')).toContain(path);
  });
  test('docs/shadow-draw.md is the page', () => {
    const page = pageText('shadow', 'en');
    const [, title, summary] = /^title: (.*)\nsummary: (.*)$/m.exec(page) ?? [];
    const body = page
      .slice(page.indexOf('\n---\n', 4) + 5)
      .replaceAll(/\]\(\/en\/(\w+)\/(\w+)\/\)/g, '](../src/content/$1/$2.en.md)');
    expect(readFileSync(join(ROOT, 'docs', 'shadow-draw.md'), 'utf8')).toBe(
      `# ${title}\n\n${summary}\n${body}`,
    );
  });
});

/** A block's commands, run one after the other in the present folder. */
async function runAll(block: ReturnType<typeof commandBlocks>[number], now: string): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const { words, into } of block) {
    const one = await run(words, now);
    if (into !== null) writeFileSync(into, one.out);
    ran.push(one);
  }
  return ran;
}

const before = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingqian-adopt-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** Long after the draw of the examples: whoever copies them today runs them so. */
const TODAY = '2027-01-01T00:00:00Z';

describe('the rehearsal, as it stands on the page', () => {
  const text = pageText('rehearsal', 'en');
  const [list = '', rules = ''] = blocksOf(text);
  let ran: Ran[] = [];
  beforeAll(async () => {
    writeFileSync('applications.csv', list);
    writeFileSync('rules.md', rules);
    ran = await runAll(commandBlocks(text)[0] ?? [], TODAY);
  }, 60_000);
  test('every command is done', () => {
    expect(ran.length).toBeGreaterThan(5);
    expect(ran.map(({ status, err }) => ({ status, err: status === 0 ? '' : err }))).toEqual(
      ran.map(() => ({ status: 0, err: '' })),
    );
  });
  test('with the digest and the winner that the page names, in both languages', () => {
    const digest = ran[0]?.out ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const [, winner = ''] = /^1,([^,]*),/m.exec(readFileSync('rehearsal-1/flats/result.csv', 'utf8')) ?? [];
    for (const lang of ['zh', 'en'] as const)
      for (const said of [digest, winner]) expect(pageText('rehearsal', lang)).toContain(`\`${said}\``);
  });
  test('ends with a draw that is verified, and a receipt that tells', () => {
    expect(ran.map(({ out }) => out).join('\n')).toMatch(/^VERIFIED/m);
    expect(ran.at(-1)?.out).toMatch(/^code T28: row/m);
  });
  // What the checklist has people try.
  test('a second freeze, a mistyped signature and a changed list are refused', async () => {
    const [freeze, , reveal] = commandBlocks(text)[0] ?? [];
    const again = await run(freeze?.words ?? [], TODAY);
    expect(again).toMatchObject({ status: 2, err: expect.stringMatching(/never replaced/) });
    const mistyped = (reveal?.words ?? []).map((word) =>
      /^[0-9a-f]{96}$/.test(word) ? `${word.slice(0, -1)}0` : word,
    );
    expect((await run(mistyped, TODAY)).status).toBe(2);
    const path = 'rehearsal-1/flats/applicants.csv';
    const bytes = readFileSync(path, 'utf8');
    writeFileSync(path, bytes.replace('A07,1', 'A07,2'));
    const { status, out } = await run(['verify', 'rehearsal-1/flats'], TODAY);
    writeFileSync(path, bytes);
    expect(status).toBe(1);
    expect(out).toMatch(/^FAIL {2}list\.(?:form|digest)/m);
    const absent = await run(['receipt', 'rehearsal-1/flats', '--code', 'B99'], TODAY);
    writeFileSync('absent.json', absent.out);
    expect((await run(['check-receipt', 'absent.json'], TODAY)).out).toMatch(/^code B99: not in the list/m);
  });
});

describe('the shadow draw, as it stands on the page', () => {
  /** 3,000 applications, as a housing office has them, and 300 winners that its own draw might have had. */
  const codes = Array.from({ length: 3000 }, (_, i) => `F${String((i * 7919) % 10_007).padStart(5, '0')}`);
  const winners = codes.filter((_, i) => i % 10 === 3);
  const commands = commandBlocks(pageText('shadow', 'en'))[0] ?? [];
  const compare = () => run(commands.at(-1)?.words ?? [], TODAY);
  let ran: Ran[] = [];
  beforeAll(async () => {
    writeFileSync(
      'applications.csv',
      `code,tickets\n${codes.map((code, i) => `${code},${1 + (i % 3)}`).join('\n')}\n`,
    );
    writeFileSync('winners.csv', `code\n${winners.join('\n')}\n`);
    ran = await runAll(commands, TODAY);
  }, 60_000);
  test('every command is done, and the record is a rehearsal that verifies', () => {
    expect(ran.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(ran[4]?.out).toMatch(/^VERIFIED/m);
    expect(readFileSync('shadow-notice.html', 'utf8')).toContain('这是演练');
  });
  test('where nothing differs it says so, and no more', () => {
    const out = ran[5]?.out ?? '';
    expect(out).toMatch(/^winners: 300, quota 300$/m);
    expect(out).toMatch(/^NOTHING DIFFERS: .*this cannot tell\.$/m);
    expect(out.match(/^tickets \d/gm)?.length).toBe(3);
  });
  test.each([
    [
      'somebody who is not in the list',
      [...winners.slice(1), 'F99999'],
      /NOT IN THE FROZEN LIST: 1\n {2}line 301: F99999/,
    ],
    ['somebody twice', [...winners.slice(1), winners[5] as string], /TWICE: 1\n {2}line 301: /],
    ['one winner too few', winners.slice(1), /^winners: 299, quota 300$/m],
  ])('%s is told', async (_, published, said) => {
    // As Windows ends lines.
    writeFileSync('winners.csv', `code\r\n${published.join('\r\n')}\r\n`);
    const { status, out } = await compare();
    expect(status).toBe(1);
    expect(out).toMatch(said);
    expect(out).toMatch(/^SOMETHING DIFFERS/m);
  });
  test('winners who all have most tickets lie outside what chance gives, which decides nothing', async () => {
    writeFileSync(
      'winners.csv',
      codes
        .filter((_, i) => i % 3 === 2)
        .slice(0, 300)
        .join('\n'),
    );
    const { status, out } = await compare();
    expect(status).toBe(0);
    expect(out).toMatch(/^tickets 3: 300 of 1000 won, 30\.0%; by chance [\d.]+%, outside /m);
  });
  test('what is no code, and a record that fails, could not be compared', async () => {
    writeFileSync('winners.csv', 'code\n张三\n');
    const named = await compare();
    expect(named).toMatchObject({
      status: 2,
      err: expect.stringMatching(/winners\.csv line 2: expected a code/),
    });
    expect(named.err).not.toContain('张三');
    writeFileSync('winners.csv', winners.join('\n'));
    const path = 'shadow/flats/result.csv';
    const bytes = readFileSync(path, 'utf8');
    writeFileSync(path, bytes.replace('\n1,', '\n1,X'));
    const failed = await compare();
    writeFileSync(path, bytes);
    expect(failed).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/failed.*draw\.result/) });
  });
});
