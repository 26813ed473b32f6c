/** The pinyin that the search knows: of every term of the glossary, and one syllable a character. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSynonyms } from '../../src/publisher/synonyms.ts';

const SRC = join(import.meta.dirname, '../../src');
const FILES = [
  { words: 'content', glossary: ['draw', 'log'] },
  { words: 'demonstration/words', glossary: ['system'] },
];
/** Single characters, which stand everywhere, and terms that begin with a publisher's own word. */
const NOT_READ = /^(?:.|\{.*|drand)$/u;
/** What a syllable of pinyin is, without its tone; a v stands for ü. */
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ve)$/;

const all = FILES.map(({ words, glossary }) => {
  const file = `${words}/search/synonyms.zh.toml`;
  const pinyin = readSynonyms(file, readFileSync(join(SRC, file), 'utf8')).filter(([said]) =>
    /^[a-z ]+$/.test(said),
  );
  const terms = glossary.flatMap((topic) =>
    [...readFileSync(join(SRC, words, `glossary/${topic}.zh.md`), 'utf8').matchAll(/^## ([^（\n]+)/gm)].map(
      ([, term = '']) => term,
    ),
  );
  return { file, pinyin, terms: terms.filter((term) => !NOT_READ.test(term)) };
});
const engines = all[0]?.pinyin ?? [];

describe.each(all)('$file', ({ pinyin, terms }) => {
  test('has every term of the glossary', () => {
    expect(terms.length).toBeGreaterThan(10);
    const meant = [...pinyin, ...engines].flatMap(([, one]) => one);
    expect(terms.filter((term) => !meant.includes(term))).toEqual([]);
  });
  test('has syllables, as many as the first of what is meant has characters', () => {
    for (const [said, [meant = '']] of pinyin) {
      const syllables = said.split(' ');
      for (const one of syllables) expect(one, said).toMatch(SYLLABLE);
      // What is said another way on the site is read as people say it.
      if (!['che pai', 'tiao jian', 'mei zhong qian'].includes(said))
        expect(syllables, said).toHaveLength([...meant].length);
    }
  });
  test('reads a character in one way in all its words', () => {
    const readings = new Map<string, Set<string>>();
    for (const [said, [meant = '']] of pinyin) {
      const characters = [...meant];
      const syllables = said.split(' ');
      if (characters.length !== syllables.length || ['che pai', 'tiao jian', 'mei zhong qian'].includes(said))
        continue;
      for (const [i, one] of characters.entries())
        readings.set(one, (readings.get(one) ?? new Set()).add(syllables[i] as string));
    }
    expect([...readings].filter(([, read]) => read.size > 1)).toEqual([]);
  });
});
