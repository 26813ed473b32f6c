/** Indexes that lie: whatever they say, the answer is right or there is none. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../src/core/list.ts';
import { answer } from '../../src/search/answer.ts';
import { indexGroup, indexHead, indexPage } from '../../src/search/index-files.ts';
import { type IndexPage, readIndexFile, IndexPage as Schema } from '../../src/search/index-format.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { network, type ServedPool, served, vectorRecord } from './pools.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

let pool: ServedPool;
let code: string;
/** A row on the second page that was not selected. */
const ROW = 300;

beforeAll(async () => {
  pool = await served(vectorRecord('drand'));
  code = codeOf(pool.index.list, ROW);
});

const base = () => `search/${pool.address.round}/${pool.address.pool}/`;
const ofRecord = (name: string) => `rounds/${pool.address.round}/${pool.address.pool}/${name}`;
const serve = (name: string, value: unknown) => pool.files.set(base() + name, encode(value));

async function refusal(): Promise<string> {
  const outcome = await lookUpByIndex(code, pool.address, network([pool])).catch((error) => error.code);
  pool.files.clear();
  return typeof outcome === 'string' ? outcome : `an answer: ${outcome.standing}`;
}

describe('what the index says is refused', () => {
  const page = (change: Partial<IndexPage>) => ({ ...indexPage(pool.index, 1), ...change });

  test.each<[string, () => void, string]>([
    ['a head that is no JSON', () => pool.files.set(`${base()}head.json`, Uint8Array.of(0xff)), 'index'],
    ['a head of a server that answers everything', () => serve('head.json', '<!doctype html>'), 'index'],
    [
      'a head with a member too many',
      () => serve('head.json', { ...indexHead(pool.index), more: 1 }),
      'index',
    ],
    [
      'a head of another commitment',
      () => serve('head.json', { ...indexHead(pool.index), commitment: '0'.repeat(64) }),
      'index',
    ],
    ['a head of another length', () => serve('head.json', { ...indexHead(pool.index), rows: 601 }), 'index'],
    ['a head without codes', () => serve('head.json', { ...indexHead(pool.index), codes: [] }), 'index'],
    [
      'a head of an older result',
      () => serve('head.json', { ...indexHead(pool.index), result: '0'.repeat(64) }),
      'index',
    ],
    [
      'a head from before the result',
      () => serve('head.json', { ...indexHead(pool.index), result: null }),
      'index',
    ],
    ['a group with a page too few', () => serve('codes/0.json', indexGroup(pool.index, 0).slice(1)), 'index'],
    ['no group', () => pool.files.set(`${base()}codes/0.json`, null), 'missing'],
    ['no page', () => pool.files.set(`${base()}pages/1.json`, null), 'missing'],
    ['a group that points too far', () => serve('codes/0.json', ['0', '1', '2']), 'index'],
    ['a group that points too near', () => serve('codes/0.json', ['0', 'Y', 'Z']), 'index'],
    ['another page under this name', () => serve('pages/1.json', indexPage(pool.index, 0)), 'index'],
    [
      'another page with this number',
      () => serve('pages/1.json', { ...indexPage(pool.index, 0), index: 1 }),
      'index',
    ],
    [
      'a page with one ticket more',
      () =>
        serve('pages/1.json', page({ text: indexPage(pool.index, 1).text.replace(/,([0-9]+)\n/, ',1$1\n') })),
      'index',
    ],
    [
      'a page without this row',
      () => {
        const { text } = indexPage(pool.index, 1);
        const rows = text.split('\n').filter((row) => !row.startsWith(code));
        serve('pages/1.json', page({ text: rows.join('\n') }));
      },
      'index',
    ],
    ['a page without its path', () => serve('pages/1.json', page({ path: [] })), 'index'],
    [
      'a path that is no hex',
      () => serve('pages/1.json', page({ path: ['<img src=x onerror=alert(1)>'] })),
      'index',
    ],
    ['a page of markup', () => serve('pages/1.json', page({ text: '<script>alert(1)</script>\n' })), 'index'],
    ['a page of half a character', () => serve('pages/1.json', page({ text: '\ud800' })), 'index'],
    ['an empty page', () => serve('pages/1.json', page({ text: '' })), 'index'],
    ['an endless page', () => serve('pages/1.json', page({ text: 'A'.repeat(70_000) })), 'index'],
    ['ranks that are no numbers', () => serve('pages/1.json', { ...page({}), ranks: [['x', 'y']] }), 'index'],
    [
      'a rank for a row that was not selected',
      () => serve('pages/1.json', page({ ranks: [[ROW - 256, 3]] })),
      'contradiction',
    ],
    [
      'a rank past the last',
      () => serve('pages/1.json', page({ ranks: [[ROW - 256, 999]] })),
      'contradiction',
    ],
    [
      'a commitment of another pool',
      () =>
        pool.files.set(ofRecord('commitment.json'), vectorRecord('three')['commitment.json'] as Uint8Array),
      'commitment',
    ],
    ['no seed beside the result', () => pool.files.set(ofRecord('seed.json'), null), 'missing'],
    ['no result beside the seed', () => pool.files.set(ofRecord('result.json'), null), 'missing'],
    [
      'the seed of another pool',
      () => pool.files.set(ofRecord('seed.json'), vectorRecord('three')['seed.json'] as Uint8Array),
      'draw',
    ],
    [
      'the result of another pool',
      () => pool.files.set(ofRecord('result.json'), vectorRecord('three')['result.json'] as Uint8Array),
      'draw',
    ],
  ])('%s', async (_, lie, expected) => {
    lie();
    expect(await refusal()).toBe(expected);
  });

  test('the untouched index answers', async () => {
    expect(await refusal()).toBe('an answer: not-selected');
  });
});

