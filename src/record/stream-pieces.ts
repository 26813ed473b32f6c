/** A stream's bytes, in every engine. */

/** What a stream gives, in turn. WebKit's streams cannot be iterated over. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever had enough ends it; one that failed has ended.
    await reader.cancel().catch(() => {});
  }
}
