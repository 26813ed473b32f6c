/** What a helper digests while it unpacks or passes on: the digest of the pieces that were read, in their order and to the last, or none. */
import { createHash, randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BesidePlatform, besidePlatform } from '../../src/beside/platform.ts';
import type { Pieces } from '../../src/core/pieces.ts';
import { Here } from './here.ts';

const LIST = new TextEncoder().encode(randomBytes(1_700_000).toString('hex'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const PACKED = new Map<number, Uint8Array>();
/** The first bytes of the list, packed once. */
function packed(bytes: Uint8Array): Uint8Array {
  const known = PACKED.get(bytes.length) ?? deflateRawSync(bytes, { level: 1 });
  PACKED.set(bytes.length, known);
  return known;
}

beforeEach(() => {
  Here.made = [];
});

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = new Uint8Array(bytes.subarray(at, at + length));
    yield piece;
    piece.fill(0);
  }
}

/** Reads and digests pieces as a verification does. */
async function read(
  { digester }: BesidePlatform,
  pieces: Pieces,
): Promise<{ bytes: Buffer; digest: string }> {
  const digest = digester();
  const all: Uint8Array[] = [];
  try {
    for await (const piece of pieces) {
      await digest.update(piece);
      all.push(new Uint8Array(piece));
    }
    return { bytes: Buffer.concat(all), digest: hex(await digest.digest()) };
  } finally {
    digest.end?.();
  }
}

const WAYS: Readonly<
  Record<string, (platform: BesidePlatform, bytes: Uint8Array, length: number) => Pieces>
> = {
  'passed on': ({ digestedAhead }, bytes, length) => digestedAhead(cut(bytes, length)),
  unpacked: ({ inflate }, bytes, length) => inflate(cut(packed(bytes), length)),
};

describe.each(Object.entries(WAYS))('%s', (_, way) => {
  // The lengths of a letter, and of what is held, and those beside them.
  const lengths = [2 ** 21 - 1, 2 ** 21, 2 ** 21 + 1, 3_000_000, 3_000_001, LIST.length];
  test.each(
    lengths.flatMap((length) => [3_000_000, 2 ** 21, 2 ** 26].map((held) => [length, held] as const)),
  )('%d bytes where %d are held', async (length, held) => {
    const bytes = LIST.subarray(0, length);
    const platform = besidePlatform(() => new Here(held));
    const found = await read(platform, way(platform, bytes, 70_001));
    expect(found.digest).toBe(sha256(bytes));
    expect(found.bytes.equals(bytes)).toBe(true);
    expect(Here.made.length).toBe(length > held ? 2 : 1);
    expect(Here.made.every(({ isEnded }) => isEnded)).toBe(true);
  });

  test('a helper whose digest nobody wants is ended with its pieces', async () => {
    const platform = besidePlatform(() => new Here());
    for await (const piece of way(platform, LIST, 70_000)) expect(piece.length).toBeGreaterThan(0);
    expect(Here.made.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  const OTHERWISE: Readonly<Record<string, (pieces: Uint8Array[]) => readonly Uint8Array[]>> = {
    'without one': (pieces) => pieces.filter((_, i) => i !== 2),
    'without the last': (pieces) => pieces.slice(0, -1),
    'in another order': ([one, two, three, ...rest]) =>
      [one, three, two, ...rest].filter((piece) => piece !== undefined),
    'one of them twice': ([one, ...rest]) => [one, one, ...rest].filter((piece) => piece !== undefined),
    'another in the place of one': ([one, two, ...rest]) =>
      [one, two && new Uint8Array(9), ...rest].filter((piece) => piece !== undefined),
  };
  test.each(Object.entries(OTHERWISE))('has no digest where they are read %s', async (_, otherwise) => {
    const platform = besidePlatform(() => new Here());
    const pieces: Uint8Array[] = [];
    for await (const piece of way(platform, LIST, 70_000)) pieces.push(piece);
    const digester = platform.digester();
    const digested = (async () => {
      for (const piece of otherwise(pieces)) await digester.update(piece);
      return digester.digest();
    })();
    await expect(digested).rejects.toThrow('digested other pieces');
  });

  test('has no digest before its end', async () => {
    const platform = besidePlatform(() => new Here());
    const digester = platform.digester();
    for await (const piece of way(platform, LIST, 70_000)) {
      await digester.update(piece);
      await expect((async () => digester.digest())()).rejects.toThrow('digested other pieces');
      break;
    }
  });

  test.each(['breaks', 'tells something else'])(
    'has no digest where the helper %s behind the last piece',
    async (what) => {
      class Failing extends Here {
        override tell(data: unknown): void {
          if (!(data instanceof Object && 'end' in data)) super.tell(data);
          else if (what === 'breaks') setImmediate(() => this.onerror?.({} as ErrorEvent));
          else super.tell({ isWhole: true });
        }
      }
      const platform = besidePlatform(() => new Failing());
      await expect(read(platform, way(platform, LIST, 70_000))).rejects.toThrow(
        /helper (?:broke|gave no digest)/,
      );
    },
  );

  test('a source that fails is told of, and has no digest', async () => {
    async function* failing(): AsyncGenerator<Uint8Array, void> {
      yield* cut(LIST, 70_000);
      throw new Error('the network went away');
    }
    const platform = besidePlatform(() => new Here());
    await expect(read(platform, platform.digestedAhead(failing()))).rejects.toThrow('the network went away');
    expect(Here.made.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});

test('the checksum of what was unpacked is that of all of it', async () => {
  const platform = besidePlatform(() => new Here(2_000_000));
  const unpacked = platform.inflate(cut(deflateRawSync(LIST), 70_000));
  await read(platform, unpacked);
  expect(unpacked.crc32?.()).toBe(crc32(LIST));
});
