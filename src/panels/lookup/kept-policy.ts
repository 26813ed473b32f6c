/** The trust policy that the reader keeps on this device. The page that verifies a draw keeps it; here it is only read. */
import { utf8 } from '../../core/bytes.ts';
import { fromBase64 } from '../../core/log/base64.ts';

const NAME = 'mingqian.policy';

/**
 * The kept policy's bytes, of which nobody knows yet whether they are one; null where none is kept, or it cannot be read: proofs of the
 * log are then said not to have been looked at.
 * @param store throws where the browser forbids it
 */
export function keptPolicy(store: () => Pick<Storage, 'getItem'>): Uint8Array | null {
  try {
    const value: unknown = JSON.parse(store().getItem(NAME) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    if ('text' in value && typeof value.text === 'string') return utf8(value.text);
    return 'bytes' in value && typeof value.bytes === 'string' ? fromBase64(value.bytes) : null;
  } catch {
    return null;
  }
}
