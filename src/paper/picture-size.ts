/** How many pixels a picture says it has, read from its first bytes: before anybody unpacks it. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Start-of-frame markers of JPEG (ITU-T T.81, B.1.1.3): C0 to CF but for the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers that stand alone, without a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Whether a file begins as a PNG or JPEG picture does. */
export function isPicture(bytes: Uint8Array): boolean {
  return (
    PNG.every((byte, i) => bytes[i] === byte) || (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
  );
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  // IHDR comes first (ISO/IEC 15948, 11.2.1).
  if (bytes.length < 24 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array): PictureSize | null {
  const two = (at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (isAlone(marker)) at += 2;
    else if (isFrame(marker)) return { height: two(at + 5), width: two(at + 7) };
    else {
      const length = two(at + 2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** The size of a PNG or JPEG picture; null where the bytes are none, or do not say it, or it is 0. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  if (!isPicture(bytes)) return null;
  const size = bytes[0] === 0xff ? jpegSize(bytes) : pngSize(bytes);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}
