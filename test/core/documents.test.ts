import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { Count, DOCUMENT_LIMIT, Positive, readDocument, writeDocument } from '../../src/core/documents.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const read = (json: string) => readDocument('a.json', utf8(json), v.unknown());
const refused = (input: string | Uint8Array, code: string) =>
  expect(() => readDocument('a.json', typeof input === 'string' ? utf8(input) : input, v.unknown())).toThrow(
    expect.objectContaining({
      code,
      place: { file: 'a.json' },
      message: expect.stringMatching(/^a\.json: /),
    }),
  );

describe('RFC 8785', () => {
  test('sample of section 3.2.2: numbers, escapes and literals', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const expected = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(text(writeDocument(JSON.parse(sample)))).toBe(expected);
    expect(read(expected)).toEqual(JSON.parse(sample));
    refused(sample, 'document.canonical');
  });

  test('sample of section 3.2.3: members in the order of UTF-16 code units', () => {
    const sample = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const expected =
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}';
    expect(text(writeDocument(JSON.parse(sample)))).toBe(expected);
    expect(read(expected)).toEqual(JSON.parse(sample));
    refused(sample, 'document.canonical');
  });

  test.each([
    // Of Appendix B.
    ['0', 0],
    ['5e-324', 5e-324],
    ['-5e-324', -5e-324],
    ['1.7976931348623157e+308', 1.7976931348623157e308],
    ['9007199254740992', 2 ** 53],
    ['295147905179352830000', 2 ** 68],
    ['1e+21', 1e21],
    ['999999999999999900000', 999999999999999900000],
    ['0.000001', 0.000001],
    ['9.999999999999997e-7', 9.999999999999997e-7],
    ['333333333.3333332', 333333333.3333332],
  ])('number %s', (json, value) => {
    expect(text(writeDocument([value]))).toBe(`[${json}]`);
    expect(read(json)).toBe(value);
  });
});

describe('bytes that are no document', () => {
  test.each([
    ['white space before', ' {}'],
    ['white space behind', '{}\n'],
    ['white space inside', '{ }'],
    ['a comma with a space', '[1, 2]'],
    ['members out of order', '{"b":1,"a":2}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['a member twice with other values', '{"a":1,"a":2}'],
    ['a needless escape', '"\\u0061"'],
    ['an escaped solidus', '"\\/"'],
    ['an escape in upper case', '"\\u001F"'],
    ['a line feed by number', '"\\u000a"'],
    ['an escaped character of the text', '"\\u4e00"'],
    ['minus zero', '-0'],
    ['a fraction of zero', '1.0'],
    ['an exponent', '1e2'],
    ['an exponent without sign', '1e21'],
    ['more digits than a double has', '9007199254740993'],
    ['a number beyond doubles', '1e400'],
    ['a lone high surrogate, escaped', '"\\ud800"'],
    ['a lone low surrogate, escaped', '"\\udc00"'],
    ['surrogates the wrong way round', '"\\udc00\\ud800"'],
    ['a lone surrogate in a name', '{"\\ud800":1}'],
    ['a pair of surrogates, escaped', '"\\ud83d\\ude00"'],
  ])('%s', (_, json) => {
    refused(json, 'document.canonical');
  });

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff{}'],
    ['two values', '{}{}'],
    ['a trailing comma', '[1,]'],
    ['a leading zero', '01'],
    ['a plus sign', '+1'],
    ['hex', '0x10'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    ['undefined', 'undefined'],
    ['single quotes', "'a'"],
    ['a comment', '{}//'],
    ['a raw line feed in a string', '"\n"'],
    ['a raw NUL in a string', '"\0"'],
    ['a bad escape', '"\\x61"'],
    ['a cut value', '{"a":'],
    ['a NUL behind', '{}\0'],
    ['a no-break space', '{}\u00a0'],
  ])('%s', (_, json) => {
    refused(json, 'document.json');
  });

  test.each([
    ['Latin-1', [0x22, 0xe9, 0x22]],
    ['overlong', [0x22, 0xc0, 0x80, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['cut', [0x22, 0xe4, 0xb8]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
  ])('%s bytes', (_, bytes) => {
    refused(Uint8Array.from(bytes), 'document.utf8');
  });

  test('too many bytes, before anything else is looked at', () => {
    expect(read(`"${'x'.repeat(DOCUMENT_LIMIT - 2)}"`)).toHaveLength(65_533);
    refused(`"${'x'.repeat(DOCUMENT_LIMIT - 1)}"`, 'document.size');
    refused(new Uint8Array(70_000).fill(0xff), 'document.size');
  });

  test('a full-size one that differs only at its end is refused at once', { timeout: 5_000 }, () => {
    refused(`{"a":"${'x'.repeat(65_000)}", "b":1}`, 'document.canonical');
    refused(`[${'1,'.repeat(32_000)}1.0]`, 'document.canonical');
  });

  test('values nested as deeply as fits are read or refused, never a crash', () => {
    const depth = 32_767;
    expect(() => read('['.repeat(depth) + ']'.repeat(depth))).not.toThrow(RangeError);
    refused('['.repeat(65_535), 'document.json');
    refused('{"a":'.repeat(13_107), 'document.json');
    expect(() =>
      readDocument('a.json', utf8('['.repeat(depth) + ']'.repeat(depth)), v.strictObject({ a: Count })),
    ).toThrow(expect.objectContaining({ code: 'document.members' }));
  });
});

test('what a schema asks for and a document does not have is named', () => {
  const schema = v.strictObject({ a: Count, b: v.strictObject({ c: Positive }) });
  const message = (json: string) => {
    try {
      return JSON.stringify(readDocument('a.json', utf8(json), schema));
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(message('{"a":0,"b":{"c":9007199254740991}}')).toBe('{"a":0,"b":{"c":9007199254740991}}');
  expect(message('{"a":0,"b":{"c":0}}')).toBe('a.json: b.c: expected at least 1, found 0');
  expect(message('{"a":-1,"b":{"c":1}}')).toBe('a.json: a: expected at least 0, found -1');
  expect(message('{"a":0.5,"b":{"c":1}}')).toBe('a.json: a: expected an integer up to 2^53-1, found 0.5');
  expect(message('{"a":9007199254740992,"b":{"c":1}}')).toBe(
    'a.json: a: expected an integer up to 2^53-1, found 9007199254740992',
  );
  expect(message('{"a":true,"b":{"c":1}}')).toBe('a.json: a: expected number, found true');
  expect(message('{"a":"0","b":{"c":1}}')).toBe('a.json: a: expected number, found "0"');
  expect(message('{"a":0}')).toMatch(/^a\.json: b: expected "b", found /);
  expect(message('{"a":0,"b":{"c":1,"d":1}}')).toBe('a.json: b.d: expected no such member, found "d"');
  expect(message('{"__proto__":{},"a":0,"b":{"c":1}}')).toMatch(/__proto__: expected no such member/);
  for (const name of ['constructor', 'hasOwnProperty', 'toString', 'valueOf'])
    expect(message(`{"a":0,"b":{"c":1},"${name}":{}}`)).toBe(
      `a.json: ${name}: expected no such member, found "${name}"`,
    );
  expect(message('[]')).toMatch(/^a\.json: .*expected/);
  expect(message('null')).toMatch(/^a\.json: the document: expected Object, found null$/);
});
