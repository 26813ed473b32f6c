import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCode } from '../../src/core/code.ts';
import { readTyped } from '../../src/typed/code.ts';
import { groups } from '../../src/ui/code.ts';

test.each([
  ['0123456789012', '0123456789012'],
  ['  0123 4567 89012\n', '0123456789012'],
  ['０１２３４５６７８９０１２', '0123456789012'],
  ['０１２３　４５６７　８９０１２', '0123456789012'],
  ['0123·4567·89012', '0123456789012'],
  ['\u200e0123456789012\u202c\ufeff', '0123456789012'],
  ['ab-12', 'AB-12'],
  ['ａｂ－１２', 'AB-12'],
  ['a–b—c−d', 'A-B-C-D'],
  ['12-34', '12-34'],
  ['0', '0'],
  ['Z'.repeat(32), 'Z'.repeat(32)],
  // Thirteen digits of a code are never taken for a mobile number, nor eighteen without a date for a resident ID.
  ['1380013800012', '1380013800012'],
  ['110101209913320014', '110101209913320014'],
])('%j is the code %s', (typed, code) => {
  expect(readTyped(typed)).toEqual({ fault: null, code, ungrouped: null });
});

test.each(['0123-4567-89012', '0123–4567—89012', ' ０１２３－４５６７－８９０１２'])(
  '%j is a code with hyphens, which stay, and may be meant without them',
  (typed) => {
    const code = '0123-4567-89012';
    expect(isCode(code)).toBe(true);
    expect(readTyped(typed)).toEqual({ fault: null, code, ungrouped: '0123456789012' });
  },
);

test.each([
  ['', { fault: 'empty' }],
  [' \u3000\t', { fault: 'empty' }],
  ['张三', { fault: 'character', character: '张', position: 1 }],
  ['0123 456 7a张', { fault: 'character', character: '张', position: 10 }],
  ['a_b', { fault: 'character', character: '_', position: 2 }],
  ['12😀', { fault: 'character', character: '😀', position: 3 }],
  ['<b>', { fault: 'character', character: '<', position: 1 }],
  // Only plain forms are folded: a ligature, a circled or another script's digit is no way to write a code.
  ['①', { fault: 'character', character: '①', position: 1 }],
  ['ı', { fault: 'character', character: 'ı', position: 1 }],
  ['٣', { fault: 'character', character: '٣', position: 1 }],
  ['-1', { fault: 'start' }],
  ['—1', { fault: 'start' }],
  ['Z'.repeat(33), { fault: 'long', length: 33 }],
  ['110101199003070010', { fault: 'resident-id' }],
  ['11010119900307001x', { fault: 'resident-id' }],
  ['１１０１０１ １９９００３０７ ００１Ｘ', { fault: 'resident-id' }],
  ['13800138000', { fault: 'mobile' }],
  ['138 0013 8000', { fault: 'mobile' }],
  ['+86 138-0013-8000', { fault: 'mobile' }],
  ['8613800138000', { fault: null, code: '8613800138000', ungrouped: null }],
])('%j is no code', (typed, fault) => {
  expect(readTyped(typed)).toEqual(fault);
});

test('whatever is typed, a code comes out as the core wants it, or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const read = readTyped(typed);
      expect(read.fault !== null || isCode(read.code)).toBe(true);
    }),
  );
});

test('a code as the site shows it is read as itself', () => {
  const code = fc.stringMatching(/^[0-9]{13}$/);
  fc.assert(
    fc.property(code, fc.constantFrom(' ', '\u3000', '·', '\u00a0', ''), (text, between) => {
      expect(readTyped(groups(text).join(between))).toEqual({ fault: null, code: text, ungrouped: null });
    }),
  );
});

test('a code is read as itself, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z][0-9A-Z-]{0,31}$/), (code) => {
      const read = readTyped(code);
      if (read.fault === null) expect(read.code).toBe(code);
      else expect(['resident-id', 'mobile']).toContain(read.fault);
    }),
  );
  expect(readTyped('1234-5678-90123')).toMatchObject({ code: '1234-5678-90123' });
});