test('of the ranks that an index may claim, only those of the right kind pass', async () => {
  const { list, result } = pool.index;
  const read = network([pool]);
  const draw = {
    seed: pool.record['seed.json'] as Uint8Array,
    result: pool.record['result.json'] as Uint8Array,
  };
  for (const published of [1, 30, 31, 40]) {
    const row = result?.ranks.indexOf(published) as number;
    const honest = await lookUpByIndex(codeOf(list, row), pool.address, read);
    expect(honest.published?.rank).toBe(published);
    const { allocated = 0, reserves = 0 } = honest.drawn?.result ?? {};
    const claims = [1, 2, allocated, allocated + 1, allocated + reserves, allocated + reserves + 1, null];
    for (const rank of claims.filter((claim) => claim !== published)) {
      const told = await answer({
        receipt: honest.receipt,
        expectedCommitment: pool.address.commitmentHash,
        expectedDraw: pool.address.drawFiles,
        isDrawKnown: true,
        readDraw: async () => draw,
        readPublished: async () => ({ rank }),
      }).catch((error) => error.code);
      const sameKind =
        rank !== null && rank <= allocated + reserves && rank > allocated === published > allocated;
      if (!sameKind) expect(told).toBe('contradiction');
      if (typeof told !== 'string') expect([told.standing, told.proven]).toEqual([honest.standing, true]);
    }
  }
});

test('index pages are read back as they were written', () => {
  const page = indexPage(pool.index, 1);
  expect(readIndexFile('pages/1.json', encode(page), Schema)).toEqual(page);
});

describe('a saved receipt', () => {
  const read = () => network([pool]);

  test('of a published pool gives the standing, without the published rank', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    const saved = await checkSavedReceipt(receipt, [pool.address], read());
    expect(saved).toMatchObject({
      relation: 'same',
      answer: { standing: 'not-selected', proven: true, published: null },
    });
  });

  test('of a ranked pool leaves the rank undecided', async () => {
    const ranked = await served(vectorRecord('ranking-ties'));
    const { receipt } = await lookUpByIndex(codeOf(ranked.index.list, 3), ranked.address, network([ranked]));
    const saved = await checkSavedReceipt(receipt, [ranked.address], network([ranked]));
    expect(saved).toMatchObject({ relation: 'same', answer: { standing: 'undecided', proven: false } });
  });

  test('of another commitment, or of a pool that is not here, is no answer of this site', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    const other = { ...pool.address, commitmentHash: '0'.repeat(64) };
    expect(await checkSavedReceipt(receipt, [other], read())).toMatchObject({ relation: 'other' });
    expect(await checkSavedReceipt(receipt, [], read())).toMatchObject({ relation: 'unknown' });
  });

  test('with any byte changed is refused, or is another statement that is true', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    for (let at = 0; at < receipt.length; at += 41) {
      const changed = receipt.slice();
      changed[at] = (changed[at] as number) ^ 1;
      const told = await checkSavedReceipt(changed, [pool.address], read()).catch((error) =>
        String(error.code),
      );
      if (typeof told === 'string') expect(told).toMatch(/^(document|receipt|page|list)\./);
      else if (told.relation === 'same') expect(told.answer.checked.code).not.toBe(code);
      else expect(told.checked.commitmentHash).not.toBe(pool.address.commitmentHash);
    }
  });
});
