/** What the pages of real draws say of a fault: a sentence made of words, whatever stood there. */
import { describe, expect, test } from 'vitest';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { rivestWords } from '../../src/i18n/official/rivest.ts';
import type { OfficialFacts } from '../../src/official/errors.ts';

const FACTS: readonly OfficialFacts[] = [
  {},
  { found: { is: 'quoted', text: '"two"' } },
  { found: { is: 'number', number: 65_536 } },
  { found: { is: 'character', character: '①', position: 2 } },
  { found: { is: 'nothing' } },
];

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const all = [publishedWords, rfc3797Words, rivestWords].flatMap((words) =>
    Object.entries<(facts: OfficialFacts) => string>(words[lang].faults),
  );
  test.each(all)('%s', (_, say) => {
    for (const facts of FACTS) expect(say(facts)).not.toMatch(/\[object|undefined|NaN/);
    expect(say({})).not.toBe('');
  });
  test('a number that is none is quoted', () => {
    const { faults } = publishedWords[lang];
    expect(faults['published.number']({ found: { is: 'quoted', text: '"two"' } })).toContain('"two"');
    expect(faults['published.thousands']({ found: { is: 'quoted', text: '"1,234"' } })).toContain('"1,234"');
  });
});
