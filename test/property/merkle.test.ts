/** RFC 9162, section 2.1: trees, paths and their check against the recursion of its text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
import { runs, stride } from '../runs.ts';
import { bytesOf, toHex as hexOf, leaf, pathLengthOf, pathOf, rootFrom, treeHash } from './twin.ts';

/** Different entries of different lengths, some empty. */
const entriesOf = (size: number) =>
  Array.from({ length: size }, (_, i) => (i % 7 === 0 ? '' : `entry ${i}`.repeat(i % 5)));
const treeOf = (entries: readonly string[]) =>
  buildTree(
    sha256,
    entries.length,
    (i) => bytesOf(entries[i] as string),
    () => {},
  );
const bytes32 = (hex: string) => fromHex(hex, 32) as Uint8Array;

test('roots of trees of 1 to 600 leaves', async () => {
  // All the small ones, and beyond them a step that meets every rest of division by 2 to 16.
  for (let size = 1; size <= 600; size += size < 140 ? 1 : stride(17)) {
    const entries = entriesOf(size);
    expect(toHex(treeRoot(await treeOf(entries))), `size ${size}`).toBe(hexOf(treeHash(entries)));
  }
});

test('every path of trees of 1 to 70 leaves', async () => {
  for (let size = 1; size <= 70; size++) {
    const entries = entriesOf(size);
    const tree = await treeOf(entries);
    const root = treeRoot(tree);
    for (let index = 0; index < size; index++) {
      const path = inclusionPath(tree, index);
      const where = `leaf ${index} of ${size}`;
      expect(path.map(toHex), where).toEqual(pathOf(index, entries).map(hexOf));
      expect(path.length, where).toBe(pathLength(index, size));
      expect(
        verifyInclusion(leafHash(bytesOf(entries[index] as string)), index, size, path, root),
        where,
      ).toBe(true);
    }
  }
});

test('paths of larger trees', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 71, max: 600 }), fc.nat(), async (size, at) => {
      const entries = entriesOf(size);
      const index = at % size;
      const path = inclusionPath(await treeOf(entries), index);
      expect(path.map(toHex)).toEqual(pathOf(index, entries).map(hexOf));
    }),
    { numRuns: 60 },
  ));

test('lengths of paths up to 2^31 - 1 leaves', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.nat(), (size, at) => {
      for (const index of [at % size, 0, size - 1])
        expect(pathLength(index, size)).toBe(pathLengthOf(index, size));
    }),
    { numRuns: runs(1000) },
  ));

test('a path proves one leaf at one index in one size, and nothing else', async () => {
  for (let size = 1; size <= 20; size++) {
    const entries = Array.from({ length: size }, (_, i) => `entry ${i}`);
    const tree = await treeOf(entries);
    const root = treeRoot(tree);
    for (let index = 0; index < size; index++) {
      const hash = leafHash(bytesOf(`entry ${index}`));
      const path = inclusionPath(tree, index);
      const hexes = path.map(toHex).map((hex) => Buffer.from(hex, 'hex').toString('latin1'));
      for (let n = 1; n <= 24; n++)
        for (let i = 0; i <= n; i++) {
          // What the recursion says of this path at index i of n; its length must be right first.
          const expected =
            i < n &&
            path.length === pathLengthOf(i, n) &&
            hexOf(rootFrom(i, n, leaf(`entry ${index}`), hexes)) === toHex(root);
          expect(verifyInclusion(hash, i, n, path, root), `path of ${index} of ${size} at ${i} of ${n}`).toBe(
            expected,
          );
        }
    }
  }
});

test('no path with a hash more, less or other is accepted', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 300 }),
      fc.nat(),
      fc.nat(),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      async (size, at, where, other) => {
        const entries = entriesOf(size);
        const tree = await treeOf(entries);
        const root = treeRoot(tree);
        const index = at % size;
        const path = inclusionPath(tree, index);
        const accepts = (hashes: Uint8Array[]) =>
          verifyInclusion(leafHash(bytesOf(entries[index] as string)), index, size, hashes, root);
        const i = where % (path.length + 1);
        expect(accepts(path)).toBe(true);
        expect(accepts(path.toSpliced(i, 0, other))).toBe(false);
        expect(accepts([...path, root])).toBe(false);
        if (i === path.length) return;
        expect(accepts(path.toSpliced(i, 1))).toBe(false);
        expect(accepts(path.toSpliced(i, 1, other))).toBe(false);
        expect(accepts(path.toSpliced(i, 1, new Uint8Array(0)))).toBe(false);
      },
    ),
    { numRuns: 60 },
  ));

test('an index outside the tree is refused', () => {
  const hash = bytes32('00'.repeat(32));
  for (const [index, size] of [
    [-1, 1],
    [1, 1],
    [2, 1],
    [0, 0],
    [Number.NaN, 1],
  ] as const)
    expect(verifyInclusion(hash, index, size, [], hash)).toBe(false);
});
