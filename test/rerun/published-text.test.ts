/** A published list's bytes as text. */
import { expect, test } from 'vitest';
import { textOf } from '../../src/rerun/published-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  textOf(new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part)))), 'f');
/** 序号 in GBK. */
const GBK = [0xd0, 0xf2, 0xba, 0xc5];

test('UTF-8, GBK and marked UTF-16 are read', async () => {
  expect(await bytes('序号\r\n1\r2')).toBe('序号\n1\n2');
  expect(await bytes(GBK, '\r\n1')).toBe('序号\n1');
  expect(await bytes([0xff, 0xfe, 0x31, 0, 0x0a, 0, 0x32, 0])).toBe('1\n2');
});
test('digits cannot hide in characters of four bytes, and bytes that are no text are refused', async () => {
  for (const odd of [[0x81, 0x37, 0x81, 0x35], [0x80], [0xff, 0x41], [0xd0]])
    await expect(bytes('1,', odd)).rejects.toMatchObject({
      code: 'beijing.winners',
      facts: { found: { is: 'no-text' } },
    });
});
