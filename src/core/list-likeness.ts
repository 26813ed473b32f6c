/** How a list that is wrong is nearly right. Only said beside what is wrong, and only of lists that can be held. */
import { MingqianError } from './errors.ts';
import type { Likely } from './findings.ts';
import { likelyOf, likelyOfDigest, MOST } from './likeness.ts';
import { contentOf } from './list-reading.ts';
import { collected, onePiece } from './pieces.ts';
import type { Platform } from './platform.ts';
import type { ListFile } from './record.ts';

/** A file's bytes, or null where it is not there or too long for this. */
type Short = (name: ListFile) => Promise<Uint8Array | null>;

/** What applicants.csv.gz unpacks to, or null. */
async function unpacked(short: Short, platform: Platform): Promise<Uint8Array | null> {
  const gz = await short('applicants.csv.gz');
  if (gz === null) return null;
  try {
    return await collected(contentOf({ csv: null, gz: onePiece(gz) }, platform), MOST);
  } catch (error) {
    if (error instanceof MingqianError) return null;
    throw error;
  }
}

/** The list's bytes, or null where there are none or too many. */
export async function wholeList(short: Short, platform: Platform): Promise<Uint8Array | null> {
  return (await short('applicants.csv')) ?? unpacked(short, platform);
}

/**
 * How the list is nearly the committed one, or its two files nearly the same.
 * @param committed SHA-256 of the list, hex
 */
export async function likelyList(
  short: Short,
  platform: Platform,
  committed: string,
  hex: (bytes: Uint8Array) => Promise<string>,
): Promise<Likely | null> {
  const csv = await short('applicants.csv');
  const other = await unpacked(short, platform);
  if (csv !== null && other !== null) {
    const likely = likelyOf(() => [csv], other);
    if (likely !== null) return likely;
  }
  const bytes = csv ?? other;
  return bytes && likelyOfDigest(bytes, committed, hex);
}
