/** What a reader of a saved receipt is told where its commitment was voided: which, by what, and where to go on, or that nothing took its place. */
import { expect, test } from 'vitest';
import { readCommitment } from '../../../src/core/commitment.ts';
import { faultWords } from '../../../src/i18n/lookup/fault.ts';
import type { VoidedPool } from '../../../src/panels/lookup/pools.ts';
import type { Refusal } from '../../../src/panels/lookup/shown.ts';
import { toldRefusal } from '../../../src/panels/lookup/told-refusal.ts';
import { vectorRecord } from '../../search/pools.ts';

const commitment = readCommitment(vectorRecord('two-pages')['commitment.json'] as Uint8Array);
const HASH = 'ab'.repeat(32);
const voided = (replacement: string | null, isDrawn = false): VoidedPool => ({
  ...{ round: commitment.round, pool: commitment.pool, place: 'r/p', commitmentHash: HASH },
  ...{ title: 'pool', roundTitle: 'round', at: 'yesterday', isDrawn, replacement },
});
const refusal = (replacement: string | null, isDrawn = false): Refusal => ({
  why: 'voided',
  checked: { commitment, commitmentHash: HASH, row: 3 } as Extract<Refusal, { why: 'voided' }>['checked'],
  voided: voided(replacement, isDrawn),
  where: 'receipt.json',
});

test.each(['zh', 'en'] as const)('in %s', (lang) => {
  const t = faultWords[lang];
  const paths = (replacement: string | null) =>
    toldRefusal(t, refusal(replacement)).why.flatMap((sentence) =>
      typeof sentence === 'string'
        ? []
        : sentence.flatMap((part) => (typeof part === 'object' && 'path' in part ? [part.path] : [])),
    );
  expect(paths('r/p.2')).toEqual(['/rounds/r/p/', '/rounds/r/p.2/']);
  expect(paths(null)).toEqual(['/rounds/r/p/']);
  const { verdict, sentence, why, isWorthAgain } = toldRefusal(t, refusal(null));
  expect({ verdict, sentence, isWorthAgain }).toEqual({
    verdict: 'incomplete',
    sentence: t.savedVoided,
    isWorthAgain: false,
  });
  expect(JSON.stringify(why)).toContain(HASH);
  expect(why).toContain(t.savedListed(3, commitment.list.rows));
});

test('of one that was voided after its draw nobody hears that it was not drawn', () => {
  const said = (lang: 'zh' | 'en', isDrawn: boolean) =>
    JSON.stringify(toldRefusal(faultWords[lang], refusal(null, isDrawn)).why);
  expect(said('zh', true)).toContain('按它已经出过结果，那个结果不算数');
  expect(said('en', true)).toContain('There is a result by it, which does not count');
  expect(said('zh', false)).toContain('生成本站时，没有按它出过结果');
  expect(said('en', false)).toContain('When this page was built there was no result by it');
  expect(said('zh', true)).not.toMatch(/没有按它/);
  expect(said('en', true)).not.toMatch(/no result|not drawn|never/);
});
