import { describe, expect, test } from 'vitest';
import { TicketCounts } from '../../src/core/bound.ts';
import { fromHex, toHex, utf8 } from '../../src/core/bytes.ts';
import { readCommitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { type Method, parseList } from '../../src/core/list.ts';
import { buildTree, inclusionPath, leafHash, treeRoot, verifyInclusion } from '../../src/core/merkle.ts';
import { settle } from '../../src/core/outcome.ts';
import { listTree } from '../../src/core/pages.ts';
import { checkReceipt, makeReceipt } from '../../src/core/receipt.ts';
import { deriveSeed, readSeed, sourceValues } from '../../src/core/seed.ts';
import { isShownText } from '../../src/core/shown-text.ts';
import { ticketOfWord, Words } from '../../src/core/words.ts';
import { records } from '../vectors/records.ts';
import vectors from '../vectors/vectors.json';

const bytesOf = (hex: string) => fromHex(hex, hex.length / 2) as Uint8Array;
const fileOf = (record: string, file: string) => utf8(records[record]?.[file] ?? '');
const split = (word: string): [number, number] => [
  Number(BigInt(word) >> 32n),
  Number(BigInt(word) & 0xffffffffn),
];

test('words of a seed', () => {
  const words = new Words(bytesOf(vectors.words.seed));
  for (const [i, expected] of vectors.words.first.entries()) {
    words.next();
    expect(words.count).toBe(i + 1);
    expect(String((BigInt(words.high) << 32n) | BigInt(words.low))).toBe(expected);
  }
});

test.each(vectors.ticketOfWord)('word $word among $tickets', ({ word, tickets, ticket }) => {
  expect(ticketOfWord(tickets)(...split(word)) || null).toBe(ticket);
});

test.each(vectors.merkle.map((tree) => [tree.pages.length, tree] as const))('tree of %d', async (_, tree) => {
  const pages = tree.pages.map((page) => utf8(page));
  const built = await buildTree(
    sha256,
    pages.length,
    (i) => pages[i] as Uint8Array,
    () => {},
  );
  expect(toHex(treeRoot(built))).toBe(tree.root);
  for (const [i, path] of Object.entries(tree.paths).map(([key, value]) => [Number(key), value] as const)) {
    expect(inclusionPath(built, i).map(toHex)).toEqual(path);
    const leaf = leafHash(pages[i] as Uint8Array);
    expect(verifyInclusion(leaf, i, pages.length, path.map(bytesOf), treeRoot(built))).toBe(true);
  }
});

test.each(vectors.seed)('seed of $record', ({ record, commitmentHash, values, seed }) => {
  const bytes = fileOf(record, 'commitment.json');
  const commitment = readCommitment(bytes);
  expect(toHex(sha256(bytes))).toBe(commitmentHash);
  const revealed = sourceValues(
    commitment.sources,
    readSeed(fileOf(record, 'seed.json'), commitment, commitmentHash),
    drandValue,
  );
  expect(revealed.map(toHex)).toEqual(values);
  expect(toHex(deriveSeed(sha256(bytes), revealed))).toBe(seed);
});

test.each(vectors.jcs)('RFC 8785 form %#', ({ value, bytes }) => {
  expect(new TextDecoder().decode(writeDocument(value))).toBe(bytes);
});

test.each(vectors.bounds)('bound of $tickets, $want wanted', ({ tickets, want, sum }) => {
  const counts = new TicketCounts();
  counts.add(Uint32Array.from(tickets));
  expect(counts.expectedWords(want)).toBe(sum);
});

test.each(vectors.shownText)('shown text, $valid: $why', ({ text, valid }) => {
  expect(isShownText(text, 200)).toBe(valid);
});

test.each(vectors.badLists)('list refused: $why', async ({ method, text }) => {
  await expect(parseList('applicants.csv', utf8(text), method as Method)).rejects.toThrow(
    /^applicants\.csv line \d+: /,
  );
});

describe('receipts', () => {
  test.each(vectors.receipts)('$record $code, listed: $listed', async (vector) => {
    const { record, code, listed, receipt } = vector;
    const checked = await checkReceipt(utf8(receipt));
    expect(checked).toMatchObject({ code, listed });
    const commitment = readCommitment(fileOf(record, 'commitment.json'));
    expect(checked.commitmentHash).toBe(toHex(sha256(fileOf(record, 'commitment.json'))));
    const list = await parseList('applicants.csv', fileOf(record, 'applicants.csv'), commitment.method);
    const made = makeReceipt(list, await listTree(list, sha256), commitment, code);
    expect(new TextDecoder().decode(made)).toBe(receipt);
    if (commitment.method !== 'lottery') return;
    const seed = fileOf(record, 'seed.json');
    const { outcome, draw } = await settle(checked, seed, fileOf(record, 'result.json'), drandValue);
    const rows = (records[record]?.['result.csv'] ?? '').trim().split('\n').slice(1);
    const row = rows.find((line) => line.split(',')[1] === code)?.split(',');
    const expected =
      row === undefined ? 'not-selected' : Number(row[0]) <= commitment.quota ? 'selected' : 'reserve';
    expect(outcome).toBe(listed ? expected : 'not-listed');
    if (row !== undefined) expect(draw).toBe(Number(row[3]));
  });

  test.each(vectors.badReceipts)('refused: $why', async ({ receipt }) => {
    await expect(checkReceipt(utf8(receipt))).rejects.toMatchObject({ name: 'MingqianError' });
  });

  test.each(vectors.badOutcomes)('outcome refused: $why', async ({ receipt, seed, result }) => {
    const checked = await checkReceipt(utf8(receipt));
    await expect(settle(checked, utf8(seed), utf8(result), drandValue)).rejects.toMatchObject({
      name: 'MingqianError',
    });
  });
});
