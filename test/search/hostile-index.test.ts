/** Indexes and results that lie: whatever they say, the answer is right or there is none. */
import { beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { codeOf } from '../../src/core/list.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import type { RecordFile } from '../../src/core/record.ts';
import type { Result } from '../../src/core/result.ts';
import { digestOf } from '../../src/search/digest.ts';
import type { LookUpFault } from '../../src/search/fault.ts';
import { indexHead, indexPiece } from '../../src/search/index-files.ts';
import {
  type Head,
  type IndexPiece,
  readIndexFile,
  IndexPiece as Schema,
} from '../../src/search/index-format.ts';
import { lookUpByIndex } from '../../src/search/index-look-up.ts';
import { checkSavedReceipt } from '../../src/search/saved-receipt.ts';
import { codeAt, network, type RecordBytes, type ServedPool, served, vectorRecord } from './pools.ts';

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
  const piece = (change: Partial<IndexPiece>) => ({ ...indexPiece(pool.index, 1), ...change });
  const text = () => indexPiece(pool.index, 1).pages[0] as string;
  const head = (change: Partial<Head>) => ({ ...indexHead(pool.index), ...change });

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
    ['a head without pieces', () => serve('head.json', head({ starts: '' })), 'malformed'],
    ['a head with a piece too few', () => serve('head.json', head({ starts: 'aa1' })), 'stale'],
    ['a head with larger pieces', () => serve('head.json', head({ pagesInPiece: 2 })), 'stale'],
    [
      'a head of pieces that are no subtrees',
      () => serve('head.json', head({ pagesInPiece: 3 })),
      'malformed',
    ],
    ['a head of pieces without a page', () => serve('head.json', head({ pagesInPiece: 0 })), 'malformed'],
    [
      'a head whose pieces do not begin with the first',
      () => serve('head.json', head({ starts: 'a0a1a2' })),
      'malformed',
    ],
    ['a head out of order', () => serve('head.json', head({ starts: 'aa2a1' })), 'malformed'],
    [
      'a head with a start that stands twice',
      () => serve('head.json', head({ starts: 'aa1b' })),
      'malformed',
    ],
    [
      'a head with another spelling of a start',
      () => serve('head.json', head({ starts: 'aa12a13' })),
      'malformed',
    ],
    ['a head with what is no code', () => serve('head.json', head({ starts: 'aa1<' })), 'malformed'],
    [
      'a head that says something of the result',
      () => serve('head.json', { ...indexHead(pool.index), result: '0'.repeat(64) }),
      'malformed',
    ],
    ['no piece', () => pool.files.set(`${base()}pieces/1.json`, null), 'missing'],
    ['a head that points too far', () => serve('head.json', head({ starts: 'aa0b1' })), 'index'],
    ['a head that points too near', () => serve('head.json', head({ starts: 'aaYaZ' })), 'index'],
    ['another piece under this name', () => serve('pieces/1.json', indexPiece(pool.index, 0)), 'index'],
    [
      'another piece with this number',
      () => serve('pieces/1.json', { ...indexPiece(pool.index, 0), piece: 1 }),
      'index',
    ],
    [
      'a piece with a page too many',
      () => serve('pieces/1.json', piece({ pages: [text(), text()] })),
      'index',
    ],
    ['a piece without a page', () => serve('pieces/1.json', piece({ pages: [] })), 'malformed'],
    [
      'a page with one ticket more',
      () => serve('pieces/1.json', piece({ pages: [text().replace(/,([0-9]+)\n/, ',1$1\n')] })),
      'index',
    ],
    [
      'a page without this row',
      () => {
        const rows = text()
          .split('\n')
          .filter((row) => !row.startsWith(code));
        serve('pieces/1.json', piece({ pages: [rows.join('\n')] }));
      },
      'index',
    ],
    ['a page without its path', () => serve('pieces/1.json', piece({ path: [] })), 'index'],
    [
      'a path that is no hex',
      () => serve('pieces/1.json', piece({ path: ['<img src=x onerror=alert(1)>'] })),
      'malformed',
    ],
    [
      'a page of markup',
      () => serve('pieces/1.json', piece({ pages: ['<script>alert(1)</script>\n'] })),
      'index',
    ],
    ['a page of half a character', () => serve('pieces/1.json', piece({ pages: ['\ud800'] })), 'malformed'],
    ['an empty page', () => serve('pieces/1.json', piece({ pages: [''] })), 'malformed'],
    ['an endless page', () => serve('pieces/1.json', piece({ pages: ['A'.repeat(140_000)] })), 'malformed'],
    [
      'a page that says something of the result',
      () => serve('pieces/1.json', { ...piece({}), ranks: [[ROW - 256, 3]] }),
      'malformed',
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

/** The record with some ranks of result.csv changed, and a result.json that names the changed file. */
function withRows(change: (rows: string[]) => string[], more: Partial<Result> = {}): RecordBytes {
  const [header = '', ...rows] = text('result.csv').trimEnd().split('\n');
  const csv = utf8(`${[header, ...change(rows)].join('\n')}\n`);
  const document = { ...JSON.parse(text('result.json')), sha256: digestOf(csv), ...more };
  return { ...pool.record, 'result.csv': csv, 'result.json': writeDocument(document) };
}
const text = (name: RecordFile) => new TextDecoder().decode(pool.record[name]);

describe('a result.csv', () => {
  /** What a look-up says where this is served to a page that knows it, or to one that knew of no draw. */
  const lookUpIn = async (record: RecordBytes, one: string): Promise<string> => {
    const changed = await served(record);
    const told = [changed.address, { ...changed.address, drawFiles: null }].map((address) =>
      lookUpByIndex(one, address, network([changed])).then(
        ({ standing, published }) => `${standing} ${published?.rank}`,
        (error: LookUpFault) => error.code,
      ),
    );
    const [known, late] = await Promise.all(told);
    expect(late).toBe(known);
    return known as string;
  };
  const rowAt = (rank: number) => text('result.csv').split('\n')[rank]?.split(',') as string[];
  const renumbered = (rows: string[]) => rows.map((row, i) => row.replace(/^[0-9]+/, String(i + 1)));

  test('that result.json does not name is not read: a lottery is answered without its rank', async () => {
    const other = { ...pool.record, 'result.csv': utf8(`${text('result.csv')}\n`) };
    const one = await served(other);
    const found = await lookUpByIndex(codeAt(pool, 5), one.address, network([one]));
    expect(found).toMatchObject({
      standing: 'selected',
      published: null,
      unread: { fault: { code: 'result' } },
    });
  });

  test.each([null, 'unreachable'] as const)(
    'that does not come (%s) leaves the rank open',
    async (content) => {
      const one = { ...pool, files: new Map([[ofRecord('result.csv'), content]]) };
      const found = await lookUpByIndex(codeAt(pool, 35), one.address, network([one]));
      expect(found).toMatchObject({ standing: 'reserve', proven: true, published: null });
      expect(found.unread?.fault?.code).toBe(content === null ? 'missing' : content);
    },
  );

  test('that gives a code another rank is a contradiction, or a rank that could be', async () => {
    for (const rank of [1, 30, 31, 40]) {
      const [, code = ''] = rowAt(rank);
      const mine = text('result.csv').trimEnd().split('\n')[rank] as string;
      for (const at of [1, 2, 30, 31, 40].filter((one) => one !== rank)) {
        const moved = (rows: string[]) => {
          const others = rows.filter((row) => row !== mine);
          return renumbered([...others.slice(0, at - 1), mine, ...others.slice(at - 1)]);
        };
        const told = await lookUpIn(withRows(moved), code);
        expect(told).toMatch(
          rank > 30 === at > 30 ? /^(?:contradiction|(?:selected|reserve) [0-9]+)$/ : /^contradiction$/,
        );
      }
    }
  });

  test('without a row of the code, with one too many, or with another ticket or word', async () => {
    const [, selected = '', ticket, draw] = rowAt(3);
    const put = (row: string) => withRows((rows) => rows.with(2, row));
    expect(await lookUpIn(put(`3,${code},${ticket},${draw}`), selected)).toBe('contradiction');
    expect(await lookUpIn(put(`3,${code},${ticket},${draw}`), code)).toBe('contradiction');
    expect(await lookUpIn(put(`3,${selected},${Number(ticket) + 1},${draw}`), selected)).toBe(
      'contradiction',
    );
    expect(await lookUpIn(put(`3,${selected},${ticket},${Number(draw) + 1}`), selected)).toBe(
      'contradiction',
    );
    expect(await lookUpIn(put(`4,${selected},${ticket},${draw}`), selected)).toBe('draw');
    expect(
      await lookUpIn(
        withRows((rows) => rows.slice(0, -1)),
        selected,
      ),
    ).toBe('draw');
    expect(
      await lookUpIn(
        withRows((rows) => rows.with(5, rows[2]?.replace(/^3/, '6') ?? '')),
        selected,
      ),
    ).toBe('draw');
  });
});

test('of a ranking that cannot be read says nothing about the outcome', async () => {
  const ranked = await served(vectorRecord('ranking-ties'));
  const code = codeAt(ranked, 4);
  const file = `rounds/${ranked.address.round}/${ranked.address.pool}/result.csv`;
  const csv = ranked.record['result.csv'] as Uint8Array;
  for (const [content, expected] of [
    [null, 'missing'],
    ['unreachable', 'unreachable'],
    [csv.with(csv.length - 3, 0x39), 'result'],
  ] as const) {
    const one = { ...ranked, files: new Map([[file, content]]) };
    const told = await lookUpByIndex(code, one.address, network([one])).catch((error) => error);
    expect(told).toMatchObject({ code: expected });
    expect((await checkReceipt(told.receipt)).code).toBe(code);
  }
});

describe('draw files that are withheld or exchanged', () => {
  const withhold = (from: ServedPool) => {
    for (const name of ['seed.json', 'result.json']) from.files.set(ofRecord(name), null);
  };

  test('a page that was built with the draw says that they are missing, with the receipt', async () => {
    const one = { ...pool, files: new Map() };
    withhold(one);
    const told = await lookUpByIndex(code, pool.address, network([one])).catch((error) => error);
    expect(told).toMatchObject({ code: 'missing' });
    expect((await checkReceipt(told.receipt)).row).toBe(ROW + 1);
  });

  test('a page that was built before the draw takes any result that fits, and says that it is relative to it', async () => {
    const reserve = codeAt(pool, 31);
    const one = { ...pool, address: { ...pool.address, drawFiles: null }, files: new Map() };
    const honest = await lookUpByIndex(reserve, one.address, network([one]));
    expect(honest).toMatchObject({ standing: 'reserve', relativeTo: 'result.json' });
    const { draw } = honest.drawn?.settled ?? {};
    // The quota ends a little later, and a reserve is among the selected: all that a receipt can tell fits.
    const moved = { ...JSON.parse(text('result.json')), allocatedDraws: draw, draws: Number(draw) + 10 };
    one.files.set(ofRecord('result.json'), encode(moved));
    one.files.set(ofRecord('result.csv'), null);
    const told = await lookUpByIndex(reserve, one.address, network([one]));
    expect(told).toMatchObject({ standing: 'selected', relativeTo: 'result.json' });
  });

  test('what was built with the draw, and what is not about it, is relative to nothing', async () => {
    const late = { ...pool.address, drawFiles: null };
    for (const [one, address] of [
      [code, pool.address],
      ['ZZ', late],
    ] as const)
      expect(await lookUpByIndex(one, address, network([pool]))).toMatchObject({ relativeTo: null });
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
    const reserve = codeAt(pool, 31);
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

test('index files are read back as they were written', () => {
  const piece = indexPiece(pool.index, 1);
  expect(readIndexFile('pieces/1.json', encode(piece), Schema)).toEqual(piece);
});

describe('a saved receipt', () => {
  const read = () => network([pool]);

  test('of a published pool gives the answer that its code gives', async () => {
    for (const one of [code, codeAt(pool, 7), codeAt(pool, 31)]) {
      const answer = await lookUpByIndex(one, pool.address, read());
      const saved = await checkSavedReceipt(answer.receipt, [pool.address], read());
      expect(saved).toEqual({ relation: 'same', pool: pool.address, answer });
    }
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

  test('of a ranked pool has the rank that result.csv has, and none without it', async () => {
    const ranked = await served(vectorRecord('ranking-ties'));
    const { receipt } = await lookUpByIndex(codeAt(ranked, 3), ranked.address, network([ranked]));
    const saved = await checkSavedReceipt(receipt, [ranked.address], network([ranked]));
    expect(saved).toMatchObject({
      relation: 'same',
      answer: { standing: 'selected', proven: false, published: { rank: 3 } },
    });
    ranked.files.set(`rounds/${ranked.address.round}/${ranked.address.pool}/result.csv`, null);
    const without = await checkSavedReceipt(receipt, [ranked.address], network([ranked]));
    expect(without).toMatchObject({ relation: 'no-draw', fault: { code: 'missing' } });
  });

  test('is looked at with the draw of the commitment that the site has now, read first', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    const traffic = { paths: [] as string[], bytes: 0 };
    await checkSavedReceipt(receipt, [pool.address], network([pool], traffic));
    expect(traffic.paths.map((path) => path.slice(path.lastIndexOf('/') + 1))).toEqual([
      'commitment.json',
      'seed.json',
      'result.json',
      'result.csv',
    ]);
    for (const [content, fault] of [
      [utf8('{}'), 'commitment'],
      [null, 'missing'],
    ] as const) {
      const one = { ...pool, files: new Map([[ofRecord('commitment.json'), content]]) };
      expect(await checkSavedReceipt(receipt, [pool.address], network([one]))).toMatchObject({
        relation: 'no-draw',
        fault: { code: fault },
      });
    }
  });

  test('of another commitment, or of a pool that is not here, is no answer of this site', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    const other = { ...pool.address, commitmentHash: '0'.repeat(64) };
    expect(await checkSavedReceipt(receipt, [other], read())).toMatchObject({ relation: 'other' });
    expect(await checkSavedReceipt(receipt, [], read())).toMatchObject({ relation: 'unknown' });
  });

  test('of a voided commitment is told to be of that, whatever stands in its place', async () => {
    const { receipt } = await lookUpByIndex(code, pool.address, read());
    const { round, pool: name, place, commitmentHash } = pool.address;
    const voided = [{ round, pool: name, place, commitmentHash }];
    const standing = { ...pool.address, place: `${place}.2`, commitmentHash: '0'.repeat(64) };
    for (const pools of [[standing], []])
      expect(await checkSavedReceipt(receipt, pools, read(), {}, {}, voided)).toMatchObject({
        relation: 'voided',
        voided: { place },
        checked: { row: ROW + 1 },
      });
    // Another commitment of the same round and pool is not that one.
    const others = [{ ...voided[0], round, pool: name, place, commitmentHash: '1'.repeat(64) }];
    expect(await checkSavedReceipt(receipt, [standing], read(), {}, {}, others)).toMatchObject({
      relation: 'other',
    });
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
