/** A receipt on paper: its parts, the sizes that pictures say they have, and codes read from pixels. */
import { encodeQR } from 'qr';
import { concat, equal, toHex, utf8 } from '../../../src/core/bytes.ts';
import { RECEIPT_LIMIT } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { deflateReceipt } from '../../../src/paper/deflate.ts';
import { PaperError } from '../../../src/paper/errors.ts';
import { partsAtOnce } from '../../../src/paper/find-parts.ts';
import { isWhole, joinParts, type Part, readPart, writeParts } from '../../../src/paper/parts.ts';
import { isPicture, pictureSize } from '../../../src/paper/picture-size.ts';
import { mutate, type Next } from '../../python/mutate.ts';
import { bytesAt, jsonAt } from '../files.ts';
import { type Came, demand, demandShowable, readOr, type Target } from '../target.ts';

const { receipts } = jsonAt('test/vectors/vectors.json') as {
  receipts: readonly { readonly receipt: string }[];
};
const texts = receipts.map(({ receipt }) => utf8(receipt)).sort((a, b) => a.length - b.length);

const refused = (error: unknown): Came => {
  if (!(error instanceof PaperError)) throw error;
  demand(['none', 'mixed', 'missing', 'content'].includes(error.code), () => error.code);
  demandShowable(error.message);
  structuredClone(error.facts);
  return error.code;
};

/** Parts behind their lengths, in two bytes each. */
const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  concat(...parts.flatMap((part) => [Uint8Array.of(part.length >> 8, part.length & 255), part]));

function partsIn(input: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at + 2 <= input.length && parts.length < 40; ) {
    const length = 256 * (input[at] as number) + (input[at + 1] as number);
    parts.push(input.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return parts;
}

/** Parts in another order, some doubled, taken out or changed. */
function otherParts(input: Uint8Array, next: Next): Uint8Array {
  const parts = partsIn(input);
  const at = next(Math.max(1, parts.length));
  const part = parts[at] ?? new Uint8Array();
  const how = next(5);
  if (how === 0) return joined(parts.toReversed());
  if (how === 1) return joined([...parts, part]);
  if (how === 2) return joined(parts.toSpliced(at, 1));
  if (how === 3) return joined([...parts, mutate(part, next)]);
  return joined(parts.toSpliced(at, 1, mutate(part, next)));
}

export const partsTarget: Target = {
  name: 'parts',
  what: 'the parts of a receipt on paper',
  most: 20_000,
  seeds: async () => {
    const whole = await Promise.all(
      [0, 1, -1].map(async (i) =>
        writeParts(texts.at(i) as Uint8Array, await deflateReceipt(texts.at(i) as Uint8Array)),
      ),
    );
    // A stream that unpacks to more than a receipt may have.
    const bomb = await deflateReceipt(new Uint8Array(2 ** 20));
    return [
      ...whole.map(joined),
      joined(whole.flat()),
      joined(writeParts(texts[0] as Uint8Array, bomb)),
      new Uint8Array(),
    ];
  },
  change: otherParts,
  words: ['MQRP', 'MQRP\u0001\u0001\u0001'],
  check: async (input) => {
    const found = partsIn(input)
      .map(readPart)
      .filter((one): one is Part => one !== null);
    for (const { number, parts } of found)
      demand(number >= 1 && number <= parts && parts <= 7, () => `part ${number} of ${parts}`);
    const { value, came } = await readOr(() => joinParts(found), refused);
    if (value === null) return `${came} ${isWhole(found)}`;
    demand(isWhole(found), () => 'a receipt of parts that are not whole');
    demand(value.length <= RECEIPT_LIMIT, () => `a receipt of ${value.length} bytes`);
    demand(toHex(sha256(value)).startsWith(found[0]?.id ?? '-'), () => 'another receipt than its parts name');
    return `a receipt of ${found[0]?.parts} parts`;
  },
};

export const pictureTarget: Target = {
  name: 'picture',
  what: 'what PNG and JPEG say of their size',
  most: 4_000,
  seeds: () => [
    bytesAt('test/fixtures/printed-receipt.png').subarray(0, 200),
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 1, 2, 3, 4, 3),
    Uint8Array.of(0xff, 0xd8, 0xff, 0xff, 0xff, 0x01, 0xff, 0xd0, 0xff, 0xc2, 0, 17, 8, 1, 2, 3, 4, 3),
  ],
  check: (input) => {
    const size = pictureSize(input);
    if (size === null) return isPicture(input) ? 'a picture without a size' : 'no picture';
    const { width, height } = size;
    for (const side of [width, height])
      demand(Number.isInteger(side) && side > 0 && side < 2 ** 32, () => `${width} by ${height}`);
    return input[0] === 0xff ? 'JPEG' : 'PNG';
  },
};

/** Pixels of a module, and modules around the code beside the one that belongs to its bytes. */
const SCALE = 3;
const QUIET = 3;
const small = utf8('a receipt that fits into one code');
const packed = await deflateReceipt(small);
const [part = new Uint8Array()] = writeParts(small, packed);

/** The modules of a code, a byte each behind how many there are in a row. */
function modulesOf(bytes: Uint8Array): Uint8Array {
  const rows = encodeQR('', 'raw', { ecc: 'medium', encoding: 'byte', border: 1, textEncoder: () => bytes });
  return Uint8Array.from([rows.length, ...rows.flat().map((isDark) => (isDark ? 1 : 0))]);
}

export const pixelsTarget: Target = {
  name: 'pixels',
  what: 'codes in the pixels of a picture',
  most: 6_000,
  seeds: () => [
    modulesOf(part),
    modulesOf(utf8('https://example.org/')),
    modulesOf(utf8('MQRP')),
    new Uint8Array(900).fill(1),
  ],
  check: async (input) => {
    const [across = 0] = input;
    const side = Math.max(8, Math.min(across, 70));
    const width = (side + 2 * QUIET) * SCALE;
    const data = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let y = 0; y < side * SCALE; y++)
      for (let x = 0; x < side * SCALE; x++) {
        const value = input[1 + Math.floor(y / SCALE) * side + Math.floor(x / SCALE)] ?? 0;
        // Bytes above 1 are grey.
        const shade = value === 1 ? 0 : value === 0 ? 255 : value;
        data.fill(
          shade,
          4 * ((y + QUIET * SCALE) * width + x + QUIET * SCALE),
          4 * ((y + QUIET * SCALE) * width + x + QUIET * SCALE) + 3,
        );
      }
    const found = await partsAtOnce({ data, width, height: width } as Parameters<typeof partsAtOnce>[0]);
    const { value, came } = await readOr(() => joinParts(found), refused);
    // What was damaged past mending is nothing, never something else.
    if (value !== null)
      demand(
        equal(value, small) || toHex(sha256(value)).startsWith(found[0]?.id ?? '-'),
        () => 'another receipt',
      );
    return came ?? 'a receipt';
  },
};
