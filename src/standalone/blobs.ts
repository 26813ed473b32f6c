/**
 * Files on their way to a worker. WebKit's workers cannot read a `Blob` of a page that was opened from a disk; there the page reads it
 * and sends its bytes. Elsewhere nothing is copied: a pool may have hundreds of megabytes.
 */

import { MemoryBlob } from './memory-blob.ts';

/** The first letter to a worker: whether it can read this. */
interface Probe {
  readonly probe: Blob;
}
/** A letter whose blobs are bytes. */
interface Packed {
  readonly packed: unknown;
}
/** A blob as bytes. */
interface Bytes {
  readonly bytesOfBlob: ArrayBuffer;
  readonly type: string;
  /** A file's name, or null. */
  readonly name: string | null;
}

const has = <K extends string>(value: unknown, name: K): value is Readonly<Record<K, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The same value, with bytes in the place of its blobs. */
async function packed(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const name = value instanceof File ? value.name : null;
    return { bytesOfBlob: await value.arrayBuffer(), type: value.type, name } satisfies Bytes;
  }
  if (Array.isArray(value)) return Promise.all(value.map(packed));
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(async ([name, member]) => [name, await packed(member)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The value that was packed. */
function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (!isPlain(value)) return value;
  if (has(value, 'bytesOfBlob')) {
    const { bytesOfBlob, type, name } = value as unknown as Bytes;
    const blob = new MemoryBlob([bytesOfBlob], { type });
    return name === null ? blob : Object.assign(blob, { name });
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unpacked(member)]));
}

/** Asks a worker that has just been made whether it can read blobs. Its answer is heard by nobody else. */
export function readsBlobs(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent) => {
      if (!has(event.data, 'readsBlobs')) return;
      event.stopImmediatePropagation();
      worker.removeEventListener('message', hear);
      resolve(event.data.readsBlobs === true);
    };
    worker.addEventListener('message', hear);
    Worker.prototype.postMessage.call(worker, { probe: new Blob(['1']) } satisfies Probe);
  });
}

/** A letter for a worker that cannot read blobs; as it is where a file cannot be read here either, which the worker then says. */
export const packedLetter = (letter: unknown): Promise<unknown> =>
  packed(letter).then(
    (value): Packed => ({ packed: value }),
    () => letter,
  );

/** In a worker, before anything else listens: answers the probe, and unpacks letters. */
export function hearPacked(): void {
  self.addEventListener('message', (event: MessageEvent) => {
    const { data } = event;
    if (has(data, 'probe') && data.probe instanceof Blob) {
      event.stopImmediatePropagation();
      data.probe.arrayBuffer().then(
        () => self.postMessage({ readsBlobs: true }),
        () => {
          // Those that are made here, on the way through a stream, can be read no more than others.
          self.Blob = MemoryBlob;
          self.postMessage({ readsBlobs: false });
        },
      );
    } else if (has(data, 'packed')) {
      event.stopImmediatePropagation();
      self.dispatchEvent(new MessageEvent('message', { data: unpacked(data.packed) }));
    }
  });
}
