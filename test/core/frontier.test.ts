/** The root by the right edge alone, against the whole tree. */
import { expect, test } from 'vitest';
import { Frontier } from '../../src/core/frontier.ts';
import { leafHash, treeOfLeaves, treeRoot } from '../../src/core/merkle.ts';

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
