/**
 * A `Blob` whose bytes are held here as well: in WebKit a worker of a page that was opened from a disk can make blobs, its own too, but
 * read none of them.
 */
const bytesOf = (part: BlobPart): Uint8Array => {
  if (typeof part === 'string') return new TextEncoder().encode(part);
  if (part instanceof MemoryBlob) return part.held;
  if (part instanceof ArrayBuffer) return new Uint8Array(part);
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  throw new TypeError('the bytes of this blob are not at hand');
};

export class MemoryBlob extends Blob {
  readonly held: Uint8Array;

  constructor(parts: readonly BlobPart[] = [], options?: BlobPropertyBag) {
    super(parts as BlobPart[], options);
    const pieces = parts.map(bytesOf);
    this.held = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      this.held.set(piece, at);
      at += piece.length;
    }
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.held.slice().buffer as ArrayBuffer;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.held.slice() as Uint8Array<ArrayBuffer>;
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(this.held);
  }

  override slice(start?: number, end?: number, type = ''): MemoryBlob {
    return new MemoryBlob([this.held.slice(start, end)], { type });
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = this.held.slice() as Uint8Array<ArrayBuffer>;
    return new ReadableStream({
      start: (control) => {
        if (bytes.length > 0) control.enqueue(bytes);
        control.close();
      },
    });
  }
}
