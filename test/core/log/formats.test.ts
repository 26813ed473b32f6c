import { describe, expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../../../src/core/bytes.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { fromBase64, toBase64 } from '../../../src/core/log/base64.ts';
import { checkpointText, parseCheckpoint, readCheckpoint } from '../../../src/core/log/checkpoint.ts';
import { consistencyProof, verifyConsistency } from '../../../src/core/log/consistency.ts';
import { meetsQuorum, readPolicy } from '../../../src/core/log/policy.ts';
import { readProof, writeProof } from '../../../src/core/log/proof.ts';
import { writeNote } from '../../../src/core/log/signed-note.ts';
import {
  bundleCount,
  bundleName,
  bundlePath,
  indexPath,
  readBundle,
  tilesOf,
  writeBundle,
} from '../../../src/core/log/tiles.ts';
import { buildTree, leafHash, nodeHash, subtreeRoot, treeOf, treeRoot } from '../../../src/core/merkle.ts';
import merkle from '../../fixtures/merkle.json';
import real from '../../fixtures/signed-notes.json';
import { logFiles, logPolicies, logVectors } from '../../vectors/log.ts';

const bytesOf = (hex: string) => fromHex(hex, hex.length / 2) as Uint8Array;
const base64Bytes = (text: string) => fromBase64(text) as Uint8Array;
const refused = expect.objectContaining({ code: 'log.form' });

/** MTH of RFC 9162, 2.1.1, word for word. */
function mth(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 1) return leafHash(entries[0] as Uint8Array);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return nodeHash(mth(entries.slice(0, k)), mth(entries.slice(k)));
}
const entriesOf = (size: number) => Array.from({ length: size }, (_, i) => utf8(`entry ${i}`));
const treeOfEntries = (entries: readonly Uint8Array[]) =>
  buildTree(
    sha256,
    entries.length,
    (i) => entries[i] as Uint8Array,
    () => {},
  );

describe('policies', () => {
  test.each(logVectors.policies)('well formed, $wellFormed: $why', (vector) => {
    const bytes = utf8(vector.text);
    if (!vector.wellFormed) {
      expect(() => readPolicy(bytes)).toThrow(expect.objectContaining({ code: 'log.policy' }));
      return;
    }
    const policy = readPolicy(bytes);
    expect(policy.sha256).toBe(vector.sha256);
    for (const { witnesses, met } of vector.quorum ?? []) {
      const seen = policy.witnesses.filter(({ name }) => (witnesses as string[]).includes(name));
      expect(seen).toHaveLength(witnesses.length);
      expect(meetsQuorum(policy, new Set(seen))).toBe(met);
    }
  });

  test('33 of anything, 65,536 bytes, a byte that no policy has', () => {
    const text = new TextDecoder().decode(logPolicies['two-of-three']);
    const rejects = (bytes: Uint8Array) =>
      expect(() => readPolicy(bytes)).toThrow(expect.objectContaining({ code: 'log.policy' }));
    const filled = `${text}#${'x'.repeat(65_535 - text.length - 2)}\n`;
    expect(readPolicy(utf8(filled)).logs).toHaveLength(1);
    rejects(utf8(filled.replace('#', '##')));
    rejects(utf8(`${text}#\u007f\n`));
    rejects(utf8(`witness none ${text.split(' ')[2]}\n${text}`));
    expect(readPolicy(Uint8Array.from([...utf8(text), 0x23, 0xff, 0x0a])).witnesses).toHaveLength(3);
  });

  test('nothing in a name reaches a terminal', () => {
    const text = new TextDecoder().decode(logPolicies['two-of-three']);
    const { witnesses } = readPolicy(utf8(text.replace(/ notary(?= )/g, ' a\u202e\u009b31m')));
    expect(witnesses[0]?.name).toBe('a\\u202e\\u009b31m');
  });

  test('an error names its line', () => {
    const bytes = utf8('# mine\nlog nothing\n');
    expect(() => readPolicy(bytes)).toThrow(/^policy line 2: expected a key/);
  });
});

