/** SHA-256 in pieces, by a script and by WebCrypto, against @noble/hashes. */
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HeldSha256 } from '../../src/record/held-sha256.ts';
import { StreamedSha256 } from '../../src/record/streamed-sha256.ts';
import { runs } from '../runs.ts';

const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });

describe.each([
  ['a script', () => new StreamedSha256()],
  ['what is held', () => new HeldSha256()],
  ['what is held for a while', () => new HeldSha256(100)],
])('%s', (_, make) => {
  test('digests pieces as they would be digested whole', () =>
    fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const digester = make();
        for (const part of parts) {
          const copy = part.slice();
          digester.update(copy);
          copy.fill(7);
        }
        const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
        expect(await digester.digest()).toEqual(sha256(whole));
      }),
      { numRuns: runs(600) },
    ));
  test('of every length around a block', async () => {
    for (let length = 0; length <= 200; length++) {
      const digester = make();
      const bytes = Uint8Array.from({ length }, (_, i) => 31 * i + length);
      digester.update(bytes);
      expect(await digester.digest()).toEqual(sha256(bytes));
    }
  });
});
