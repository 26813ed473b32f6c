/** The root by the right edge alone, and paths that grow with it, against the whole tree. */
import { expect, test } from 'vitest';
import { FollowedLeaf, Frontier } from '../../src/core/frontier.ts';
import { inclusionPath, leafHash, treeOfLeaves, treeRoot, verifyInclusion } from '../../src/core/merkle.ts';

test('is the whole tree’s, of every size up to 130', () => {
  const frontier = new Frontier();
  const leaves: Uint8Array[] = [];
  expect(() => frontier.root()).toThrow(RangeError);
  for (let i = 0; i < 130; i++) {
    const leaf = leafHash(Uint8Array.of(i));
    leaves.push(leaf);
    frontier.add(leaf);
    expect(frontier.size).toBe(i + 1);
    expect(frontier.root()).toEqual(treeRoot(treeOfLeaves(leaves)));
  }
});

test('a followed leaf has the path of the whole tree, wherever it stands, of every size up to 66', () => {
  const leaves = Array.from({ length: 66 }, (_, i) => leafHash(Uint8Array.of(i)));
  for (let size = 1; size <= leaves.length; size++) {
    const followed: FollowedLeaf[] = [];
    const frontier = new Frontier((...made) => {
      for (const leaf of followed) leaf.see(...made);
    });
    for (const [i, leaf] of leaves.slice(0, size).entries()) {
      followed.push(new FollowedLeaf(i, leaf));
      frontier.add(leaf);
    }
    const root = frontier.root();
    const tree = treeOfLeaves(leaves.slice(0, size));
    for (const { index, path } of followed) {
      expect(path).toEqual(inclusionPath(tree, index));
      expect(verifyInclusion(leaves[index] as Uint8Array, index, size, path, root)).toBe(true);
    }
  }
});

test('equal leaves are told apart', () => {
  const leaves = [0, 1, 1, 1, 0].map((byte) => leafHash(Uint8Array.of(byte)));
  const followed = new FollowedLeaf(2, leaves[2] as Uint8Array);
  const frontier = new Frontier((...made) => followed.see(...made));
  for (const leaf of leaves) frontier.add(leaf);
  frontier.root();
  expect(followed.path).toEqual(inclusionPath(treeOfLeaves(leaves), 2));
});
