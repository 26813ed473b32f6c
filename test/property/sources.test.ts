/** Section 3: which characters a promise and a revealed text may have, for every code point; the values of reveals. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument as readCore } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { type Reveal, Source, sourceValue } from '../../src/core/sources.ts';
import { runs } from '../runs.ts';
import { randomness } from './arbitraries.ts';
import { fromHex, sha256, textOf, toHex, utf8 } from './twin.ts';
import { hasForm, isForm, isUnseen, isWhat, type Json, jcs } from './twin-documents.ts';

/** Whether it does not throw; anything but an error of these codes is thrown on. A million calls: no matcher here. */
const isAccepted = (codes: RegExp, make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof MingqianError && codes.test(error.code)) return false;
    throw error;
  }
};
const isRevealed = (text: string, form: string): boolean =>
  isAccepted(/^seed\.reveal$/, () => {
    const value = sourceValue({ kind: 'text', form, what: 'w' }, { kind: 'text', text }, drandValue);
    if (textOf(value) !== utf8(text)) throw new Error(`another value for ${JSON.stringify(text)}`);
  });
const isPromised = (source: Json): boolean =>
  isAccepted(/^document\./, () => readCore('commitment.json', new TextEncoder().encode(jcs(source)), Source));
const isPromisedWhat = (what: string) => isPromised({ kind: 'text', form: '000000', what });

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
  0x1d172,
  0x1d173,
  0x1d17a,
  0x1d17b,
  0x1bc9f,
  0x1bca0,
  0x1bca3,
  0x1bca4,
  0xe0000,
  0xe0fff,
  0xe1000,
];
const isSurrogate = (point: number) => point >= 0xd800 && point <= 0xdfff;
const hexOf = (points: number[]) => points.map((point) => point.toString(16));

describe('every code point', () => {
  test('in a form, as itself and as a free place of it', () => {
    const isPrintable = (point: number) => point >= 0x20 && point <= 0x7e;
    const wrong = CODE_POINTS.filter((p) => {
      const char = String.fromCodePoint(p);
      const form = `0${char}00000`;
      return isPromised({ kind: 'text', form, what: 'w' }) !== isPrintable(p);
    });
    expect(hexOf(wrong)).toEqual([]);
  });

  test('in a revealed text, where the form has a digit, a hex digit or itself', () => {
    const wrong = CODE_POINTS.filter((p) => {
      const text = `0${String.fromCodePoint(p)}00000`;
      // Far from ASCII one form is as good as another.
      return ['0x00000', '0000000', '0a00000', '0-00000']
        .slice(0, p < 0x3000 ? 4 : 1)
        .some((form) => isRevealed(text, form) !== hasForm(text, form));
    });
    expect(hexOf(wrong)).toEqual([]);
  });

  test('in a promise', () => {
    const expected = (point: number) =>
      !isUnseen(point) && !isSurrogate(point) && point !== 0x20 && point !== 0x3000;
    const wrong = CODE_POINTS.filter((p) => isPromisedWhat(String.fromCodePoint(p)) !== expected(p));
    expect(hexOf(wrong)).toEqual([]);
  });
});

test('lengths count scalar values, not code units or bytes', () => {
  for (const char of ['x', 'é', '一', '𝄞'])
    for (const length of [0, 1, 199, 200, 201, 255, 256, 257])
      expect(isPromisedWhat(char.repeat(length)), `${length} ${char}`).toBe(length >= 1 && length <= 200);
  for (const length of [0, 1, 5, 6, 255, 256, 257]) {
    const form = '0'.repeat(length);
    expect(isPromised({ kind: 'text', form, what: 'w' }), `${length} zeros`).toBe(
      length >= 6 && length <= 256,
    );
  }
});

test('spaces, alone, doubled and at the ends', () => {
  const piece = fc.constantFrom(' ', ' ', 'a', '一', '\u00a0', '\u3000', '\u00ad', '\u0301');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      expect(isPromisedWhat(text), JSON.stringify(text)).toBe(isWhat(text));
    }),
    { numRuns: runs(2000) },
  );
});

test('forms, and texts of a form that are changed in places', () => {
  const place = fc.constantFrom('0', '0', '0', 'x', 'x', ' ', '.', 'a', 'X', '9', '-');
  const other = fc.constantFrom('0', '7', 'a', 'f', 'g', 'A', ' ', '.', 'x', '', '00', '\u0660');
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), other), { maxLength: 2 }),
      (places, changes) => {
        const form = places.join('');
        expect(isPromised({ kind: 'text', form, what: 'w' }), JSON.stringify(form)).toBe(isForm(form));
        const fitting = form.replaceAll('x', 'e').replaceAll('0', '4');
        const text = changes.reduce((t, [at, put]) => t.slice(0, at) + put + t.slice(at + 1), fitting);
        expect(isRevealed(text, form), JSON.stringify([text, form])).toBe(hasForm(text, form));
      },
    ),
    { numRuns: runs(5000) },
  );
});

test('values of reveals that fit', () =>
  fc.assert(
    fc.property(randomness, (all) => {
      for (const { source, reveal, value } of all)
        expect(textOf(sourceValue(source as Source, reveal as Reveal, drandValue))).toBe(value);
    }),
  ));

describe('reveals that do not fit are refused', () => {
  const hex = '00112233445566778899aabbccddeeff'.repeat(2);
  const refused = (source: Source, reveal: Reveal) =>
    expect(() => sourceValue(source, reveal, drandValue), JSON.stringify([source, reveal])).toThrow(
      expect.objectContaining({ code: 'seed.reveal' }),
    );

  test('secrets', () => {
    const committed: Source = { kind: 'secret', sha256: toHex(sha256(fromHex(hex))) };
    expect(toHex(textOf(sourceValue(committed, { kind: 'secret', hex }, drandValue)))).toBe(hex);
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
    expect(textOf(sourceValue(six, { kind: 'balls', digits: '000000' }, drandValue))).toBe('000000');
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
      { kind: 'text', form: '000000', what: 'w' },
    ];
    for (const source of sources)
      for (const reveal of reveals) if (source.kind !== reveal.kind) refused(source, reveal);
  });
});
