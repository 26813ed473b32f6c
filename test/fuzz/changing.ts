/** Inputs changed at random, from a fixed sequence: bytes, lines, members, words, lengths, pieces of other inputs. */
import { concat, fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { mutate, mutateDocument, mutateLines, type Next, oneOf } from '../python/mutate.ts';
import type { Target } from './target.ts';

/** Bytes of an input, where its target does not say. */
export const MOST = 1 << 16;
/** Numbers at which readers turn. */
const NUMBERS = [0, 1, 2, 3, 7, 8, 15, 16, 127, 128, 255, 256, 1000, 32_767, 32_768, 65_535, 65_536];
const WORDS = [
  '0',
  '1',
  '-',
  '-0',
  '1e3',
  '0x10',
  '00',
  '９',
  'é',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\r',
  '\r\n',
  '\n\n',
];
const LARGE = ['9007199254740991', '9007199254740992', '4294967296', '18446744073709551616', '9'.repeat(40)];

/** A number written into some bytes, in either order. */
function withNumber(input: Uint8Array, next: Next): Uint8Array {
  const size = oneOf(next, [1, 2, 4]);
  if (input.length < size) return input;
  const changed = input.slice();
  const view = new DataView(changed.buffer);
  const at = next(input.length - size + 1);
  const value = next(4) === 0 ? input.length - next(64) : oneOf(next, NUMBERS);
  const isLittle = next(3) > 0;
  if (size === 1) view.setUint8(at, value & 0xff);
  else if (size === 2) view.setUint16(at, value & 0xffff, isLittle);
  else view.setUint32(at, next(4) === 0 ? 0xffff_ffff - next(3) : value, isLittle);
  return changed;
}

const piece = (input: Uint8Array, next: Next): Uint8Array => {
  const from = next(input.length + 1);
  return input.subarray(from, from + 1 + next(oneOf(next, [4, 32, 512])));
};

const put = (input: Uint8Array, at: number, taken: number, bytes: Uint8Array): Uint8Array =>
  concat(input.subarray(0, at), bytes, input.subarray(at + taken));

/** One change. */
async function once(target: Target, input: Uint8Array, other: Uint8Array, next: Next): Promise<Uint8Array> {
  const own = await target.change?.(input, next);
  if (own !== null && own !== undefined && next(3) > 0) return own;
  const at = next(input.length + 1);
  switch (next(12)) {
    case 0:
    case 1:
      return mutate(input, next);
    case 2:
    case 3:
      return fromUtf8(input) === null ? mutate(input, next) : mutateLines(input, next);
    case 4:
      return withNumber(input, next);
    case 5:
      return put(
        input,
        at,
        next(2) === 0 ? 0 : next(8),
        utf8(oneOf(next, [...WORDS, ...(target.words ?? [])])),
      );
    case 6:
      return put(input, at, 0, piece(other, next));
    case 7:
      return concat(input.subarray(0, at), other.subarray(next(other.length + 1)));
    case 8:
      return put(input, at, 1 + next(oneOf(next, [4, 32, 512])), new Uint8Array());
    case 9: {
      // Many of the same: what takes time that grows faster than the input does is seen so.
      const again = piece(input, next);
      const times = oneOf(next, [2, 8, 100, 2000]);
      return put(input, at, 0, concat(...Array.from({ length: times }, () => again)));
    }
    case 10:
      return put(input, at, next(4), utf8(oneOf(next, LARGE)));
    default:
      return asDocument(input, next) ?? mutate(input, next);
  }
}

function asDocument(input: Uint8Array, next: Next): Uint8Array | null {
  if (input[0] !== 0x7b) return null;
  try {
    return mutateDocument(input, next);
  } catch {
    return null;
  }
}

/** An input changed once or several times. @param pool inputs of which pieces are taken */
export async function changed(
  target: Target,
  input: Uint8Array,
  pool: readonly Uint8Array[],
  next: Next,
): Promise<Uint8Array> {
  let made = input;
  for (let times = 1 + (next(2) === 0 ? 0 : next(6)); times > 0; times--)
    made = (await once(target, made, oneOf(next, pool), next)).subarray(0, target.most ?? MOST);
  return made.slice();
}
