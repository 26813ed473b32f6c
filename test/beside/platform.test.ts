/** Helpers beside a worker: the same bytes and digests as without them, and no result where one breaks. */
import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import type { Letter } from '../../src/beside/letters.ts';
import { besidePlatform } from '../../src/beside/platform.ts';
import { collected } from '../../src/core/pieces.ts';
import type { WorkerLike } from '../../src/talk/client.ts';
import { Here } from './here.ts';

/** Three million bytes that are packed to half: long enough for a helper. */
const LIST = new TextEncoder().encode(randomBytes(1_500_000).toString('hex'));
const PACKED = new Uint8Array(deflateRawSync(LIST));

async function* cut(bytes: Uint8Array, length = 70_000): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = new Uint8Array(bytes.subarray(at, at + length));
    yield piece;
    piece.fill(0);
  }
}

const all = (pieces: AsyncIterable<Uint8Array>) => collected(pieces, Number.POSITIVE_INFINITY);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

async function digestOf(make: () => WorkerLike, bytes: Uint8Array): Promise<string> {
  const digester = besidePlatform(make, { patience: 50, held: 100_000 }).digester();
  try {
    for await (const piece of cut(bytes)) await digester.update(piece);
    return hex(await digester.digest());
  } finally {
    digester.end?.();
  }
}

test('what is long is unpacked and digested by helpers, which are ended', async () => {
  Here.made = [];
  const platform = besidePlatform(() => new Here());
  expect(hex((await all(platform.inflate(cut(PACKED)))) as Uint8Array)).toBe(hex(LIST));
  expect(await digestOf(() => new Here(), LIST)).toBe(sha256(LIST));
  expect(Here.made.length).toBeGreaterThanOrEqual(2);
  for (const one of Here.made) {
    expect(one.received).toBeGreaterThan(5);
    expect(one.isEnded).toBe(true);
  }
});

test('what is short is worked on here', async () => {
  const make = vi.fn(() => new Here());
  const short = LIST.subarray(0, 1000);
  expect(hex((await all(besidePlatform(make).inflate(cut(deflateRawSync(short), 7)))) as Uint8Array)).toBe(
    hex(short),
  );
  expect(await digestOf(make, short)).toBe(sha256(short));
  expect(await digestOf(make, new Uint8Array(0))).toBe(sha256(new Uint8Array(0)));
  expect(make).not.toHaveBeenCalled();
});

describe('where there is no helper, it is done here', () => {
  /** One that says nothing until it is asked to break. */
  class Silent implements WorkerLike {
    onmessage: WorkerLike['onmessage'] = null;
    onmessageerror: WorkerLike['onmessageerror'] = null;
    onerror: WorkerLike['onerror'] = null;
    postMessage(): void {}
    terminate(): void {}
  }
  class Refused extends Silent {
    constructor() {
      super();
      setImmediate(() => this.onerror?.({ preventDefault: () => {} } as ErrorEvent));
    }
  }
  test.each([
    [
      'it cannot be made',
      () => {
        throw new Error('refused');
      },
    ],
    ['it is refused later', () => new Refused()],
    ['it never answers', () => new Silent()],
  ] as [string, () => WorkerLike][])('%s', async (_, make) => {
    expect(hex((await all(besidePlatform(make, { patience: 50 }).inflate(cut(PACKED)))) as Uint8Array)).toBe(
      hex(LIST),
    );
    expect(await digestOf(make, LIST)).toBe(sha256(LIST));
  });
});

describe('a helper that breaks', () => {
  class Breaking extends Here {
    sent = 0;

    override postMessage(letter: Letter, transfer: ArrayBuffer[]): void {
      if (this.sent++ < 4) super.postMessage(letter, transfer);
      else setImmediate(() => this.onerror?.({ preventDefault: () => {} } as ErrorEvent));
    }
  }
  test('gives no bytes for whole and no digest', async () => {
    await expect(all(besidePlatform(() => new Breaking()).inflate(cut(PACKED)))).rejects.toThrow('broke');
    await expect(digestOf(() => new Breaking(), LIST)).rejects.toThrow('broke');
  });
});

test('a broken stream, bytes behind one, and a source that fails are told as without helpers', async () => {
  const { inflate } = besidePlatform(() => new Here());
  await expect(all(inflate(cut(PACKED.subarray(0, -9))))).rejects.toThrow();
  await expect(all(inflate(cut(Buffer.concat([PACKED, Buffer.from('more')]))))).rejects.toThrow();
  async function* failing(): AsyncGenerator<Uint8Array, void> {
    yield* cut(PACKED.subarray(0, 900_000));
    throw new Error('the network went away');
  }
  await expect(all(inflate(failing()))).rejects.toThrow('the network went away');
});

test('whoever has enough ends the helper', async () => {
  Here.made = [];
  for await (const piece of besidePlatform(() => new Here()).inflate(cut(PACKED))) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(Here.made.map(({ isEnded }) => isEnded)).toEqual([true]);
});
