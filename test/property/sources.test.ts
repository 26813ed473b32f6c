/** Section 3: which characters a promise and a revealed text may have, for every code point; the values of reveals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument as readCore } from '../../src/core/documents.ts';
import { type Reveal, Source, sourceValue } from '../../src/core/sources.ts';
import { randomness } from './arbitraries.ts';
import { fromHex, sha256, textOf, toHex, utf8 } from './twin.ts';
import { isHidden, isRevealable, isRevealedText, isWhat, jcs } from './twin-documents.ts';

const TEXT: Source = { kind: 'text', what: 'w' };
const isRevealed = (text: string): boolean => {
  try {
    return textOf(sourceValue(TEXT, { kind: 'text', text })) === utf8(text);
  } catch (error) {
    expect(error).toMatchObject({ code: 'seed.reveal' });
    return false;
  }
};
const isPromised = (what: string): boolean => {
  try {
    readCore('commitment.json', new TextEncoder().encode(jcs({ kind: 'text', what })), Source);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^document\./) });
    return false;
  }
};

/** The whole Basic Multilingual Plane, and the first and last code points of every other plane and some between. */
const CODE_POINTS = [
  ...Array.from({ length: 0x10000 }, (_, i) => i),
  ...Array.from({ length: 16 }, (_, plane) =>
    [0, 1, 0x1f600, 0xfffe, 0xffff].map((at) => (plane + 1) * 0x10000 + (at & 0xffff)),
  ).flat(),
  0xe0001,
  0xe0020,
  0xe0100,
  0xe01ef,
  0x1d173,
];
const isSurrogate = (point: number) => point >= 0xd800 && point <= 0xdfff;
const hexOf = (points: number[]) => points.map((point) => point.toString(16));

describe('every code point', () => {
  test('in a revealed text', () => {
    const wrong = CODE_POINTS.filter((p) => isRevealed(`a${String.fromCodePoint(p)}b`) !== isRevealable(p));
    expect(hexOf(wrong)).toEqual([]);
  });

  test('alone as a revealed text', () => {
    const expected = (point: number) => isRevealable(point) && point !== 0x20;
    const wrong = CODE_POINTS.filter((p) => isRevealed(String.fromCodePoint(p)) !== expected(p));
    expect(hexOf(wrong)).toEqual([]);
  });

  test('in a promise', () => {
    const expected = (point: number) => !isHidden(point) && !isSurrogate(point);
    const wrong = CODE_POINTS.filter((p) => isPromised(String.fromCodePoint(p)) !== expected(p));
    expect(hexOf(wrong)).toEqual([]);
  });
});

test('lengths count scalar values, not code units or bytes', () => {
  for (const char of ['x', 'é', '一', '𝄞'])
    for (const length of [0, 1, 199, 200, 201, 255, 256, 257]) {
      const text = char.repeat(length);
      expect(isPromised(text), `${length} ${char} promised`).toBe(length >= 1 && length <= 200);
      expect(isRevealed(text), `${length} ${char} revealed`).toBe(
        char !== '𝄞' && length >= 1 && length <= 256,
      );
    }
});

test('spaces, alone, doubled and at the ends', () => {
  const piece = fc.constantFrom(' ', ' ', 'a', '一', '\u00a0', '\u3000', '\u00ad', '\u0301');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      expect(isRevealed(text), JSON.stringify(text)).toBe(isRevealedText(text));
      expect(isPromised(text), JSON.stringify(text)).toBe(isWhat(text));
    }),
    { numRuns: 2000 },
  );
});

test('values of reveals that fit', () =>
  fc.assert(
    fc.property(randomness, (all) => {
      for (const { source, reveal, value } of all)
        expect(textOf(sourceValue(source as Source, reveal as Reveal))).toBe(value);
    }),
  ));

describe('reveals that do not fit are refused', () => {
  const hex = '00112233445566778899aabbccddeeff'.repeat(2);
  const refused = (source: Source, reveal: Reveal) =>
    expect(() => sourceValue(source, reveal), JSON.stringify([source, reveal])).toThrow(
      expect.objectContaining({ code: 'seed.reveal' }),
    );

  test('secrets', () => {
    const committed: Source = { kind: 'secret', sha256: toHex(sha256(fromHex(hex))) };
    expect(toHex(textOf(sourceValue(committed, { kind: 'secret', hex })))).toBe(hex);
    for (const other of [
      '',
      hex.slice(2),
      `${hex}00`,
      hex.toUpperCase(),
      ` ${hex.slice(1)}`,
      hex.replace('0', '1'),
    ])
      refused(committed, { kind: 'secret', hex: other });
  });

  test('balls', () => {
    const six: Source = { kind: 'balls', digits: 6, what: 'w' };
    for (const digits of [
      '',
      '12345',
      '1234567',
      '12345a',
      '12345\n',
      '１２３４５６',
      '+12345',
      '12345.',
      ' 12345',
    ])
      refused(six, { kind: 'balls', digits });
    expect(textOf(sourceValue(six, { kind: 'balls', digits: '000000' }))).toBe('000000');
  });

  test('of another kind', () => {
    const reveals: Reveal[] = [
      { kind: 'secret', hex },
      { kind: 'balls', digits: '123456' },
      { kind: 'drand', signature: 'ab'.repeat(48) },
      { kind: 'text', text: 'a' },
    ];
    const sources: Source[] = [
      { kind: 'secret', sha256: 'ab'.repeat(32) },
      { kind: 'balls', digits: 6, what: 'w' },
      { kind: 'drand', chain: 'ab'.repeat(32), round: 1 },
      { kind: 'text', what: 'w' },
    ];
    for (const source of sources)
      for (const reveal of reveals) if (source.kind !== reveal.kind) refused(source, reveal);
  });
});
