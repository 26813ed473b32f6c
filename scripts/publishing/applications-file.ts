/** The publisher's applications as a file, which may be longer than memory. */
import { open } from 'node:fs/promises';
import { FileError, statOf } from '../../src/record/node/folder.ts';
import { readInput } from '../commands/command.ts';
import { type Applications, heldApplications, SIZES } from './sorted-rows.ts';

/** Bytes that are read at once. */
const PIECE_BYTES = 2 ** 20;

/** @throws FileError where the file is not what it was when it was looked at */
async function* piecesOf(path: string, size: number): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(PIECE_BYTES);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, 0, Math.min(bytes.length, size - at), at);
      if (bytesRead === 0)
        throw new FileError(
          path,
          Object.assign(new Error(`ended after ${at} of ${size} bytes`), { code: 'SHORTER' }),
        );
      yield bytes.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** The applications in a file: held, if they fit into a run. @throws MingqianError `record.missing`, `record.unreadable` */
export async function applicationsAt(path: string, sizes = SIZES): Promise<Applications> {
  const found = await statOf(path);
  if (found === null || !found.isFile() || found.size <= sizes.run)
    return heldApplications(path, await readInput(path));
  return { file: path, size: found.size, pieces: () => piecesOf(path, found.size) };
}
