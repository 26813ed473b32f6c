/** A picture as PNG with a palette (RFC 2083). Packed with fflate: zlib's bytes are not the same on every processor. */
import { zlibSync } from 'fflate';
import { concat, utf8 } from '../core/bytes.ts';
import type { Canvas } from './canvas.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const COLOURS = 256;

/** CRC-32 of ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat(utf8(type), data);
  return concat(u32(data.length), named, u32(crc32(named)));
}

/** @throws Error where the picture has more than 256 colours */
export function png({ width, height, pixels }: Canvas): Uint8Array {
  const places = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const colour =
        ((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number);
      let place = places.get(colour);
      if (place === undefined) {
        place = places.size;
        if (place === COLOURS) throw new Error('a picture of at most 256 colours was expected');
        places.set(colour, place);
      }
      // The row's first byte says that it stands as it is.
      rows[y * (width + 1) + 1 + x] = place;
    }
  const palette = Uint8Array.from(
    [...places.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]),
  );
  const header = concat(u32(width), u32(height), Uint8Array.of(8, 3, 0, 0, 0));
  return concat(
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
}
