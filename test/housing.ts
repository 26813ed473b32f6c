/** An invented housing office: what it fills into the folder that `site new` wrote. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in the places of the template; anything else becomes the word behind. */
const FILLED: Readonly<Record<string, string>> = {
  网站的名称: '青禾市保障房摇号公示',
  举办单位: '青禾市住房保障中心',
  申请网站的名称: '青禾市保障房申请网',
  '摇的是什么，如 住房、学位': '住房',
  '量词，如 套、个': '套',
  电话: '0123-5550100',
  "the site's name": 'Qinghe Housing Draws',
  'who holds the draws': 'the Qinghe Housing Office',
  'the name of the site where people apply': 'Qinghe Housing Applications',
  'one of what is drawn, such as flat': 'flat',
  'several of them, such as flats': 'flats',
};

const MARK = /\{(待填：|to fill in: )([^}\n]*)\}/g;

/** Fills in every place of a new folder. @returns the files that had one */
export function fillIn(folder: string): string[] {
  const changed: string[] = [];
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || !/\.(?:md|toml)$/.test(name)) continue;
    const text = readFileSync(path, 'utf8');
    const filled = text.replace(
      MARK,
      (_, mark: string, what: string) =>
        FILLED[what] ?? (mark === '待填：' ? '见办事指南' : 'see the notice'),
    );
    if (filled === text) continue;
    writeFileSync(path, filled);
    changed.push(name);
  }
  return changed;
}