describe('checkpoints and proofs', () => {
  test('the log has them as they are written', () => {
    for (const [path, bytes] of logFiles) {
      if (path === 'checkpoint') {
        const { note, ...head } = readCheckpoint(path, bytes);
        expect(checkpointText(head)).toBe(note.text);
        expect(toHex(writeNote(note))).toBe(toHex(bytes));
      }
      if (!path.startsWith('proofs/')) continue;
      const { index, path: hashes, checkpoint } = readProof(path, bytes);
      expect(toHex(writeProof(index, hashes, writeNote(checkpoint.note)))).toBe(toHex(bytes));
    }
  });

  test.each(real.bodies)('body of others, $ok: $body', ({ body }) => {
    // Theirs have other lengths of roots; none of these has one of 32 bytes, and some have lines more.
    expect(() => parseCheckpoint('checkpoint', `${body}\n\u2014 a AAAAAAA=\n`)).toThrow(refused);
  });

  test.each(real.proofs)('proof of others, $ok: $text', ({ text, ok }) => {
    // What they call well formed has for a checkpoint any text: here one takes its place.
    const { note } = readCheckpoint('checkpoint', logFiles.get('checkpoint') as Uint8Array);
    const signed = new TextDecoder().decode(
      writeNote({ ...note, text: `a\n1\n${toBase64(new Uint8Array(32))}\n` }),
    );
    const bytes = utf8(text.replace('checkpoint\n', () => signed));
    if (ok) expect(readProof('proof', bytes)).toMatchObject({ index: 0, path: [] });
    else expect(() => readProof('proof', bytes)).toThrow(refused);
  });

  const line = '\u2014 a AAAAAAA=\n';
  const root = toBase64(new Uint8Array(32));
  test.each([
    ['the largest', `a\n9007199254740991\n${root}\n\n${line}`, true],
    ['64 lines', `a\n1\n${root}\n\n${line.repeat(64)}`, true],
    ['65 lines', `a\n1\n${root}\n\n${line.repeat(65)}`, false],
    ['2^53', `a\n9007199254740992\n${root}\n\n${line}`, false],
    ['2^53 + 1', `a\n9007199254740993\n${root}\n\n${line}`, false],
    ['no entry', `a\n0\n${root}\n\n${line}`, false],
    ['a plus in the origin', `a+b\n1\n${root}\n\n${line}`, false],
    ['a space in the origin', `a b\n1\n${root}\n\n${line}`, false],
    ['256 characters', `${'a'.repeat(256)}\n1\n${root}\n\n${line}`, false],
    ['255 characters', `${'a'.repeat(255)}\n1\n${root}\n\n${line}`, true],
    ['CRLF', `a\r\n1\r\n${root}\r\n\r\n${line}`, false],
    ['a BOM', `\ufeffa\n1\n${root}\n\n${line}`, false],
    ['+1', `a\n+1\n${root}\n\n${line}`, false],
    ['a hyphen for the dash', `a\n1\n${root}\n\n- a AAAAAAA=\n`, false],
    ['two spaces', `a\n1\n${root}\n\n\u2014  a AAAAAAA=\n`, false],
    ['a tab', `a\n1\n${root}\n\n\u2014 a\tAAAAAAA=\n`, false],
  ])('a checkpoint: %s', (_, text, isOne) => {
    if (isOne)
      expect(checkpointText(readCheckpoint('checkpoint', utf8(text)))).toBe(
        text.slice(0, text.indexOf('\n\n') + 1),
      );
    else expect(() => readCheckpoint('checkpoint', utf8(text))).toThrow(refused);
  });
});

