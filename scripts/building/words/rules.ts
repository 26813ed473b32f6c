/** The rules of pools, which are files and no pages, by their headings. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../../src/i18n/lang.ts';
import type { PublishedRound } from '../../../src/record/node/rounds.ts';
import { standingOf } from '../../../src/record/node/rounds.ts';

export interface RulesText {
  /** Below the site's root. */
  readonly path: string;
  readonly text: string;
}

/** The rules of every pool as they were last published: the same text of an earlier round is not found twice. */
export async function publishedRules(rounds: readonly PublishedRound[]): Promise<RulesText[]> {
  const texts = new Map<string, RulesText>();
  const pools = new Set<string>();
  for (const { pools: own } of rounds)
    for (const { pool, folder, path, files } of standingOf(own)) {
      const rules = files.find(({ name }) => name === 'rules.md');
      if (rules === undefined || texts.has(rules.sha256) || pools.has(pool)) continue;
      pools.add(pool);
      texts.set(rules.sha256, {
        path: `/${path}rules.md`,
        text: await readFile(join(folder, 'rules.md'), 'utf8'),
      });
    }
  return [...texts.values()];
}

/** The language that a text is in: rules have one, whatever languages the site has. */
export function langOfText(text: string): Lang {
  const chinese = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = text.match(/[a-z]+/gi)?.length ?? 0;
  return chinese > latin ? 'zh' : 'en';
}

/** The sections of a Markdown text, which has no anchors as a file. */
export function rulesSections(text: string): {
  title: string;
  sections: { heading: string; text: string }[];
} {
  const sections = [{ heading: '', text: '' }];
  let title = '';
  for (const line of text.split('\n')) {
    const [, mark = '', words = ''] = /^(#{1,6})\s+(.*)$/s.exec(line) ?? [];
    let end = words.length;
    while (words[end - 1] === '#') end--;
    const heading = words.slice(0, end).trimEnd();
    if (mark === '#' && title === '') title = heading;
    else if (mark !== '') sections.push({ heading, text: '' });
    else {
      const last = sections.at(-1);
      // What marks up is not among the words: emphasis, code, the address behind a link's words.
      if (last !== undefined)
        last.text += `${line
          .replace(/\]\([^)\]]*\)/g, '')
          .replace(/^\s*[-+>]\s/, '')
          .replace(/[*`[\]]/g, '')
          .replaceAll('|', ' ')} `;
    }
  }
  return {
    title,
    sections: sections
      .map((one) => ({ heading: one.heading, text: one.text.replace(/\s+/g, ' ').trim() }))
      .filter((one) => one.text !== '' || one.heading !== ''),
  };
}
