/** A publisher's folder with a round frozen into it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run } from './terminal.ts';

/** Freezes a small round of one pool into a publisher's folder, with its titles in both languages. */
export async function freezeInto(folder: string, round: string): Promise<string> {
  const record = join(folder, 'public/rounds', round, 'family');
  const list = Array.from({ length: 40 }, (_, i) => `H${1000 + i},${1 + (i % 3)}\n`).join('');
  const at = (name: string) => join(folder, '..', `${name}-${round}`);
  writeFileSync(at('applications.csv'), `code,tickets\n${list}`);
  const { status, err } = await run(
    [
      ...[
        'freeze',
        at('applications.csv'),
        '--out',
        record,
        '--round',
        round,
        '--pool',
        'family',
        '--method',
        'lottery',
      ],
      ...['--quota', '8', '--reserves', '2', '--rules', join(folder, 'words/rules/rules.zh.md')],
      ...['--frozen-at', '2027-02-01T00:00:00Z', '--draw-at', '2027-06-26T02:00:00Z'],
      ...['--source', 'text:000000:大厅屏幕上的六位数'],
    ],
    '2027-02-01T00:00:00Z',
  );
  expect(status, err).toBe(0);
  const titles = {
    [`rounds/${round}.zh.md`]: `title: 2027 年第 1 期\nsummary: 家庭户型。\nround: "${round}"`,
    [`rounds/${round}.en.md`]: `title: Round 1 of 2027\nsummary: Flats for families.\nround: "${round}"`,
    'pools/family.zh.md': 'title: 家庭户型\nsummary: 三人以上的家庭。\nshort: 家庭\npool: family',
    'pools/family.en.md':
      'title: Family flats\nsummary: Families of three or more.\nshort: Families\npool: family',
  };
  for (const [name, head] of Object.entries(titles)) {
    mkdirSync(join(folder, 'words', name, '..'), { recursive: true });
    writeFileSync(
      join(folder, 'words', name),
      `---\n${head}\n---\n\n${name.includes('.zh.') ? '见规则。' : 'See the rules.'}\n`,
    );
  }
  return record;
}
