/** What the bench does in a browser: the site's own verification in its worker, and the floor that it is measured against. */

import { verifyInWorker } from '../../../src/verifier/client.ts';
import VerifyWorker from '../../../src/verifier/worker.ts?worker&inline';

/** What the page can be asked, each with the address of a record, a slash at its end. */
export interface RecordPage {
  /** Milliseconds from the press to the verdict. @throws Error where it is not *verified* */
  verify(base: string): Promise<number>;
  /** Milliseconds of fetching the packed list, unpacking and digesting it, by the platform alone. */
  gzFloor(base: string): Promise<number>;
  /** Milliseconds of fetching the list and digesting it. */
  csvFloor(base: string): Promise<number>;
}

async function bytesOf(
  response: Response,
  stream: ReadableStream<Uint8Array> | null = response.body,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const page: RecordPage = {
  async verify(base) {
    const begun = performance.now();
    const { outcome } = await verifyInWorker(
      () => new VerifyWorker(),
      { place: { kind: 'url', base }, expectedCommitment: undefined },
      () => {},
      new AbortController().signal,
    );
    const ms = performance.now() - begun;
    const { verdict } = outcome.report;
    if (verdict !== 'verified') throw new Error(`the record of the bench is ${verdict}`);
    return ms;
  },
  async gzFloor(base) {
    const begun = performance.now();
    const response = await fetch(`${base}applicants.csv.gz`);
    const unpacked = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
      new DecompressionStream('gzip'),
    );
    await crypto.subtle.digest('SHA-256', await bytesOf(response, unpacked));
    return performance.now() - begun;
  },
  async csvFloor(base) {
    const begun = performance.now();
    await crypto.subtle.digest('SHA-256', await bytesOf(await fetch(`${base}applicants.csv`)));
    return performance.now() - begun;
  },
};
Object.assign(globalThis, { bench: page });
