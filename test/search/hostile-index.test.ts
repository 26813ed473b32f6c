/** Indexes that lie: whatever they say, the answer is right or there is none. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../src/core/list.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
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
    ['a head that is no JSON', () => pool.files.set(`${base()}head.json`, Uint8Array.of(0xff)), 'malformed'],
    ['a head of a server that answers everything', () => serve('head.json', '<!doctype html>'), 'malformed'],
    [
      'a head with a member too many',
      () => serve('head.json', { ...indexHead(pool.index), more: 1 }),
      'malformed',
    ],
    [
      'a head of another commitment',
      () => serve('head.json', { ...indexHead(pool.index), commitment: '0'.repeat(64) }),
      'stale',
    ],
    ['a head of another length', () => serve('head.json', { ...indexHead(pool.index), rows: 601 }), 'stale'],
    ['a head without codes', () => serve('head.json', { ...indexHead(pool.index), codes: [] }), 'stale'],
    [
      'a head of an older result',
      () => serve('head.json', { ...indexHead(pool.index), result: '0'.repeat(64) }),
      'stale',
    ],
    [
      'a head from before the result',
      () => serve('head.json', { ...indexHead(pool.index), result: null }),
      'stale',
    ],
    ['a group with a page too few', () => serve('codes/0.json', indexGroup(pool.index, 0).slice(1)), 'stale'],
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
      'malformed',
    ],
    ['a page of markup', () => serve('pages/1.json', page({ text: '<script>alert(1)</script>\n' })), 'index'],
    ['a page of half a character', () => serve('pages/1.json', page({ text: '\ud800' })), 'malformed'],
    ['an empty page', () => serve('pages/1.json', page({ text: '' })), 'malformed'],
    ['an endless page', () => serve('pages/1.json', page({ text: 'A'.repeat(70_000) })), 'malformed'],
    [
      'ranks that are no numbers',
      () => serve('pages/1.json', { ...page({}), ranks: [['x', 'y']] }),
      'malformed',
    ],
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
    [
      'a web page in place of the commitment',
      () =>
        pool.files.set(ofRecord('commitment.json'), new TextEncoder().encode('<!doctype html><p>Not here')),
      'malformed',
    ],
    ['no seed beside the result', () => pool.files.set(ofRecord('seed.json'), null), 'missing'],
    [
      'neither seed nor result, though the page was built with both',
      () => {
        for (const name of ['seed.json', 'result.json']) pool.files.set(ofRecord(name), null);
      },
      'missing',
    ],
    ['no result beside the seed', () => pool.files.set(ofRecord('result.json'), null), 'missing'],
    [
      'the seed of another pool',
      () => pool.files.set(ofRecord('seed.json'), vectorRecord('three')['seed.json'] as Uint8Array),
      'changed',
    ],
    [
      'the result of another pool',
      () => pool.files.set(ofRecord('result.json'), vectorRecord('three')['result.json'] as Uint8Array),
      'changed',
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

describe('draw files that are withheld or exchanged', () => {
  const withhold = (from: ServedPool) => {
    for (const name of ['seed.json', 'result.json']) from.files.set(ofRecord(name), null);
  };

  test('a page built before the draw still knows of it by its index', async () => {
    const before = { ...pool.address, drawFiles: null };
    const one = { ...pool, files: new Map() };
    withhold(one);
    const told = await lookUpByIndex(code, before, network([one])).catch((error) => error);
    expect(told).toMatchObject({ code: 'missing' });
    expect((await checkReceipt(told.receipt)).row).toBe(ROW + 1);
  });

  test('an index that hides the draw too does not help where the page was built with it', async () => {
    const one = { ...pool, files: new Map() };
    withhold(one);
    one.files.set(`${base()}head.json`, encode({ ...indexHead(pool.index), result: null }));
    await expect(lookUpByIndex(code, pool.address, network([one]))).rejects.toMatchObject({
      code: 'missing',
    });
  });

  test('files of another draw do not fit the commitment where the page knew of none', async () => {
    for (const name of ['seed.json', 'result.json'] as const) {
      const one = { ...pool, files: new Map() };
      one.files.set(ofRecord(name), vectorRecord('three')[name] as Uint8Array);
      const told = lookUpByIndex(code, { ...pool.address, drawFiles: null }, network([one]));
      await expect(told).rejects.toMatchObject({ code: 'draw' });
    }
  });

  test('a result.json that fits, but with another bound, is not the one the page was built with', async () => {
    const { list, result } = pool.index;
    const reserve = codeOf(list, result?.ranks.indexOf(31) as number);
    const document = JSON.parse(new TextDecoder().decode(pool.record['result.json']));
    const one = { ...pool, files: new Map() };
    // As far as the commitment goes the quota may have been full one word later or earlier.
    const moved = { ...document, allocatedDraws: document.allocatedDraws + 1 };
    one.files.set(ofRecord('result.json'), encode(moved));
    const told = lookUpByIndex(reserve, pool.address, network([one]));
    await expect(told).rejects.toMatchObject({ code: 'changed' });
  });

  test('what is not fetched keeps the receipt that was good before', async () => {
    const one = { ...pool, files: new Map() };
    one.files.set(ofRecord('seed.json'), 'unreachable');
    const told = await lookUpByIndex(code, pool.address, network([one])).catch((error) => error);
    expect(told).toMatchObject({ code: 'unreachable' });
    expect((await checkReceipt(told.receipt)).row).toBe(ROW + 1);
  });
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

  test('whose draw cannot be looked at still proves its row', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    for (const [content, fault] of [
      ['unreachable', 'unreachable'],
      [null, 'missing'],
    ] as const) {
      const one = { ...pool, files: new Map() };
      for (const name of ['seed.json', 'result.json']) one.files.set(ofRecord(name), content);
      const saved = await checkSavedReceipt(receipt, [pool.address], network([one]));
      expect(saved).toMatchObject({
        relation: 'no-draw',
        fault: { code: fault },
        checked: { row: ROW + 1, commitmentHash: pool.address.commitmentHash },
      });
    }
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
