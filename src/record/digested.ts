/** A record that notes what was read of it. */
import { toHex } from '../core/bytes.ts';
import type { DisputeInput } from '../core/dispute.ts';
import type { Sha256 } from '../core/hashing.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';

/** The same source, and the digests of the files that it gave, each once they were read. */
export function digestedRecord(
  source: RecordSource,
  sha256: Sha256,
): { readonly source: RecordSource; readonly inputs: ReadonlyMap<RecordFile, DisputeInput> } {
  const inputs = new Map<RecordFile, DisputeInput>();
  return {
    inputs,
    source: {
      ...source,
      read: async (name) => {
        const bytes = await source.read(name);
        if (bytes !== null)
          inputs.set(name, { file: name, size: bytes.length, sha256: toHex(await sha256(bytes)) });
        return bytes;
      },
    },
  };
}
