/** What unpacks in browsers, also where a stream cannot be iterated over, as in WebKit. */
import { deflateRawSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { webPlatform } from '../../src/record/web-platform.ts';

const iterator = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator);
const values = Object.getOwnPropertyDescriptor(ReadableStream.prototype, 'values');
afterEach(() => {
  if (iterator) Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, iterator);
  if (values) Object.defineProperty(ReadableStream.prototype, 'values', values);
});
const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251);

test('without iteration over streams', async () => {
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  Reflect.deleteProperty(ReadableStream.prototype, 'values');
  const packed = new Uint8Array(deflateRawSync(bytes));
  expect(await webPlatform.inflateRaw(packed, bytes.length, bytes.length + 1)).toEqual(bytes);
});

test('what unpacks to more, or to less, or is cut is refused', async () => {
  const packed = new Uint8Array(deflateRawSync(bytes));
  await expect(webPlatform.inflateRaw(packed, 10, 11)).rejects.toThrow('11 bytes or more');
  await expect(webPlatform.inflateRaw(packed, bytes.length + 1, bytes.length + 2)).rejects.toThrow(
    RangeError,
  );
  await expect(
    webPlatform.inflateRaw(packed.subarray(0, 999), bytes.length, bytes.length + 1),
  ).rejects.toThrow();
});
