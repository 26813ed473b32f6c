/** Files on their way to a worker that cannot read them. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hearPacked, packedLetter } from '../../src/standalone/blobs.ts';
import { MemoryBlob } from '../../src/standalone/memory-blob.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker's own side, that keeps what it posts, and what its program hears. */
function workerSide() {
  const posted: unknown[] = [];
  const heard: unknown[] = [];
  const self = Object.assign(new EventTarget(), { postMessage: (reply: unknown) => posted.push(reply) });
  vi.stubGlobal('self', self);
  hearPacked();
  self.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  const post = (data: unknown) => self.dispatchEvent(new MessageEvent('message', { data }));
  return { posted, heard, post };
}

describe('a letter', () => {
  const letter = {
    id: 1,
    ask: 'verify',
    question: {
      place: { kind: 'files', files: [{ name: 'seed.json', blob: new Blob(['seed'], { type: 'text/x' }) }] },
      zip: new File(['zip'], 'pool.zip'),
      numbers: new Float64Array([1, 2]),
      nothing: null,
    },
  };
  test('comes with the same bytes, names and types', async () => {
    const { heard, post } = workerSide();
    post(structuredClone(await packedLetter(letter)));
    const [{ question, ...rest }] = heard as [typeof letter];
    expect(heard).toHaveLength(1);
    expect(rest).toEqual({ id: 1, ask: 'verify' });
    expect(await question.place.files[0]?.blob.text()).toBe('seed');
    expect(question.place.files[0]?.blob.type).toBe('text/x');
    expect(question.zip.name).toBe('pool.zip');
    expect(await question.zip.text()).toBe('zip');
    expect([...question.numbers]).toEqual([1, 2]);
    expect(question.nothing).toBeNull();
  });
  test('with a file that cannot be read goes as it is: the worker says so', async () => {
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const unread = { question: { blob: gone } };
    expect(await packedLetter(unread)).toBe(unread);
  });
  test('that is not packed is heard as it is', () => {
    const { heard, post } = workerSide();
    post(letter);
    expect(heard).toEqual([letter]);
  });
});

test('a blob whose bytes are held is read as any other', async () => {
  const parts = [
    'ab',
    new Uint8Array([99, 100]),
    new Uint8Array([0, 101, 0]).subarray(1, 2),
    new MemoryBlob(['f']),
  ];
  const blob = new MemoryBlob(parts, { type: 'text/x' });
  const plain = new Blob(['abcdef'], { type: 'text/x' });
  expect([blob.size, blob.type, await blob.text()]).toEqual([plain.size, plain.type, await plain.text()]);
  for (const [from, to] of [
    [1, 3],
    [-2, undefined],
    [2, -1],
    [4, 2],
    [0, 99],
  ] as const)
    expect(await blob.slice(from, to).text()).toBe(await plain.slice(from, to).text());
  expect(await new Response(blob.stream()).text()).toBe('abcdef');
  expect(await new Response(new MemoryBlob().stream()).text()).toBe('');
  expect(new TextDecoder().decode(await blob.slice(1).arrayBuffer())).toBe('bcdef');
  expect(() => new MemoryBlob([plain])).toThrow('not at hand');
});

test('the probe is answered, and nobody else hears it', async () => {
  const { posted, heard, post } = workerSide();
  post({ probe: new Blob(['1']) });
  await vi.waitFor(() => expect(posted).toEqual([{ readsBlobs: true }]));
  const gone = new Blob(['1']);
  gone.arrayBuffer = () => Promise.reject(new Error('The I/O read operation failed.'));
  post({ probe: gone });
  await vi.waitFor(() => expect(posted).toEqual([{ readsBlobs: true }, { readsBlobs: false }]));
  expect(heard).toEqual([]);
});
