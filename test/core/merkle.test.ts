import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import {
  buildTree,
  inclusionPath,
  leafHash,
  pathLength,
  treeRoot,
  verifyInclusion,
} from '../../src/core/merkle.ts';
import cases from '../fixtures/merkle.json';

const bytesOf = (hex: string) => fromHex(hex, hex.length / 2) as Uint8Array;
const leaves = cases.leaves.map(bytesOf);
const treeOf = (size: number) =>
  buildTree(
    sha256,
    size,
    (i) => leaves[i] as Uint8Array,
    () => {},
  );
const rootOf = (size: number) => bytesOf(cases.rootsBySize[size] ?? '');

describe('the trees of transparency-dev/merkle', () => {
  test.each(leaves.map((_, i) => i + 1))('root of %d leaves', async (size) => {
    expect(toHex(treeRoot(await treeOf(size)))).toBe(cases.rootsBySize[size]);
  });

  test.each(cases.paths)('path of leaf $index of $size', async ({ index, size, path }) => {
    expect(inclusionPath(await treeOf(size), index).map(toHex)).toEqual(path);
    expect(pathLength(index, size)).toBe(path.length);
    const leaf = leafHash(leaves[index] as Uint8Array);
    expect(verifyInclusion(leaf, index, size, path.map(bytesOf), rootOf(size))).toBe(true);
  });

  test.each(cases.invalidPaths)('no proof: $why', ({ index, leaf, size, path }) => {
    const hash = leafHash(leaves[leaf] as Uint8Array);
    expect(verifyInclusion(hash, index, size, path.map(bytesOf), rootOf(size))).toBe(false);
  });
});

test('a leaf and a node of the same bytes have different hashes', () => {
  expect(toHex(leafHash(bytesOf('')))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
  expect(toHex(sha256(bytesOf('')))).not.toBe(toHex(leafHash(bytesOf(''))));
});

test('a root does not prove itself where a path is due', () => {
  for (let size = 2; size <= 8; size++)
    for (let index = 0; index < size; index++)
      expect(verifyInclusion(rootOf(size), index, size, [], rootOf(size))).toBe(false);
});

test('entries are asked for once each, in order', async () => {
  const asked: number[] = [];
  await buildTree(
    sha256,
    600,
    (i) => {
      asked.push(i);
      return Uint8Array.of(i & 255);
    },
    () => {},
  );
  expect(asked).toEqual([...Array(600).keys()]);
});