describe('trees', () => {
  test.each(logVectors.consistency)('from $old to $new', ({ old, new: size, oldRoot, newRoot, proof }) => {
    const path = proof.map(base64Bytes);
    const [before, after] = [base64Bytes(oldRoot), base64Bytes(newRoot)];
    expect(verifyConsistency(old, before, size, after, path)).toBe(true);
    expect(verifyConsistency(old, before, size, before, path)).toBe(old === size);
    expect(verifyConsistency(old, before, size, after, [...path, after])).toBe(false);
    expect(verifyConsistency(old, before, size, after, path.slice(1))).toBe(path.length === 0);
    for (let i = 0; i < path.length; i++) {
      const other = path.map((hash, k) =>
        k === i ? hash.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) : hash,
      );
      expect(verifyConsistency(old, before, size, after, other)).toBe(false);
    }
  });

  test.each(merkle.consistency)(
    'transparency-dev/merkle: from $old to $size',
    async ({ old, size, proof }) => {
      const entries = merkle.leaves.map(bytesOf);
      expect(consistencyProof(await treeOfEntries(entries), old, size).map(toHex)).toEqual(proof);
      const [before, after] = [merkle.rootsBySize[old] ?? '', merkle.rootsBySize[size] ?? ''];
      expect(verifyConsistency(old, bytesOf(before), size, bytesOf(after), proof.map(bytesOf))).toBe(true);
    },
  );

  test('a sigsum witness: what it answered with 200 and with 422', () => {
    const steps = real.witness.steps;
    const rootAt = (size: number) =>
      base64Bytes(steps.find((step) => step.size === size && step.http === 200)?.root ?? '');
    for (const { old, size, root, proof, http } of steps.filter(({ old, http }) => old > 0 && http !== 403))
      expect(verifyConsistency(old, rootAt(old), size, base64Bytes(root), proof.map(base64Bytes))).toBe(
        http !== 422,
      );
  });

  test.each([1, 2, 3, 7, 8, 255, 256, 257, 600])('%d entries: roots, proofs, tiles', async (size) => {
    const entries = entriesOf(size);
    const tree = await treeOfEntries(entries);
    expect(toHex(treeRoot(tree))).toBe(toHex(mth(entries)));
    expect(treeOf(tree.levels[0] as Uint8Array)).toEqual(tree);
    const step = size > 20 ? 37 : 1;
    for (let old = 1; old <= size; old += step) {
      const root = subtreeRoot(tree, 0, old);
      expect(toHex(root)).toBe(toHex(mth(entries.slice(0, old))));
      const proof = consistencyProof(tree, old, size);
      expect(verifyConsistency(old, root, size, treeRoot(tree), proof)).toBe(true);
      if (old < size) expect(verifyConsistency(old + 1, root, size, treeRoot(tree), proof)).toBe(false);
    }
    const tiles = [...tilesOf(tree)].map(({ path }) => path);
    const bundles = Array.from({ length: bundleCount(size) }, (_, i) => bundlePath(bundleName(i, size)));
    const named = (logVectors.tilesOfSize as Record<string, string[]>)[size];
    if (named !== undefined) expect([...tiles, ...bundles].sort()).toEqual([...named].sort());
  });

  test('sizes that pass 32 bits, and none', () => {
    const root = new Uint8Array(32);
    for (const [old, size] of [
      [0, 1],
      [2, 1],
      [1, 2 ** 53],
      [-1, 1],
      [Number.NaN, 1],
      [1, Number.NaN],
    ] as const)
      expect(verifyConsistency(old, root, size, root, [])).toBe(false);
    // 2^40 entries are the left half of 2^41: the proof is the right half's root.
    const right = new Uint8Array(32).fill(1);
    expect(verifyConsistency(2 ** 40, root, 2 ** 41, nodeHash(root, right), [right])).toBe(true);
  });

  test.each(Object.entries(logVectors.tileNames))('the name of %s', (index, name) => {
    expect(indexPath(Number(index))).toBe(name);
  });

  test('the log has its tiles and bundles as they are written', () => {
    const full = readBundle('bundle', logFiles.get('tile/entries/000.p/17') as Uint8Array, 17);
    for (const [path, bytes] of logFiles) {
      const [, width] = /\.p\/([0-9]+)$/.exec(path) ?? [];
      if (width === undefined) continue;
      const entries = full.slice(0, Number(width));
      const leaves = entries.flatMap((entry) => [...leafHash(entry)]);
      const tile = [...tilesOf(treeOf(Uint8Array.from(leaves)))].find((one) => one.path === path);
      expect(toHex(tile?.bytes ?? writeBundle(entries)), path).toBe(toHex(bytes));
    }
  });

  test.each([
    ['too few', [0, 1, 65], 2],
    ['too many', [0, 1, 65, 0, 1, 66], 1],
    ['a length and no entry', [0, 2, 65], 1],
    ['half a length', [0, 1, 65, 0], 2],
    ['nothing', [], 1],
  ])('a bundle of %s', (_, bytes, width) => {
    expect(() => readBundle('bundle', Uint8Array.from(bytes), width)).toThrow(refused);
  });

  test('an entry of 65,535 bytes and an empty one', () => {
    const entries = [new Uint8Array(65_535), new Uint8Array(0)];
    expect(readBundle('bundle', writeBundle(entries), 2)).toEqual(entries);
    expect(() => writeBundle([new Uint8Array(65_536)])).toThrow();
  });
});
